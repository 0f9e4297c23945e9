import { expect, test } from 'vitest';
import { observed } from '../../../test/observed.ts';
import type { ArmOrigin, StressOrigin } from '../../core/Case.ts';
import type { Observation } from '../../core/Observation.ts';
import { stressSections } from '../../wording/stressSections.ts';
import { stressDiagnoses } from './stressDiagnoses.ts';

const plain = { dose: null, control: false } as const;
const clean = { position: 4, share: 0, error: 'wrong-value', cascaded: false, lastWrong: false } as const;

/** Levels that were asked and of which no answer came, beside one of the same kind that is answered everywhere. */
const levels: readonly (readonly [Omit<StressOrigin, 'base'>, boolean])[] = [
  [{ stressor: 'rerun', analysis: 'invariance', level: '1', ...plain }, true],
  [{ stressor: 'typos', analysis: 'invariance', level: '1', ...plain }, true],
  [{ stressor: 'typos', analysis: 'invariance', level: '2', ...plain }, false],
  [{ stressor: 'other-value', analysis: 'change', level: 'swapped', ...plain }, false],
  [{ stressor: 'tool-faults', analysis: 'faults', level: 'time-out', ...plain }, false],
  [{ stressor: 'tools-offered', analysis: 'dose', level: '8', dose: 8, control: false }, false],
  [{ stressor: 'tools-offered', analysis: 'dose', level: '128', dose: 128, control: false }, false],
  [{ stressor: 'rules', analysis: 'dose', level: '1', dose: 1, control: false }, true],
  [{ stressor: 'rules', analysis: 'dose', level: '8', dose: 8, control: false }, true],
  [{ stressor: 'rules', analysis: 'dose', level: '8-length', dose: 8, control: true }, false],
  ...(['gold/full/asked', 'oracle/full/asked', 'retrieved/full/asked'] as const).map((level): readonly [Omit<StressOrigin, 'base'>, boolean] => [{ stressor: 'breakpoints', analysis: 'factor', level, ...plain }, level !== 'retrieved/full/asked']),
  [{ stressor: 'history', analysis: 'history', level: 'early', ...plain, history: clean }, true],
  [{ stressor: 'history', analysis: 'history', level: 'late', ...plain, history: { ...clean, position: 16 } }, false],
  [{ stressor: 'world', analysis: 'shift', level: 'banking', ...plain }, false],
  ...([[1, 1], [2, 1], [1, 2], [2, 2]] as const).map(([one, other]): readonly [Omit<StressOrigin, 'base'>, boolean] => [{ stressor: 'both', analysis: 'crossed', level: `${String(one)}+${String(other)}`, ...plain, loads: [{ stressor: 'one', dose: one, control: false }, { stressor: 'other', dose: other, control: false }] }, false]),
];

/** Where an arm stands, by its level. */
function armOf({ analysis, level }: Omit<StressOrigin, 'base'>): Pick<Observation['origin'], 'arm'> {
  if (analysis !== 'factor') return {};
  const [tools, schema, format] = level.split('/') as [ArmOrigin['tools'], ArmOrigin['schema'], ArmOrigin['format']];
  return { arm: { tools, schema, format, cutTo: tools === 'gold' ? null : 16, catalog: tools === 'retrieved' ? 128 : null, retrieved: tools === 'retrieved' ? { retriever: 'bm25', version: '1', wanted: 1, found: 1, strangers: 0 } : null } };
}

function asked(): readonly Observation[] {
  return Array.from({ length: 60 }, (_, at) => `q${String(at)}`).flatMap((base, at) => {
    const cluster = `c${String(at % 20)}`;
    const variants = levels.map(([stress, isSeen]) => observed({ caseId: `${base}~${stress.stressor}=${stress.level}`, ...(isSeen ? {} : { outcome: 'not-observed' as const }), origin: { cluster, toolsOffered: 16, stress: { ...stress, base }, ...armOf(stress) } }));
    return [observed({ caseId: base, origin: { cluster } }), ...variants];
  });
}

