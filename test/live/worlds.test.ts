import { describe, expect, test } from 'vitest';
import { fillBook } from '../../src/cli/live/fillBook.ts';
import type { Case } from '../../src/core/Case.ts';
import type { Environment, SessionSource } from '../../src/core/Environment.ts';
import type { Key } from '../../src/core/Key.ts';
import type { Model } from '../../src/core/Model.ts';
import type { PlannedModel } from '../../src/core/Plan.ts';
import type { RunStore } from '../../src/core/Store.ts';
import type { Projection } from '../../src/core/Subtask.ts';
import type { Tool } from '../../src/core/Tool.ts';
import { acknowledging } from '../../src/engine/acknowledging.ts';
import { planRun } from '../../src/engine/rounds/planRun.ts';
import { decodedOnce } from '../../src/engine/live/decodedOnce.ts';
import { runTrials } from '../../src/engine/live/runTrials.ts';
import { diagnoseRun, openRunCases } from '../../src/engine/run/diagnoseRun.ts';
import type { RunRequest } from '../../src/engine/run/diagnoseRun.ts';
import { gradeAhead } from '../../src/engine/run/GradedAhead.ts';
import { gradeRun, isGraded } from '../../src/engine/run/gradeRun.ts';
import { openIntake } from '../../src/engine/run/RunIntake.ts';
import type { RunIntake } from '../../src/engine/run/RunIntake.ts';
import type { GradedTrial } from '../../src/engine/run/gradeRun.ts';
import { trialRecord } from '../../src/engine/run/trialRecord.ts';
import { createSimulatedModel } from '../../src/models/simulated/createSimulatedModel.ts';
import type { Profile } from '../../src/models/simulated/Profile.ts';
import { createMemoryStore } from '../../src/stores/memory/createMemoryStore.ts';
import { syntaxes } from '../../src/syntaxes/list.generated.ts';
import { world } from '../../src/worlds/orders/index.ts';
import { orderTools, restockTask, returnsTask } from '../grading/orderTasks.ts';
import type { OrderTask } from '../grading/orderTasks.ts';
import { faultOf, profileOf } from '../simulated/askAndGrade.ts';
import { interfaceOf } from '../simulated/filledBook.ts';
import { plannedModel, planRequest } from './madeCases.ts';
import { madeRequest } from './madeRequest.ts';
import { text, scriptedModel } from './scriptedModel.ts';
import type { Asked, Deed } from './scriptedModel.ts';
import { VirtualClock } from './VirtualClock.ts';

function placed(id: string, key: Key, environment: Environment | null, tools: readonly Tool[] = orderTools): Projection {
  const one: Case = {
    id,
    prompt: { messages: [{ role: 'user', content: `Please do ${id}` }], tools, rules: [], interface: null },
    key,
    origin: { suite: 'made@1', category: key.kind, cluster: id, language: 'python', calls: null, toolsOffered: tools.length },
  };
  return { case: one, environment };
}

const ofTask = (id: string, { key, environment }: OrderTask): Projection => placed(id, key, environment);

const seeds = ['a', 'b', 'c', 'd', 'e', 'f'];
const tasks: readonly Projection[] = [...seeds.map((seed) => ofTask(`restock ${seed}`, restockTask(seed))), ...seeds.map((seed) => ofTask(`returns ${seed}`, returnsTask(seed)))];
const empty = orderTools.map((tool) => ({ ...tool, parameters: { type: 'object', properties: {} } }));
const single: readonly Projection[] = [
  placed('names', { kind: 'names', names: ['get_order', 'get_product', 'get_product'], order: 'sequence' }, null, empty),
  placed('next', { kind: 'next', accepted: ['cancel_order', 'get_order'] }, null),
  placed('ask', { kind: 'abstention', expected: 'no-call', reply: { kind: 'ask', missing: 'order number' } }, null),
  placed('call', { kind: 'abstention', expected: 'call' }, null),
];

