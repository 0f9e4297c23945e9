import { describe, expect, test } from 'vitest';
import { madeRun, openMade } from '../../../test/live/MadeRun.ts';
import { plannedModel, planRequest, madeCase } from '../../../test/live/madeCases.ts';
import { decodeBrought, storedTrial } from '../../../test/live/storedTrials.ts';
import type { Brought, StoredOptions } from '../../../test/live/storedTrials.ts';
import type { Plan } from '../../core/Plan.ts';
import type { TokenUsage } from '../../core/Decoded.ts';
import type { RunStore, StoredTrial } from '../../core/Store.ts';
import { syntaxes } from '../../syntaxes/list.generated.ts';
import { planRun } from '../rounds/planRun.ts';
import { gradeRun, isGraded } from './gradeRun.ts';
import type { GradedTrial } from './gradeRun.ts';
import { RunLedger } from './RunLedger.ts';
import { trialRecord } from './trialRecord.ts';

const models = ['test:one', 'test:two'].map((id) => plannedModel(id));
const { plan } = planRun(planRequest([madeCase('c')], models));
const right: Brought = { answer: { text: null, toolCalls: [{ name: 'a', arguments: '{}', encoding: 'string' }] } };
const wrong: Brought = { answer: { text: 'no', toolCalls: null } };
const usage = (input: number | null, output: number | null): TokenUsage => ({ input, cachedInput: null, output, reasoning: null });

/** Trials as reading and grading leave them. */
async function graded(trials: readonly StoredTrial[], of: Plan = plan): Promise<readonly (GradedTrial | StoredTrial)[]> {
  const store: RunStore = {
    ...openMade(madeRun(of, { index: 0, cases: [], trials: [] })),
    readTrials: async function* (): AsyncIterable<readonly StoredTrial[]> {
      yield await Promise.resolve(trials);
    },
  };
  const decoders = new Map(of.models.map(({ id }) => [id, decodeBrought]));
  const found: (GradedTrial | StoredTrial)[] = [];
  for await (const trial of gradeRun(store, 'run.sqlite', decoders, syntaxes, [])) found.push(trial);
  return found;
}

const perToken = (_: string, { input, output }: TokenUsage): number | null => (input === null || output === null ? null : input + 10 * output);

async function ledger(trials: readonly (readonly [readonly Brought[], StoredOptions?])[], of: Plan = plan): Promise<RunLedger> {
  const kept = new RunLedger(of, perToken);
  for (const trial of await graded(trials.map(([brought, options]) => storedTrial(brought, options)), of)) kept.add(trial);
  return kept;
}

