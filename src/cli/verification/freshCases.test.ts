import { expect, test } from 'vitest';
import { plainHarness } from '../../core/Harness.ts';
import type { Json } from '../../core/Json.ts';
import type { PlannedCase } from '../../core/Plan.ts';
import { seededRandom } from '../../core/seededRandom.ts';
import { keptThrough } from '../../engine/harness/keptThrough.ts';
import { subtasks } from '../../subtasks/list.generated.ts';
import { worlds } from '../../worlds/list.generated.ts';
import { liveKit } from '../live/liveHandlers.ts';
import { liveCases } from '../live/liveCases.ts';
import type { Outside } from '../live/openEndpoint.ts';
import { freshCases } from './freshCases.ts';
import type { Asked } from './freshCases.ts';

const kit = liveKit({ print: () => Promise.resolve(), note: () => undefined, columns: 100, colour: false, noteColumns: null, takeInterrupts: () => () => undefined, folder: '.', environment: {}, owner: 'a test', isGone: () => false }, '0');
const outside: Outside = { configuration: {}, variables: {}, providers: [] };
const made = await liveCases({ questions: null, categories: ['parallel', 'nested'], perCategory: 4, parts: ['confirm'] }, { suites: [], domains: worlds, subtasks }, seededRandom('base'));
const cases = made.cases.map((one): PlannedCase => ({ ...one, wording: null }));
const asked: Asked = { cases, compared: new Set(cases.map(({ case: { id } }) => id)), questions: [], through: null };
const parallel = { skills: ['parallel'], levels: [] };

test('fresh questions are asked through what the run was asked through', async () => {
  const overTurns = async (through: Asked['through']): Promise<readonly boolean[]> => (await freshCases({ ...asked, through }, parallel, 'fresh', null, outside, kit)).map(({ case: { key } }) => key.kind === 'calls' && key.overTurns === true);
  expect(new Set(await overTurns(null))).toEqual(new Set([false]));
  expect(new Set(await overTurns({ ...plainHarness, calls: 'over-turns' }))).toEqual(new Set([true]));
  await expect(overTurns('unknown')).rejects.toThrow('the run was asked through a harness that is not kept with it');
});

test('a harness is read from its note, and a run that was asked through one without a note says so', async () => {
  const storeOf = (label: string, note: Json | null): Parameters<typeof keptThrough>[0] => ({ plan: { schema: 'faultline/plan@1', version: '0', seed: 's', source: { label, description: `questions, ${label.replace(/^.* (?=through)/, 'asked ')}`, suites: [] }, models: [], repetitions: 1, target: null, reference: null }, note: () => Promise.resolve(note) });
  const kept = { ...plainHarness, calls: 'over-turns' } as const;
  expect(await keptThrough(storeOf('composed questions', null))).toBeNull();
  expect(await keptThrough(storeOf('composed questions through patch.json', null))).toBe('unknown');
  expect(await keptThrough(storeOf('composed questions through patch.json', { ...kept }))).toEqual(kept);
});

test('only what was compared is asked anew, and nothing that was asked', async () => {
  const compared = new Set(cases.filter(({ case: { origin } }) => origin.category === 'parallel').slice(0, 2).map(({ case: { id } }) => id));
  const fresh = await freshCases({ ...asked, compared }, { skills: ['calling'], levels: [] }, 'fresh', null, outside, kit);
  expect(fresh.map(({ case: { origin } }) => origin.category)).toEqual(new Array<string>(4).fill('parallel'));
});
