import { expect, test } from 'vitest';
import { madeCase } from '../../../test/live/madeCases.ts';
import type { Json } from '../../core/Json.ts';
import { seededRandom } from '../../core/seededRandom.ts';
import type { Takes } from '../../core/StressPlan.ts';
import type { StressBase, Stressor } from '../../core/Stressor.ts';
import type { Projection } from '../../core/Subtask.ts';
import { worthSeeing } from '../../diagnosis/foreseeStress.ts';
import { keptStressPlan, stressPlanJson } from './stressPlanNote.ts';
import { planStress } from './planStress.ts';
import type { PlannedStress, StressPlanRequest } from './planStress.ts';

const base = (id: string, category: string): StressBase => {
  const made = madeCase(id, 1, category);
  return { case: { ...made, origin: { ...made.origin, cluster: `cluster of ${id}` } }, environment: null, item: null };
};
const bases = Array.from({ length: 300 }, (_, at) => base(`c${String(at)}`, at % 5 === 0 ? 'rare' : 'common'));

const stressor = (id: string, analysis: Stressor['analysis'], levels: readonly string[], more: Partial<Stressor> = {}): Stressor => ({
  id,
  version: '1',
  description: id,
  analysis,
  needs: [],
  subtasks: [],
  levels,
  readLevel: (text) => text,
  apply: ({ case: one, environment }, level) => Promise.resolve({ state: 'changed', projection: { case: one, environment }, dose: analysis === 'dose' ? Number(level) : null, control: false }),
  ...more,
});

const load = stressor('load', 'dose', ['1', '2', '4']);
const names = stressor('names', 'invariance', ['opaque']);
const words = stressor('words', 'invariance', ['typos']);

function plan(stressors: readonly Stressor[], changes: Partial<StressPlanRequest> = {}): Promise<PlannedStress> {
  const resources: StressPlanRequest['resources'] = { worlds: [], subtasks: [], retrieval: { retrievers: [], find: () => Promise.resolve({ state: 'failed', reason: 'none' }) }, author: null, limits: { tools: null, contextTokens: null } };
  return planStress({ arms: stressors.map((one) => ({ stressor: one, levels: one.levels })), bases, resources, further: () => [], giveWay: () => Promise.resolve(), budget: 2000, reckon: null, ceilings: { tokens: null, money: null }, models: 1, repetitions: 1, alone: false, beside: [], ...changes }, seededRandom('s'));
}

const levelsOf = ({ cases }: PlannedStress, id: string): number => cases.filter(({ case: one }) => one.origin.stress?.stressor === id).length;

test('each stressor gets the questions it needs beside the others, and reruns are shared', async () => {
  const found = await plan([load, names, words]);
  const [first, second, third] = found.plan.kept;
  expect(found.plan.left).toEqual([]);
  expect(found.plan.kept.every(({ smallestEffect }) => smallestEffect <= worthSeeing && smallestEffect > 0.13)).toBe(true);
  expect(levelsOf(found, 'load')).toBe(3 * (first?.questions ?? 0));
  expect(levelsOf(found, 'names')).toBe(second?.questions);
  expect(third?.questions).toBe(second?.questions);
  // The same questions for both changes; none again for the load alone.
  expect(levelsOf(found, 'rerun')).toBe(second?.questions);
  expect(found.plan.trials).toBe(found.cases.length);
  expect(new Set(found.cases.map(({ case: one }) => one.id)).size).toBe(found.cases.length);
  expect(await plan([load, names, words])).toEqual(found);
});