interface Played {
  readonly store: RunStore;
  readonly models: ReadonlyMap<string, Model>;
  readonly graded: readonly GradedTrial[];
}

const worlds = [acknowledging, world];

async function play(cases: readonly Projection[], models: readonly Model[], planned: readonly PlannedModel[], clock: VirtualClock, graders: readonly SessionSource[] = worlds): Promise<Played> {
  const { plan, round } = planRun(planRequest([], planned, { cases, wordings: ['plain'] }));
  const store = await createMemoryStore().create('run', plan);
  await store.freezeRound(round);
  const byId = new Map(models.map((model) => [model.id, model]));
  const once = decodedOnce(byId);
  const request = { store, label: 'run', syntaxes, worlds: graders, price: () => null, version: '0' };
  const ahead = await gradeAhead({ ...request, decoders: decodersOf(once) });
  const summary = await clock.run(runTrials(madeRequest(store, clock, [...once.values()], { syntaxes, sessions: worlds, finished: (trial) => ahead.add(trial) })));
  expect(summary).toMatchObject({ ended: 'done' });
  expect(ahead.whole(await store.counts())?.observations, 'graded while it was asked, a run gives what its stored bytes give').toEqual((await openWhole(request, byId)).observations);
  return { store, models: byId, graded: await gradedBy(store, byId, graders) };
}

async function openWhole({ store, label, syntaxes: known, worlds: graders, price }: Omit<RunRequest, 'decoders'>, models: ReadonlyMap<string, Model>): Promise<RunIntake> {
  const intake = await openIntake(store, price);
  for await (const trial of gradeRun(store, label, decodersOf(models), known, graders)) intake.add(trial);
  return intake;
}

async function gradedBy(store: RunStore, models: ReadonlyMap<string, Model>, graders: readonly SessionSource[]): Promise<readonly GradedTrial[]> {
  const graded: GradedTrial[] = [];
  for await (const trial of gradeRun(store, 'run', decodersOf(models), syntaxes, graders)) if (isGraded(trial)) graded.push(trial);
  return graded;
}

function decodersOf(models: ReadonlyMap<string, Model>): Map<string, Model['decode']> {
  return new Map([...models].map(([id, { decode }]) => [id, decode]));
}

/** Asks a simulated model of every case. */
async function simulate(cases: readonly Projection[], profile: Profile, syntax = 'native'): Promise<Played> {
  const planned: PlannedModel = { ...plannedModel('simulated:made'), interface: interfaceOf(syntax) };
  const { round } = planRun(planRequest([], [], { cases, wordings: ['plain'] }));
  const model = createSimulatedModel({ name: 'made', profile, book: fillBook(round.cases, [planned], syntaxes), seed: 's', plan: null, unknown: 'refuse' });
  return play(cases, [{ ...model, id: planned.id }], [planned], new VirtualClock());
}

const verdicts = ({ graded }: Played): readonly string[] => graded.map(({ answer, observation }) => `${answer.caseId}: ${observation.strict.state} ${observation.strict.codes.join(' ')}`.trim()).sort();
const codes = ({ graded }: Played): readonly string[] => [...new Set(graded.flatMap(({ observation }) => observation.strict.codes))].sort();

