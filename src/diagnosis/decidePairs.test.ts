import { describe, expect, it } from 'vitest';
import { answersOf } from '../../test/observed.ts';
import { normalQuantile } from '../stats/normalQuantile.ts';
import { areTwins } from './areTwins.ts';
import { decidePairs, reversalsOf } from './decidePairs.ts';
import { observationTable } from './ObservationTable.ts';
import { partsOf } from './parts.ts';
import { pairFindings } from './pairFindings.ts';

describe('decidePairs', () => {
  it('tells two near-equal totals that are different models', () => {
    const shape = (index: number): object => ({ origin: { calls: { count: index < 100 ? 1 : 3, tools: 1 } } });
    const table = observationTable(
      [
        ...answersOf('a', 200, (index) => (index < 100 && index % 3 === 0 ? 'wrong-value' : undefined), shape),
        ...answersOf('b', 200, (index) => (index >= 100 && index % 3 === 0 ? 'missing-call' : undefined), shape),
      ],
      new Set(),
    );
    const pairs = decidePairs(table, partsOf(table));
    expect(pairs).toHaveLength(1);
    const { diagnosis } = pairs[0] ?? expect.fail();
    expect(diagnosis).toMatchObject({ models: ['b', 'a'], shared: 200, onlyFirst: 34, onlySecond: 33, verdict: 'near-tie-different' });
    expect(diagnosis.pValue).toBe(1);
    expect(diagnosis.disagreement).toMatchObject({ value: 67 / 200 });
    expect(diagnosis.differs.map(({ part }) => part)).toContain('one-call');
    expect(pairFindings(pairs, null)).toMatchObject([{ code: 'near-tie-different', certain: true, model: 'b', other: 'a', details: [{ count: 34, of: 200 }, { count: 33, of: 200 }] }]);
  });

  it('tells the p-value of the difference that it tells, not of a smaller one that is surer', () => {
    // Behind in twelve of twelve Java questions, and in 60 of 400 Python ones; ahead in as many others.
    const language = (index: number): object => ({ origin: { language: index < 400 ? 'python' : index < 412 ? 'java' : 'javascript' } });
    const table = observationTable(
      [
        ...answersOf('a', 500, (index) => (index >= 412 && index < 484 ? 'wrong-value' : undefined), language),
        ...answersOf('b', 500, (index) => (index < 60 || (index >= 400 && index < 412) ? 'wrong-value' : undefined), language),
      ],
      new Set(),
    );
    const [pair] = decidePairs(table, partsOf(table));
    const pOf = (part: string): number => pair?.pOf(pair.comparison.parts.find(({ definition }) => definition.id === part)?.difference ?? null) ?? 1;
    const [finding] = pairFindings(pair === undefined ? [] : [pair], null);
    expect(finding).toMatchObject({ certain: true, subject: { scope: 'java' }, pValue: pOf('java') });
    expect(pOf('java')).toBeGreaterThan(2 * pOf('javascript'));
  });

  it('tells no p-value of the totals that their interval contradicts, where questions share tools', () => {
    const sharing = (index: number): object => ({ origin: { cluster: `c${Math.floor(index / 10)}` } });
    const table = observationTable([...answersOf('a', 300, (index) => (index < 20 ? 'wrong-value' : undefined), sharing), ...answersOf('b', 300, (index) => (index >= 20 && index < 70 ? 'wrong-value' : undefined), sharing)], new Set());
    const { total, pValue } = decidePairs(table, partsOf(table))[0]?.diagnosis ?? expect.fail();
    // 50 against 20 questions, which are five against two sets of tools.
    expect(total.state === 'estimated' && total.low < 0 && total.high > 0).toBe(true);
    expect(pValue).toBeGreaterThan(0.05);
  });

  it('cannot tell two draws of one recipe apart', () => {
    const table = observationTable(
      [...answersOf('a', 200, (index) => (index % 5 === 0 ? 'wrong-value' : undefined)), ...answersOf('b', 200, (index) => (index % 5 === 1 ? 'wrong-value' : undefined))],
      new Set(),
    );
    expect(decidePairs(table, partsOf(table))[0]?.diagnosis).toMatchObject({ verdict: 'near-tie-cannot-tell', differs: [] });
    expect(pairFindings(decidePairs(table, partsOf(table)), null)).toMatchObject([{ code: 'near-tie-different', certain: false }]);
  });

  it('says by what bar it cannot tell, where one look alone would', () => {
    const table = observationTable([...answersOf('a', 200, (index) => (index < 14 ? 'wrong-value' : undefined)), ...answersOf('b', 200, (index) => (index >= 20 && index < 50 ? 'wrong-value' : undefined))], new Set());
    const { verdict, total, deciding } = decidePairs(table, partsOf(table))[0]?.diagnosis ?? expect.fail();
    expect(verdict).toBe('cannot-tell');
    // By the usual interval the first is ahead; over all parts it is not.
    expect(total).toMatchObject({ state: 'estimated', level: 0.95, value: 0.08 });
    expect('low' in total && total.low).toBeGreaterThan(0);
    expect(deciding.looks).toBeGreaterThan(4);
    expect(deciding.level).toBeCloseTo(1 - 0.05 / deciding.looks, 12);
    expect(deciding.total).toMatchObject({ state: 'estimated', level: deciding.level, value: 0.08 });
    expect('low' in deciding.total && deciding.total.low).toBeLessThanOrEqual(0);
  });

  it('asks for as many more questions as its own bar takes, whichever of the two is ahead where they differ', () => {
    const language = (index: number): object => ({ origin: { language: (['python', 'python', 'java', 'javascript'] as const)[index % 4] } });
    // The first goes wrong in Java, the second here and there: what differs most is to the first's disadvantage.
    const table = observationTable([...answersOf('a', 200, (index) => (index % 4 === 2 && index < 20 ? 'wrong-value' : undefined), language), ...answersOf('b', 200, (index) => ((index % 4 === 0 && index < 12) || (index % 4 === 3 && index < 8) ? 'wrong-value' : undefined), language)], new Set());
    const [pair] = decidePairs(table, partsOf(table));
    const java = pair?.comparison.parts.find(({ definition }) => definition.id === 'java')?.difference;
    expect([pair?.diagnosis.verdict, java?.mean]).toEqual(['near-tie-cannot-tell', -0.1]);
    // 80 of 100 runs, one side of the level that all looks share: (z + 0.84)² errors over the difference.
    const reach = normalQuantile(1 - 0.025 / (pair?.diagnosis.deciding.looks ?? 0)) + normalQuantile(0.8);
    expect(pairFindings(decidePairs(table, partsOf(table)), null)[0]?.trialsNeeded).toBe(Math.ceil(50 * ((reach * (java?.standardError ?? 0)) / 0.1) ** 2) - 50);
  });

  it('does not call native and prompted apart by an interval of one look', () => {
    const table = observationTable([...answersOf('a', 200, (index) => (index < 14 ? 'wrong-value' : undefined)), ...answersOf('a-FC', 200, (index) => (index >= 20 && index < 50 ? 'wrong-value' : undefined))], new Set());
    const pairs = decidePairs(table, partsOf(table));
    expect(pairs[0]?.diagnosis).toMatchObject({ twins: true, verdict: 'cannot-tell' });
    expect(pairFindings(pairs, null)).toEqual([]);
  });

  it('says that the gap is whether it calls, not how well', () => {
    const table = observationTable(
      [
        ...answersOf('ahead', 400, (index) => (index % 50 === 0 ? 'wrong-value' : undefined)),
        ...answersOf('behind', 400, (index) => (index % 3 === 0 ? 'did-not-call' : index % 50 === 1 ? 'wrong-value' : undefined), (index) => ({ asksBack: index % 3 === 0 && index !== 0 })),
      ],
      new Set(),
    );
    const [finding] = pairFindings(decidePairs(table, partsOf(table)), null);
    expect(finding).toMatchObject({ code: 'calls-less-not-worse', model: 'behind', other: 'ahead', certain: true });
    expect(finding?.details).toEqual([
      { code: 'silent-misses', count: 134, of: 139 },
      { code: 'asked-back', count: 133, of: 134 },
      { code: 'other-right-on-silent', count: 131, of: 134 },
      { code: 'right-where-both-call', count: 261, of: 266 },
      { code: 'other-right-where-both-call', count: 261, of: 266 },
    ]);
  });

  it('finds a rank reversed on a part', () => {
    const shape = (index: number): object => ({ origin: { language: index < 300 ? 'python' : 'java' } });
    const table = observationTable(
      [...answersOf('a', 400, (index) => (index >= 300 && index % 2 === 0 ? 'wrong-value' : undefined), shape), ...answersOf('b', 400, (index) => (index < 300 && index % 2 === 0 ? 'wrong-value' : undefined), shape)],
      new Set(),
    );
    expect(reversalsOf(decidePairs(table, partsOf(table))).map(({ ahead, behind, part, name }) => [ahead, behind, part, name])).toContainEqual(['a', 'b', 'java', null]);
  });

  it('compares only what both answered', () => {
    const table = observationTable([...answersOf('a', 60, () => undefined), ...answersOf('b', 30, () => 'wrong-value')], new Set());
    expect(decidePairs(table, partsOf(table))[0]?.diagnosis).toMatchObject({ shared: 30, onlyFirst: 30, onlySecond: 0, verdict: 'different' });
  });
});

describe('areTwins', () => {
  it.each([
    ['gpt-4o-FC', 'gpt-4o', true],
    ['claude (Prompt)', 'claude (FC)', true],
    ['o3-prompt', 'o3-fc', true],
    ['openai:o3 (native)', 'openai:o3 (json)', true],
    ['openai:o3', 'openai:o3 (native-strict)', true],
    ['openai:o3 (json)', 'openai:o4 (json)', false],
    ['gpt-4o', 'gpt-4o-mini', false],
    ['a', 'a', false],
  ])('%s and %s: %s', (first, second, twins) => {
    expect(areTwins(first, second)).toBe(twins);
  });
});