test('more models, repetitions and looks take more', async () => {
  const questions = async (changes: Partial<StressPlanRequest>): Promise<number> => (await plan([load, names], { budget: 9000, ...changes })).plan.kept[0]?.questions ?? 0;
  const usual = await questions({});
  expect(await questions({ models: 4 })).toBeGreaterThan(usual);
  const beside = (level: string): StressPlanRequest['beside'][number] => ({ base: 'b', stressor: 'other', analysis: 'dose', level, dose: Number(level), control: false });
  expect(await questions({ beside: ['1', '2', '3'].map(beside) })).toBeGreaterThan(usual);
  const [once, twice] = [await plan([load]), await plan([load], { repetitions: 2 })];
  expect(twice.plan.trials).toBe(2 * once.plan.trials);
});

test('what is beyond the budget is left out and said to be, and something cheaper after it is asked', async () => {
  const found = await plan([names, load, words], { budget: 400 });
  expect(found.plan.kept.map((one) => one.stressor)).toEqual(['names', 'words']);
  expect(found.plan.left).toMatchObject([{ stressor: 'load', reason: 'budget' }]);
  expect(found.plan.trials).toBeLessThanOrEqual(400);
  expect((await plan([names], { budget: 0 })).plan).toMatchObject({ kept: [], trials: 0 });
});

test('with too few questions nothing is asked, unless there are further ones for what is held against no question', async () => {
  const rare = stressor('rare load', 'dose', ['1', '2'], { subtasks: ['rare'] });
  const rareNames = stressor('rare names', 'invariance', ['a'], { subtasks: ['rare'] });
  const alone = await plan([rareNames, rare]);
  expect(alone.plan.left).toMatchObject([{ stressor: 'rare names', reason: 'cannot-see', questions: 60 }, { stressor: 'rare load', reason: 'cannot-see' }]);
  const further = function* (): Generator<StressBase> {
    for (let at = 0; at < 200; at++) yield base(`further ${String(at)}`, 'rare');
  };
  const found = await plan([rareNames, rare], { further });
  expect(found.plan.kept.map((one) => one.stressor)).toEqual(['rare load']);
  expect(found.cases.some(({ case: one }) => one.id.startsWith('further'))).toBe(true);
  expect(levelsOf(found, 'rerun')).toBe(0);
});

test('one that would blind a more useful one is left out', async () => {
  const tight = stressor('tight', 'dose', ['1', '2', '4'], { subtasks: ['rare'] });
  const many = (count: number): readonly StressBase[] => Array.from({ length: count }, (_, at) => base(`r${String(at)}`, 'rare'));
  const enough = (await plan([tight], { bases: many(300) })).plan.kept[0]?.questions ?? 0;
  const found = await plan([tight, names], { bases: [...bases.filter(({ case: one }) => one.origin.category !== 'rare'), ...many(enough)] });
  expect(found.plan.kept.map((one) => one.stressor)).toEqual(['tight']);
  expect(found.plan.left).toEqual([{ stressor: 'names', reason: 'blinds', other: 'tight' }]);
});

test('a level that no question allows is left out with its reason, and a question counts only where every other can be made', async () => {
  const picky = stressor('picky', 'dose', ['1', '2', '64'], {
    apply: (given, level, resources) => (level === '64' ? Promise.resolve({ state: 'not-applicable', reason: 'the endpoint takes 32 tools at most' }) : level === '2' && given.case.id.endsWith('7') ? Promise.resolve({ state: 'not-applicable', reason: 'a seven' }) : load.apply(given, level, resources)),
  });
  const found = await plan([picky]);
  expect(found.plan.kept).toMatchObject([{ stressor: 'picky', levels: ['1', '2'], without: [{ level: '64', reason: 'the endpoint takes 32 tools at most' }] }]);
  expect(found.cases.some(({ case: one }) => /7~/.test(one.id))).toBe(false);
  const single = stressor('single', 'dose', ['1', '64'], { apply: picky.apply });
  expect((await plan([single])).plan.left).toEqual([{ stressor: 'single', reason: 'not-applicable', detail: 'the endpoint takes 32 tools at most' }]);
});