describe('what a run took', () => {
  test('nothing yet', async () => {
    const empty = await ledger([]);
    expect(empty.facts()).toMatchObject({ planned: 0, answered: 0, open: 0, notObserved: [] });
    expect(empty.facts().models[0]).toMatchObject({ model: 'test:one', endpoint: 'in process', adapter: 'scripted@1', servedBy: [], warnings: [], cost: null, costPerRightAnswer: null, wordings: [], answersWithLogProbabilities: 0 });
    expect(empty.facts().models[0]?.tokens).toEqual({ input: null, cachedInput: null, output: null, reasoning: null });
    expect(empty.timing().models[0]).toEqual({ model: 'test:one', requests: 0, cached: 0, seconds: { median: null, ninetyFifth: null }, secondsPerRightAnswer: null });
  });

  test('trials are counted by how they ended, losses by reason, most frequent first', async () => {
    const found = await ledger([[[right]], [[wrong]], [[right], { ended: null }], [[right], { ended: 'reset' }], [[], { ended: 'tls' }], [[], { ended: 'reset' }], [[], { ended: 'a' }]]);
    expect(found.facts()).toMatchObject({
      planned: 7,
      answered: 2,
      open: 1,
      notObserved: [
        { reason: 'reset', count: 2 },
        { reason: 'a', count: 1 },
        { reason: 'tls', count: 1 },
      ],
    });
  });

  test('tokens and cost are those of the answers, and unknown where one of them is', async () => {
    const known = await ledger([[[{ ...right, usage: usage(5, 1) }]], [[{ ...wrong, usage: usage(7, 2) }]], [[{ ...right, usage: usage(1000, 1000) }], { ended: 'reset' }]]);
    expect(known.facts().models[0]).toMatchObject({ tokens: { input: 12, output: 3 }, cost: 42, costPerRightAnswer: 42 });
    const unknown = await ledger([[[{ ...right, usage: usage(5, 1) }]], [[{ ...right, usage: usage(null, 2) }]], [[{ ...right, usage: usage(1, 1) }]]]);
    expect(unknown.facts().models[0]).toMatchObject({ tokens: { input: null, output: 4 }, cost: null, costPerRightAnswer: null });
    const unknownFirst = await ledger([[[{ ...right, usage: usage(null, 2) }]], [[{ ...right, usage: usage(1, 1) }]]]);
    expect(unknownFirst.facts().models[0]).toMatchObject({ cost: null, costPerRightAnswer: null });
    const noneRight = await ledger([[[{ ...wrong, usage: usage(5, 1) }]]]);
    expect(noneRight.facts().models[0]).toMatchObject({ cost: 15, costPerRightAnswer: null });
  });

  test('models are kept apart', async () => {
    const found = await ledger([[[right]], [[right], { trial: { model: 'test:two' } }], [[wrong], { trial: { model: 'test:two' } }]]);
    expect(found.timing().models.map(({ model, requests }) => [model, requests])).toEqual([
      ['test:one', 1],
      ['test:two', 2],
    ]);
    const strange = new RunLedger(plan, perToken);
    expect(() => { strange.add(storedTrial([], { ended: null, trial: { model: 'test:three' } })); }).toThrow('the plan holds no model test:three');
  });

  test('who answered, what was not honoured, and how many came with log-probabilities', async () => {
    const tokens = [{ bytes: [97], logProbability: -0.1, alternatives: [] }];
    const found = await ledger([
      [[{ ...right, servedBy: 'b', warnings: ['x', 'x', 'y'], tokens }]],
      [[{ ...right, servedBy: 'a', warnings: ['y'] }, { ...right, servedBy: 'b', warnings: ['y', 'a'], turn: 1 }]],
      [[{ ...right, servedBy: null, warnings: ['y'], tokens: [] }]],
    ]);
    expect(found.facts().models[0]).toMatchObject({
      servedBy: ['a', 'b'],
      warnings: [
        { warning: 'y', count: 3 },
        { warning: 'a', count: 1 },
        { warning: 'x', count: 1 },
      ],
      answersWithLogProbabilities: 2,
    });
  });

  test('wordings are counted where the model was prompted, over what could be graded', async () => {
    const prompted = planRun(planRequest([madeCase('c')], [plannedModel('test:one', 'prompted')], { wordings: ['plain'] })).plan;
    const said: Brought = { answer: { text: '{"tool_calls": [{"name": "a", "arguments": {}}]}', toolCalls: null } };
    const asked = (wording: string | null): StoredOptions => ({ planned: { wording } });
    const found = await ledger([[[said], asked('plain')], [[wrong], asked('plain')], [[said], asked('last')], [[said], asked(null)], [[], { ...asked('plain'), ended: 'reset' }]], prompted);
    expect(found.facts().models[0]?.wordings).toEqual([
      { wording: 'last', right: 1, n: 1 },
      { wording: 'plain', right: 1, n: 2 },
    ]);
    expect((await ledger([[[right], asked('plain')]])).facts().models[0]?.wordings).toEqual([]);
  });

  test('requests and time: attempts that were lost count as asked, answers from the cache take no time', async () => {
    const found = await ledger([
      [[{ ...wrong, took: 9000 }, { ...right, attempt: 1, took: 500 }]],
      [[{ ...right, cached: true, took: 4000 }]],
      [[{ ...wrong, took: 1500 }]],
      [[{ ...right, took: 8000 }], { ended: 'reset' }],
      [[{ ...right, took: 8000 }], { ended: null }],
    ]);
    expect(found.timing().models[0]).toEqual({ model: 'test:one', requests: 5, cached: 1, seconds: { median: 1.5, ninetyFifth: 1.5 }, secondsPerRightAnswer: 2 });
  });
});

describe('one trial for other tools', () => {
  const record = async (...[brought, options]: Parameters<typeof storedTrial>): Promise<unknown> => trialRecord((await graded([storedTrial(brought, options)]))[0]!);

  test('answered', async () => {
    const brought: readonly Brought[] = [
      { ...wrong, attempt: 0, took: 100 },
      { ...right, attempt: 1, took: 250, usage: usage(3, 4), finish: 'tool_calls', reasoning: 'hm' },
    ];
    expect(await record(brought, { trial: { id: 'runs/x', order: 4, repetition: 1 } })).toEqual({
      trial: 'runs/x',
      order: 4,
      model: 'test:one',
      caseId: 'c',
      repetition: 1,
      category: 'simple',
      state: 'answered',
      outcome: 'answered',
      reason: null,
      strict: 'right',
      lenient: 'right',
      codes: [],
      forgiven: [],
      rest: null,
      notGradable: null,
      projection: { names: true, arguments: true, order: null, completeness: true },
      reply: null,
      path: null,
      answers: [right.answer],
      results: [],
      reasoning: ['hm'],
      finish: ['tool_calls'],
      confidence: null,
      attempts: 2,
      usage: { input: 3, cachedInput: null, output: 4, reasoning: null },
      seconds: 0.25,
    });
    expect(await record([wrong])).toMatchObject({ strict: 'wrong', lenient: 'wrong', codes: ['did-not-call'], seconds: 1, answers: [wrong.answer] });
    expect(await record([{ ...right, cached: true }])).toMatchObject({ seconds: null, attempts: 1 });
  });

  test('open, and not observed', async () => {
    expect(await record([wrong], { ended: null })).toMatchObject({ state: 'open', outcome: null, reason: null, strict: null, lenient: null, answers: [], attempts: 1, seconds: null });
    expect(await record([wrong], { ended: 'reset' })).toMatchObject({ state: 'not-observed', outcome: 'not-observed', reason: 'reset', strict: 'not-gradable', lenient: 'not-gradable', answers: [], attempts: 1, seconds: null, codes: [] });
    expect((await graded([storedTrial([], { ended: null })])).map(isGraded)).toEqual([false]);
  });
});
