import { expect, test } from 'vitest';
import { madeCase, plannedModel, planRequest } from '../../../test/live/madeCases.ts';
import type { Case } from '../../core/Case.ts';
import { planRun } from './planRun.ts';

const models = [plannedModel('test:one'), plannedModel('test:two', 'prompted')];
const cases = Array.from({ length: 40 }, (_, index) => madeCase(`case-${index}`, index % 4 === 0 ? 3 : 1, index % 2 === 0 ? 'even' : 'odd'));

test('every case is asked of every model as often as said, in the order of the trials', () => {
  const { plan, round } = planRun(planRequest(cases, models, { repetitions: 3, target: 0.9, reference: 'test:one' }));
  expect(plan).toEqual({
    schema: 'faultline/plan@1',
    version: '0.0.0',
    seed: 'seed',
    source: { label: 'made', description: 'made cases', suites: ['made@1'] },
    models,
    repetitions: 3,
    target: 0.9,
    reference: 'test:one',
  });
  expect(round.index).toBe(0);
  expect(round.cases.map((planned) => planned.case)).toEqual(cases);
  expect(round.trials.map(({ order }) => order)).toEqual(Array.from({ length: 240 }, (_, index) => index));
  expect(new Set(round.trials.map(({ model, caseId, repetition }) => `${model} ${caseId} ${repetition}`)).size).toBe(240);
  expect(new Set(round.trials.map(({ id }) => id)).size).toBe(240);
  expect(round.trials.every(({ id }) => /^[0-9a-f]{64}$/.test(id))).toBe(true);
});

test('all trials of a case lie within its block, and blocks are mixed inside', () => {
  const { round } = planRun(planRequest(cases, models, { repetitions: 2, blockSize: 5 }));
  const blocks = Array.from({ length: 8 }, (_, block) => round.trials.slice(block * 20, block * 20 + 20));
  for (const block of blocks) expect(new Set(block.map(({ caseId }) => caseId)).size).toBe(5);
  const runsOfOneModel = round.trials.filter(({ model }, index) => model === round.trials[index - 1]?.model).length;
  expect(runsOfOneModel).toBeGreaterThan(50);
  expect(runsOfOneModel).toBeLessThan(110);
  expect(round.trials.slice(0, 20).map(({ caseId }) => caseId)).not.toEqual(round.trials.slice(0, 20).map(({ caseId }) => caseId).toSorted());
});

test('the same request gives the same plan; another seed changes the order and not the trials', () => {
  const one = planRun(planRequest(cases, models)).round;
  expect(planRun(planRequest(cases, models)).round).toEqual(one);
  const other = planRun(planRequest(cases, models, { seed: 'other' })).round;
  expect(other.trials.map(({ id }) => id)).not.toEqual(one.trials.map(({ id }) => id));
  expect(other.trials.map(({ id }) => id).toSorted()).toEqual(one.trials.map(({ id }) => id).toSorted());
});

test('cases that expect several calls go on over turns, if wished', () => {
  const environments = (followUps: boolean): readonly unknown[] => planRun(planRequest(cases.slice(0, 2), models, { followUps })).round.cases.map(({ environment }) => environment);
  expect(environments(true)).toEqual([{ world: 'acknowledging', version: '1', state: { expectedCalls: 3 }, turnLimit: 5 }, null]);
  expect(environments(false)).toEqual([null, null]);
  const [first] = cases;
  const overTurns: Case = { ...first!, key: first!.key.kind === 'calls' ? { ...first!.key, overTurns: true } : first!.key };
  expect(planRun(planRequest([overTurns], models)).round.cases[0]?.environment).toEqual({ world: 'acknowledging', version: '1', state: {}, turnLimit: 5 });
  const unsaid: Case = { ...cases[0]!, origin: { ...cases[0]!.origin, calls: null } };
  expect(planRun(planRequest([unsaid], models)).round.cases[0]?.environment).toBeNull();
});

test('wordings are shared out evenly within every category, by chance', () => {
  const { round } = planRun(planRequest(cases, models, { wordings: ['x', 'y'] }));
  for (const category of ['even', 'odd']) {
    const own = round.cases.filter((planned) => planned.case.origin.category === category).map(({ wording }) => wording);
    expect(own.filter((wording) => wording === 'x')).toHaveLength(10);
    expect(own.filter((wording) => wording === 'y')).toHaveLength(10);
    expect(own.slice(0, 10)).not.toEqual(Array.from({ length: 10 }, (_, index) => (index % 2 === 0 ? 'x' : 'y')));
  }
  expect(planRun(planRequest(cases, models)).round.cases.every(({ wording }) => wording === null)).toBe(true);
});

const idOf = (one: Case, model = models[0]!, changes: Parameters<typeof planRequest>[2] = {}): string => planRun(planRequest([one], [model], changes)).round.trials[0]!.id;

test('the id of a trial holds what it is, and nothing else', () => {
  const one = cases[0]!;
  const id = idOf(one);
  expect(idOf({ ...one, id: 'renamed', origin: { ...one.origin, category: 'other' } })).toBe(id);
  expect(idOf(one, { ...models[0]!, endpoint: 'elsewhere', adapter: 'other@2' })).toBe(id);
  expect(idOf(one, models[0], { seed: 'other', wordings: ['plain'] })).toBe(id);
  const others = [
    idOf({ ...one, prompt: { ...one.prompt, messages: [{ role: 'user', content: 'Other' }] } }),
    idOf({ ...one, prompt: { ...one.prompt, tools: [] } }),
    idOf({ ...one, prompt: { ...one.prompt, rules: ['A rule.'] } }),
    idOf({ ...one, prompt: { ...one.prompt, interface: { kind: 'native-strict', syntax: 'native-strict', tolerated: [], basis: 'asked' } } }),
    idOf({ ...one, key: { kind: 'none' } }),
    idOf(one, models[0], { followUps: false }),
    idOf(one, { ...models[0]!, id: 'test:three' }),
    idOf(one, { ...models[0]!, settings: { ...models[0]!.settings, temperature: 0 } }),
    idOf(one, { ...models[0]!, interface: models[1]!.interface }),
    idOf(one, { ...models[0]!, interface: models[1]!.interface }, { wordings: ['plain'] }),
    planRun(planRequest([one], [models[0]!], { repetitions: 2 })).round.trials.find(({ repetition }) => repetition === 1)!.id,
  ];
  expect(new Set([id, ...others]).size).toBe(others.length + 1);
});

test('two cases that are the same question are two trials', () => {
  const { round } = planRun(planRequest([cases[0]!, { ...cases[0]!, prompt: { ...cases[0]!.prompt, messages: [...cases[0]!.prompt.messages] }, id: 'twin' }], [models[0]!]));
  expect(new Set(round.trials.map(({ id }) => id)).size).toBe(2);
  expect(round.trials.find(({ caseId }) => caseId === 'case-0')!.id).toBe(idOf(cases[0]!));
});