test('what a stressor takes is reckoned with the levels that questions allow', async () => {
  const levels = ['1', '2', '64', '128', '256', '512'];
  const limited = stressor('limited', 'dose', levels, { apply: (given, level, resources) => (Number(level) > 2 ? Promise.resolve({ state: 'not-applicable', reason: 'the endpoint takes 32 tools at most' }) : load.apply(given, level, resources)) });
  const takes = (await plan([limited])).plan.trials;
  const found = await plan([limited], { budget: takes });
  expect(found.plan).toMatchObject({ trials: takes, left: [], kept: [{ stressor: 'limited', levels: ['1', '2'] }] });
  // What is said to be taken at least is no more than what is taken.
  const [left] = (await plan([limited], { budget: takes - 1 })).plan.left;
  expect(left).toMatchObject({ stressor: 'limited', reason: 'budget' });
  expect(left?.reason === 'budget' ? left.trials : Infinity).toBeLessThanOrEqual(takes);
});

test('tokens and money bound a plan as trials do: what does not fit is left out with what it takes, and something cheaper after it is asked', async () => {
  const reckon = ({ case: { origin } }: Projection): Takes => {
    const each = origin.stress?.stressor === 'load' ? 100 : 10;
    return { tokens: { least: each, most: each * 2 }, money: { least: each / 1000, most: each / 500 } };
  };
  const all = await plan([names, load, words], { reckon });
  const [first, second] = all.plan.kept;
  const [n, m] = [first?.questions ?? 0, second?.questions ?? 0];
  expect(all.plan.kept.map(({ takes }) => takes?.tokens)).toEqual([{ least: n * 10, most: n * 20 }, { least: m * 300, most: m * 600 }, { least: n * 10, most: n * 20 }]);
  // Reruns of the questions that both changes share.
  expect(all.plan.takes?.tokens).toEqual({ least: n * 30 + m * 300, most: n * 60 + m * 600 });
  for (const ceilings of [{ tokens: n * 60, money: null }, { tokens: null, money: (n * 60) / 1000 + 1e-9 }, { tokens: n * 60, money: 5000 }]) {
    const found = await plan([names, load, words], { reckon, ceilings });
    expect(found.plan.kept.map((one) => one.stressor)).toEqual(['names', 'words']);
    expect(found.plan.left).toMatchObject([{ stressor: 'load', reason: 'budget', takes: { tokens: { most: expect.any(Number) } } }]);
    expect(found.plan.takes?.tokens.most).toBeLessThanOrEqual(n * 60);
    expect(found.plan.ceilings).toEqual(ceilings);
  }
  expect((await plan([names], { reckon, ceilings: { tokens: 0, money: null } })).plan).toMatchObject({ kept: [], trials: 0 });
  // Without a price money holds nothing back; the command line refuses such a ceiling.
  expect((await plan([names], { reckon: (one) => ({ ...reckon(one), money: null }), ceilings: { tokens: null, money: 0 } })).plan.takes?.money).toBeNull();
});

test('a plan that was kept before anything was reckoned has nothing of it', async () => {
  const { takes: _, ceilings: __, kept, ...old } = (await plan([load], {})).plan;
  const before = JSON.parse(JSON.stringify({ ...old, kept: kept.map(({ takes: ___, ...one }) => one), left: [{ stressor: 'x', reason: 'budget', trials: 5 }] })) as Json;
  expect(keptStressPlan(before)).toMatchObject({ takes: null, ceilings: { tokens: null, money: null }, kept: [{ takes: null }], left: [{ takes: null }] });
});

test('a plan is kept with a run and read back, and nothing else is taken for one', async () => {
  const { plan: made } = await plan([load, names]);
  expect(keptStressPlan(JSON.parse(JSON.stringify(stressPlanJson(made))))).toEqual(made);
  for (const other of [null, [], {}, 'x', { ...made, kept: [1] }, { ...made, budget: '5' }]) expect(keptStressPlan(JSON.parse(JSON.stringify(other)))).toBeNull();
});
