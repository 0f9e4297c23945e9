import { expect, test } from 'vitest';
import { openMade, madeRun } from '../../../test/live/MadeRun.ts';
import type { MadeRun } from '../../../test/live/MadeRun.ts';
import { madeCase, plannedModel, planRequest } from '../../../test/live/madeCases.ts';
import { madeRequest } from '../../../test/live/madeRequest.ts';
import { calls, scriptedModel, text } from '../../../test/live/scriptedModel.ts';
import type { Asked, Deed } from '../../../test/live/scriptedModel.ts';
import { VirtualClock } from '../../../test/live/VirtualClock.ts';
import type { Case } from '../../core/Case.ts';
import type { Diagnosis } from '../../core/Diagnosis.ts';
import type { TokenUsage } from '../../core/Decoded.ts';
import { planRun } from '../rounds/planRun.ts';
import { memoryCache } from '../live/ResponseCache.ts';
import type { ResponseCache } from '../live/ResponseCache.ts';
import { runTrials } from '../live/runTrials.ts';
import { syntaxes } from '../../syntaxes/list.generated.ts';
import { diagnoseRun } from './diagnoseRun.ts';
import { gradeAhead } from './GradedAhead.ts';
import { gradeRun, isGraded } from './gradeRun.ts';

type Script = (asked: Asked) => Deed;

const usage: TokenUsage = { input: 100, cachedInput: null, output: 10, reasoning: null };
const isFirst = ({ conversation }: Asked): boolean => conversation.messages.length === 1;
const says = (answer: ReturnType<typeof text>, latency = 1000): Deed => ({ do: 'answer', answer, latency, usage });

interface Played {
  readonly run: MadeRun;
  readonly diagnosis: Diagnosis;
  readonly rests: readonly string[];
}

async function play(counts: readonly number[], script: Script, cache: ResponseCache | null = null): Promise<Played> {
  return ask(counts.map((count, index) => madeCase(`case-${String(index)}`, count)), script, cache);
}

async function ask(cases: readonly Case[], script: Script, cache: ResponseCache | null = null, repetitions = 1): Promise<Played> {
  const clock = new VirtualClock();
  const model = scriptedModel('test:one', clock, script);
  const { plan, round } = planRun(planRequest(cases, [plannedModel('test:one')], { repetitions }));
  const run = madeRun(plan, round);
  const store = openMade(run);
  const request = { store, label: 'run', decoders: new Map([['test:one', model.decode]]), syntaxes, worlds: [], price: (_: string, { input }: TokenUsage) => input, version: '0.0.0' };
  const ahead = await gradeAhead(request);
  await clock.run(runTrials(madeRequest(store, clock, [model], { cache, finished: (trial) => ahead.add(trial) })));
  const rests: string[] = [];
  for await (const trial of gradeRun(store, 'run', request.decoders, request.syntaxes, [])) if (isGraded(trial)) rests.push(`${trial.observation.strict.state} ${String(trial.observation.rest)}`);
  const diagnosis = await diagnoseRun(request);
  const graded = ahead.whole(await store.counts());
  expect(graded).not.toBeNull();
  expect(await diagnoseRun(request, graded), 'graded while it was asked, a run gives what its stored bytes give').toEqual(diagnosis);
  return { run, rests, diagnosis };
}

test('an answer stands where the world fails after it: only incomplete ones are asked on', async () => {
  const { run, diagnosis, rests } = await play([1, 2], (asked) => (isFirst(asked) ? says(calls('a')) : { do: 'break', code: 'reset' }));
  expect(run.finishes.map(({ state, turns }) => `${state} ${String(turns)}`).sort()).toEqual(['answered 1', 'not-observed 1']);
  expect([...rests].sort()).toEqual(['right null', 'wrong null']);
  expect(diagnosis.run).toMatchObject({ planned: 2, answered: 2, notObserved: [], open: 0 });
  expect(diagnosis.run?.models[0]?.warnings).toEqual([{ warning: 'follow-up-not-observed: reset', count: 1 }]);
  expect(diagnosis.models[0]?.total).toMatchObject({ right: 1, n: 2 });
});

test('what was never answered is not observed', async () => {
  const { diagnosis } = await play([1], () => ({ do: 'break', code: 'reset' }));
  expect(diagnosis.run).toMatchObject({ answered: 0, notObserved: [{ reason: 'reset', count: 1 }], models: [{ cost: null, costPerRightAnswer: null, warnings: [] }] });
});

test('what is asked on after an incomplete answer is no price of the right ones', async () => {
  const { diagnosis } = await play([1, 2], (asked) => says(isFirst(asked) ? calls('a') : text('Done.')));
  const [model] = diagnosis.run?.models ?? [];
  expect(model?.tokens).toMatchObject({ input: 300, output: 30 });
  expect(model).toMatchObject({ cost: 300, costPerRightAnswer: 200 });
  expect(diagnosis.timing?.models[0]).toMatchObject({ requests: 3, cached: 0, secondsPerRightAnswer: 2 });
});

test('right answers from the cache took no time, and are not counted among those that did', async () => {
  const cache = memoryCache();
  await play([1], () => says(calls('a')), cache);
  const { diagnosis } = await play([1, 1], () => says(calls('a'), 3000), cache);
  expect(diagnosis.timing?.models[0]).toMatchObject({ requests: 1, cached: 1, seconds: { median: 3 }, secondsPerRightAnswer: 3 });
  const all = await play([1, 1], () => says(calls('a'), 3000), cache);
  expect(all.diagnosis.timing?.models[0]).toMatchObject({ requests: 0, cached: 2, seconds: { median: null }, secondsPerRightAnswer: null });
});

test('a usage or price that is not known leaves the cost unknown, and is never zero', async () => {
  let asked = 0;
  const { diagnosis } = await play([1, 1, 1], () => ({ do: 'answer', answer: calls('a'), ...(asked++ === 1 ? {} : { usage }) }));
  expect(diagnosis.run?.models[0]).toMatchObject({ cost: null, costPerRightAnswer: null, tokens: { input: null, output: null } });
});

test.each([
  ['answered', 'right null'],
  ['refused', 'right null'],
  ['capped', 'wrong null'],
  ['too-long', 'wrong null'],
  ['blocked', 'wrong null'],
] as const)('no call where none is due, in an answer that was %s', async (kind, due) => {
  const one: Case = { ...madeCase('case'), key: { kind: 'abstention', expected: 'no-call' } };
  const { rests, diagnosis } = await ask([one], () => ({ do: 'answer', answer: text('Well'), outcome: { kind } }));
  expect(rests).toEqual([due]);
  expect(diagnosis.models[0]?.outcomes).toEqual([{ kind, count: 1 }]);
});

test('a case whose key is defective is excluded once, however often it is asked', async () => {
  const defective: Case = { ...madeCase('defective'), key: { kind: 'calls', order: 'any', calls: [{ tool: 'none', arguments: [] }] } };
  const { diagnosis } = await ask([madeCase('sound'), defective], () => says(calls('a')), null, 3);
  expect(diagnosis.intake).toMatchObject({ answers: 6, excludedCases: 1 });
  expect(diagnosis.keys.defective.map(({ caseId }) => caseId)).toEqual(['defective', 'defective#2', 'defective#3']);
  expect(diagnosis.models[0]?.total).toMatchObject({ right: 3, n: 3 });
});