test('what was asked and never observed is said to be too few, and does not vanish', () => {
  const { diagnoses, findings } = stressDiagnoses(asked(), 0.05, 'unobserved');
  const verdicts = diagnoses.flatMap((one) => ('verdict' in one ? [[one.kind, one.stressor, 'level' in one ? one.level : null, one.verdict]] : []));
  expect(verdicts).toEqual([
    ['invariance', 'typos', '1', 'not-shown'],
    ['invariance', 'typos', '2', 'too-few'],
    ['change', 'other-value', 'swapped', 'too-few'],
    ['dose', 'rules', null, 'cannot-tell'],
    ['dose', 'tools-offered', null, 'too-few'],
    ['crossed', 'both', '2+2', 'too-few'],
  ]);
  expect(diagnoses.find((one) => one.kind === 'faults')).toMatchObject({ level: 'time-out', right: { state: 'too-few', n: 0 }, invents: { verdict: 'too-few' } });
  expect(diagnoses.find((one) => one.kind === 'history')).toMatchObject({ arms: [{ level: 'early', right: { n: 60 } }, { level: 'late', right: { state: 'too-few', value: null, n: 0 } }], longContext: { verdict: 'too-few' }, horizon: null });
  expect(diagnoses.find((one) => one.kind === 'shift')).toMatchObject({ level: 'banking', overall: { n: 0, verdict: 'too-few' } });
  expect(findings).toEqual([]);
  const factor = diagnoses.find((one) => one.kind === 'factor');
  expect(factor?.arms.map(({ level, available, offered, strict, missed }) => [level, available.asked, available.unavailable, offered, strict.value, missed])).toEqual([
    ['gold/full/asked', 60, 0, 16, 1, null],
    ['oracle/full/asked', 60, 0, 16, 1, null],
    ['retrieved/full/asked', 60, 60, 16, null, null],
  ]);
  expect(factor?.contrasts).toMatchObject([{ id: 'choosing-load', verdict: 'not-shown' }, { id: 'retrieval-loss', verdict: 'too-few', loss: { value: null, n: 0 } }]);
  expect(diagnoses.find((one) => one.kind === 'dose' && one.stressor === 'rules')).toMatchObject({ levels: [{ length: null }, { asked: 60, unavailable: 0, length: { asked: 60, unavailable: 60, drop: { state: 'too-few', value: null } } }] });
  expect(diagnoses.find((one) => one.kind === 'crossed')).toMatchObject({ available: { neither: { asked: 60, unavailable: 60 }, both: { asked: 60, unavailable: 60 }, asLong: null } });
  expect(diagnoses.find((one) => one.kind === 'shift')).toMatchObject({ overall: { available: { others: { asked: 60, unavailable: 0 }, heldOut: { asked: 60, unavailable: 60 } } }, skills: [{ skill: 'simple', n: 0, verdict: 'too-few' }] });
  expect(findings).toEqual([]);
});

test('and is named with its number in the report as not available, never as nought', () => {
  const { diagnoses } = stressDiagnoses(asked(), 0.05, 'unobserved');
  const sections = stressSections(diagnoses, diagnoses[0]?.model ?? '');
  const lines = sections.flatMap((section) => section.lines.filter((line) => line.startsWith('Not available')).map((line) => line.replaceAll('\u00a0', ' ')));
  const named = lines.map((line) => /^Not available \(not observed, cut off, or longer than the context\): (.*)\. They count as missing, not as wrong\.$/u.exec(line)?.[1]);
  expect(named).toEqual([
    'where “typos” is at “2”, all 60 questions',
    'where another value is asked for, all 60 questions',
    'no error at step 16, all 60 steps',
    'as long without, with 8, all 60 questions',
    'with 8 tools, all 60 questions; with 128 tools, all 60 questions',
    'with 1 of “one” and 1 of “other”, all 60 questions; with 2 of “one” and 1 of “other”, all 60 questions; with 1 of “one” and 2 of “other”, all 60 questions; with 2 of “one” and 2 of “other”, all 60 questions',
    'where a tool goes wrong, all 60 tasks',
    'retrieved/full/asked (bm25), all 60 questions',
    'simple in the held-out world, all 60 questions',
  ]);
  for (const { rows } of sections) for (const row of rows) if (row.includes('not available')) expect(row.join(' ')).not.toMatch(/(?<!\d)0\u00a0%|none failed/u);
  const told = JSON.stringify(sections);
  for (const name of ['Another value is asked for', 'A tool goes wrong', 'step 16', 'held-out world, not paired: banking', 'Under load: tools offered']) expect(told).toContain(name);
  expect(told).not.toMatch(/NaN|Infinity|undefined/u);
});
