import { describe, expect, it } from 'vitest';
import { observed } from '../../test/observed.ts';
import type { Observed } from '../../test/observed.ts';
import type { Observation } from '../core/Observation.ts';
import { keylessFindings, triesToCall } from './keylessFindings.ts';
import { observationTable } from './ObservationTable.ts';

const fine = { state: 'not-gradable', stage: null, codes: [] } as const;

/** An answer without a key: fine, unless a reason says what is wrong with it. */
function keyless(caseId: string, { wrong, ...more }: Observed = {}): Observation {
  const one = observed({ caseId, asks: 'nothing', ...(wrong === undefined ? {} : { wrong }), ...more });
  return wrong === undefined ? { ...one, strict: fine, lenient: fine } : one;
}

const log = (n: number, at: (index: number) => Observed): readonly Observation[] => Array.from({ length: n }, (_, index) => keyless(`q${String(index)}`, at(index)));
const found = (observations: readonly Observation[]) => keylessFindings(observationTable(observations, new Set()));

describe('what answers without a key get wrong', () => {
  it.each([
    ['unreadable', 'format'],
    ['unknown-tool', 'wrong-tool'],
    ['unknown-parameter', 'invented-parameters'],
    ['missing-parameter', 'types-and-parameters'],
    ['wrong-type', 'types-and-parameters'],
    ['outside-enum', 'types-and-parameters'],
  ] as const)('%s is %s', (wrong, kind) => {
    const findings = found(log(200, (index) => (index % 4 === 0 ? { wrong } : {})));
    expect(findings).toMatchObject([
      { code: 'broken-form', subject: { kind, scope: 'everywhere' }, certain: true, cost: null, pValue: null, caseCount: 50, details: [{ code: wrong, count: 50, of: 50 }], effect: { value: 0.25, n: 200, level: 1 - 0.05 / 4 } },
    ]);
    expect(findings[0]?.cases.slice(0, 2)).toEqual(['a/q0', 'a/q4']);
  });

  it('says nothing of answers that are fine, that call nothing, or that have a key', () => {
    expect(found(log(100, () => ({})))).toEqual([]);
    expect(found(log(100, () => ({ callsMade: 0 })))).toEqual([]);
    expect(found(Array.from({ length: 100 }, (_, index) => observed({ caseId: `q${String(index)}`, wrong: 'unreadable' })))).toEqual([]);
  });

  it('is certain only above one in a hundred', () => {
    expect(found(log(400, (index) => (index < 4 ? { wrong: 'unknown-tool' } : {})))).toMatchObject([{ certain: false, effect: { value: 0.01 }, caseCount: 4 }]);
    expect(found(log(400, (index) => (index < 20 ? { wrong: 'unknown-tool' } : {})))).toMatchObject([{ certain: true, effect: { value: 0.05 } }]);
    expect(found(log(5, () => ({ wrong: 'unknown-tool' })))).toMatchObject([{ certain: false, effect: { state: 'too-few', value: 1, n: 5 } }]);
  });

  it('names what a lenient reader forgives, and asks the schema of what it reads', () => {
    const fenced = log(100, (index) => (index < 30 ? { wrong: 'unreadable', leniencies: ['fence', 'fence'] } : {})).map((one, index): Observation => (index < 30 ? { ...one, lenient: fine } : one));
    expect(found(fenced)).toMatchObject([{ subject: { kind: 'format' }, details: [{ code: 'fence', count: 30, of: 30 }] }]);
  });

  it('counts as a call what was found or could not be read', () => {
    expect([triesToCall(keyless('q')), triesToCall(keyless('q', { callsMade: 0 })), triesToCall(keyless('q', { callsMade: 0, wrong: 'unreadable' })), triesToCall(observed({}))]).toEqual([true, false, true, false]);
  });
});