describe('a sound model', () => {
  test.each(['native', 'json', 'python', 'xml'])('is right on every kind of key, strictly: %s', async (syntax) => {
    const played = await simulate([...tasks, ...single], profileOf(), syntax);
    expect(verdicts(played)).toEqual([...tasks, ...single].map(({ case: { id } }) => `${id}: right`).sort());
    expect(played.graded.map(({ observation }) => observation.lenient.state)).not.toContain('wrong');
  });

  test('goes step by step, with what came back', async () => {
    const { graded } = await simulate(tasks, profileOf());
    for (const { answer, observation, turns } of graded) {
      const isNested = answer.caseId.startsWith('restock');
      expect(turns).toHaveLength(isNested ? 5 : 2);
      expect(observation).toMatchObject({
        asks: 'state',
        rest: null,
        reply: null,
        projection: { names: true, arguments: true, order: isNested ? true : null, completeness: true },
        path: { reads: 0, failedCalls: 0, turns: isNested ? 5 : 2, edgesRight: isNested ? 3 : 0, edges: isNested ? 3 : 0 },
        callsMade: isNested ? 4 : 2,
      });
    }
  });

  test('one call at a time is as good', async () => {
    const played = await simulate(tasks, profileOf(faultOf('one-at-a-time', 1)));
    expect(verdicts(played)).toEqual(tasks.map(({ case: { id } }) => `${id}: right`).sort());
    expect(played.graded.filter(({ answer }) => answer.caseId.startsWith('returns')).map(({ turns }) => turns.length)).toEqual(seeds.map(() => 3));
  });

  test('the kind of reply is kept apart', async () => {
    const { graded } = await simulate(single, profileOf());
    expect(graded.find(({ answer }) => answer.caseId === 'ask')?.observation).toMatchObject({ asks: 'no-call', strict: { state: 'right' }, reply: { expected: 'ask' } });
    expect(graded.find(({ answer }) => answer.caseId === 'call')?.observation.reply).toBeNull();
  });
});

describe('a model with a fault is wrong for that', () => {
  test.each<readonly [Parameters<typeof faultOf>[0], readonly string[]]>([
    ['lost-calls', ['stopped-after-first']],
    ['under-calling', ['asked-when-it-should-act', 'did-not-call']],
    ['extra-calls', ['extra-change']],
  ])('%s', async (fault, due) => {
    const played = await simulate(tasks, profileOf(faultOf(fault, 1)));
    expect(verdicts(played).filter((verdict) => verdict.includes('right'))).toEqual([]);
    expect(codes(played)).toEqual(due);
  });

  test('values', async () => {
    const returns = tasks.filter(({ case: { id } }) => id.startsWith('returns'));
    const played = await simulate(returns, profileOf(faultOf('values', 1)));
    expect(played.graded.every(({ observation }) => observation.strict.state === 'wrong')).toBe(true);
    expect(codes(played)).toContain('wrong-value');
  });

  test('format: only the strict reading, of a prompted model', async () => {
    const played = await simulate(tasks, profileOf(faultOf('format', 1, { styles: ['fence'] })), 'json');
    expect(codes(played)).toEqual(['unreadable']);
    expect(played.graded.map(({ observation }) => [observation.lenient.state, observation.leniencies.includes('fence')])).toEqual(tasks.map(() => ['right', true]));
  });

  test('a native call that leaks into the text is carried out by nobody', async () => {
    const played = await simulate(tasks, profileOf(faultOf('format', 1, { styles: ['fence'] })));
    expect(codes(played)).toEqual(['unreadable']);
    expect(new Set(played.graded.map(({ observation }) => observation.lenient.state))).toEqual(new Set(['wrong']));
  });
});

describe('a world', () => {
  const endless = (): Deed => ({ do: 'answer', answer: { text: null, toolCalls: [{ name: 'get_product', arguments: '{"sku":"SKU-0"}', encoding: 'string' }] } });
  const scripted = async (script: (asked: Asked, number: number) => Deed): Promise<Played> => {
    const clock = new VirtualClock();
    return play(tasks.slice(0, 1), [scriptedModel('test:one', clock, script)], [plannedModel('test:one')], clock);
  };

  test('is asked no further than the limit of turns', async () => {
    const { graded } = await scripted(endless);
    expect(graded[0]?.turns).toHaveLength(8);
    expect(graded[0]?.observation).toMatchObject({ strict: { codes: ['turn-limit'] }, path: { failedCalls: 7, turns: 8 }, asksBack: false });
  });

  test('takes what cannot be read for a failed call, which the model can make good', async () => {
    const { graded } = await scripted((_, number) => (number === 0 ? { do: 'answer', answer: { text: null, toolCalls: [{ name: 'find_customer', arguments: '{"email"', encoding: 'string' }] } } : { do: 'answer', answer: text('Which one do you mean?') }));
    expect(graded[0]?.observation).toMatchObject({ strict: { codes: ['asked-when-it-should-act'] }, path: { failedCalls: 1, turns: 2 }, asksBack: true });
  });

  test('makes a trial unobserved where any answer was not observed', async () => {
    const { graded, store, models } = await scripted((_, number) => (number === 0 ? endless() : { do: 'status', status: 400 }));
    expect(graded[0]?.observation).toMatchObject({ outcome: 'not-observed', strict: { state: 'not-gradable' }, projection: null, path: null });
    const diagnosis = await diagnoseRun({ store, label: 'run', decoders: decodersOf(models), syntaxes, worlds, price: () => null, version: '0' });
    expect(diagnosis.run).toMatchObject({ answered: 0, notObserved: [{ reason: 'status-400', count: 1 }] });
  });

  test('that answers otherwise by now makes nothing gradable, and that is told', async () => {
    const played = await simulate(tasks, profileOf());
    const moody: SessionSource = { ...world, open: (environment, names) => {
      const session = world.open(environment, names);
      return { ...session, call: (name, given) => ({ ...session.call(name, given), content: '{}' }) };
    } };
    for (const other of [[moody], [], [{ ...world, version: '0' }]]) {
      const graded = await gradedBy(played.store, played.models, other);
      expect(new Set(graded.map(({ graded: { strict, lenient } }) => JSON.stringify([strict, lenient])))).toEqual(new Set([JSON.stringify([{ state: 'not-gradable', reason: 'world-changed' }, { state: 'not-gradable', reason: 'world-changed' }])]));
      const request = { store: played.store, label: 'run', decoders: decodersOf(played.models), syntaxes, worlds: other };
      const diagnosis = await diagnoseRun({ ...request, price: () => null, version: '0' });
      expect(diagnosis.intake).toMatchObject({ graded: 0, notObserved: 0, problems: [{ code: 'world-changed', count: tasks.length }] });
      expect(diagnosis.intake.problems[0]?.examples[0]?.detail).toMatch(/ took place in orders@1$/);
      const [opened] = await openRunCases(request, (_, id) => id === 'returns a');
      expect(opened).toMatchObject({ verdict: { strict: 'not-gradable' }, notGradable: 'world-changed' });
    }
  });

  test('is shown and exported with all that was exchanged', async () => {
    const { graded, store, models } = await simulate(tasks.slice(0, 1), profileOf());
    const [opened] = await openRunCases({ store, label: 'run', decoders: decodersOf(models), syntaxes, worlds }, () => true);
    expect(opened?.strict.split('\n').filter((line) => line.startsWith('answer'))).toEqual(['answer 1:', 'answer 2:', 'answer 3:', 'answer 4:', 'answer 5:']);
    expect(opened?.strict).toContain('  restock_product(');
    expect(opened?.key).toContain('id of 1 feeds customer_id of 2');
    expect(opened?.answer).toContain('tool find_customer: {"id":"CUS-');
    const [trial] = graded;
    if (trial === undefined) throw new Error('no trial');
    expect(trialRecord(trial)).toMatchObject({ strict: 'right', notGradable: null, path: { turns: 5 }, projection: { names: true }, answers: { length: 5 }, results: { length: 4 } });
  });
});

test('a case goes on in its own world, and one without as it would alone', () => {
  const { round } = planRun(planRequest([], [], { cases: [...tasks.slice(0, 1), { case: { ...single[0]!.case, origin: { ...single[0]!.case.origin, calls: { count: 2, tools: 1 } } }, environment: null }, single[1]!.case] }));
  expect(round.cases.map(({ environment }) => environment?.world ?? null)).toEqual(['orders', 'acknowledging', null]);
});
