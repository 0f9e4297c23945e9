import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineByLine, lineByLineEnvironment } from '../../src/composer/lineByLine.ts';
import type { ToldStep } from '../../src/composer/lineByLine.ts';
import type { Answer } from '../../src/core/Answer.ts';
import type { Case } from '../../src/core/Case.ts';
import type { Message } from '../../src/core/Message.ts';
import type { StoredTrial } from '../../src/core/Store.ts';
import { seededRandom } from '../../src/core/seededRandom.ts';
import { planRun } from '../../src/engine/rounds/planRun.ts';
import { runTrials } from '../../src/engine/live/runTrials.ts';
import { gradeRun, isGraded } from '../../src/engine/run/gradeRun.ts';
import type { GradedTrial } from '../../src/engine/run/gradeRun.ts';
import { auditKey } from '../../src/grading/auditKey.ts';
import { createMemoryStore } from '../../src/stores/memory/createMemoryStore.ts';
import { stressor } from '../../src/stressors/own-errors/index.ts';
import { syntaxes } from '../../src/syntaxes/list.generated.ts';
import { plannedModel, planRequest } from './madeCases.ts';
import { madeRequest } from './madeRequest.ts';
import { madeRun, openMade } from './MadeRun.ts';
import type { MadeRun } from './MadeRun.ts';
import { scriptedModel, text } from './scriptedModel.ts';
import type { ScriptedModel } from './scriptedModel.ts';
import { VirtualClock } from './VirtualClock.ts';

const base: Case = { id: 'base', prompt: { messages: [], tools: [], rules: [], interface: null }, key: { kind: 'none' }, origin: { suite: 's@1', category: 'c', cluster: 'k', language: 'python', calls: null, toolsOffered: 0 } };
const random = seededRandom('free');
const made = await stressor.apply({ case: base, environment: null, item: null }, 'free@6', { random: random.fork('level'), shared: random.fork('shared'), worlds: [], subtasks: [], retrieval: { retrievers: [], find: () => Promise.reject(new Error('nothing is retrieved')) }, author: null, limits: { tools: null, contextTokens: null } });
if (made.state !== 'changed' || made.projection.case.key.kind !== 'state') throw new Error('not changed');
const task = { ...made.projection, case: { ...made.projection.case, id: 'base~own-errors=free@6', origin: { ...made.projection.case.origin, stress: { base: 'base', stressor: 'own-errors', analysis: 'history' as const, level: 'free@6', dose: null, control: false } } } };
const { key, prompt: { tools, messages: opening } } = made.projection.case;

/** What a right call of each step gives. */
const due = key.path.map(({ tool, arguments: given }) => ({ tool, values: Object.fromEntries(given.map(({ name, accepted: [value] }) => [name, value?.is === 'value' ? Number(value.value) : Number.NaN])) }));
const stateName = Object.keys(due[0]?.values ?? {})[1] ?? '';

type Call = readonly [tool: string, argumentText: string];
const right = (step: number): Call => [due[step]?.tool ?? '', JSON.stringify(due[step]?.values)];
const off = (step: number): Call => [due[step]?.tool ?? '', JSON.stringify({ ...due[step]?.values, [stateName]: (due[step]?.values[stateName] ?? 0) + 3 })];
const answerOf = (...calls: readonly Call[]): Answer => ({ text: null, toolCalls: calls.map(([name, argumentText]) => ({ name, arguments: argumentText, encoding: 'string' })) });

interface Played {
  readonly model: ScriptedModel;
  readonly trial: GradedTrial | StoredTrial;
  readonly shown: readonly Message[];
}

async function play(answers: readonly Answer[], kind: 'native' | 'prompted' = 'native'): Promise<Played> {
  const clock = new VirtualClock();
  const model = scriptedModel('test:one', clock, (_, index) => ({ do: 'answer', answer: answers[index] ?? text('Done.') }));
  const { plan, round } = planRun(planRequest([], [plannedModel('test:one', kind)], { cases: [task], wordings: ['plain'] }));
  const store = await createMemoryStore().create('run', plan);
  await store.freezeRound(round);
  expect(await clock.run(runTrials(madeRequest(store, clock, [model], { sessions: [lineByLine] })))).toMatchObject({ ended: 'done' });
  for await (const trial of gradeRun(store, 'run', new Map([['test:one', model.decode]]), syntaxes, [lineByLine])) return { model, trial, shown: model.asked.at(-1)?.conversation.messages ?? [] };
  throw new Error('no trial');
}

/** `right` or the codes, with the steps that were right. */
function told({ trial }: Played): readonly [string, number, number] {
  if (!isGraded(trial)) throw new Error('not graded');
  const { strict, steps } = trial.observation;
  return [strict.state === 'right' ? 'right' : strict.codes.join(' '), steps?.right ?? -1, steps?.of ?? -1];
}

test('the key is sound, and its steps are the last ones of the same task that single steps are asked of', () => {
  expect(auditKey(key, tools)).toBeNull();
  expect(key).toMatchObject({ lineByLine: true, edges: [], state: null });
  expect(opening.map(({ role }) => role)).toEqual(['system', 'user']);
});

describe('asked to its end', () => {
  const all = due.map((_, step) => answerOf(right(step)));

  test('every line is told after the call of the one before, and nobody is asked after the last', async () => {
    const played = await play(all);
    expect(told(played)).toEqual(['right', 6, 6]);
    expect(played.model.asked).toHaveLength(6);
    expect(played.shown.map(({ role }) => role)).toEqual(['system', 'user', ...Array.from({ length: 5 }, () => ['assistant', 'tool', 'user']).flat()]);
    const lines = played.shown.flatMap((message) => (message.role === 'user' ? [message.content] : []));
    expect(new Set(lines).size).toBeGreaterThan(1);
    const result = played.shown.find(({ role }) => role === 'tool');
    expect(result?.role === 'tool' ? JSON.parse(result.content) : null).toEqual({ kept: true, [stateName]: due[0]?.values[stateName] });
  });

  test('in a prompted interface, too', async () => {
    const written = due.map(({ tool, values }) => text(JSON.stringify({ tool_calls: [{ name: tool, arguments: values }] })));
    expect(told(await play(written, 'prompted'))).toEqual(['right', 6, 6]);
  });

  test.each<readonly [string, readonly Answer[], readonly [string, number, number], number]>([
    ['the first call that is kept and wrong ends it', [answerOf(right(0)), answerOf(right(1)), answerOf(off(2)), answerOf(right(3))], ['wrong-value', 2, 6], 3],
    ['so does the first of all', [answerOf(off(0))], ['wrong-value', 0, 6], 1],
    ['an answer without a call', [answerOf(right(0)), text('Noted.')], ['did-not-call', 1, 6], 2],
    ['a question back', [answerOf(right(0)), text('Which account do you mean?')], ['asked-when-it-should-act', 1, 6], 2],
    ['a line that nobody told', [answerOf(right(0)), answerOf(right(1), off(2))], ['extra-call', 1, 6], 2],
    ['a call by a wrong name that is made right at once is no mistake', [answerOf(right(0)), answerOf(['no_such_tool', '{}']), ...all.slice(1)], ['right', 6, 6], 7],
    ['nor one that broke off', [answerOf([right(0)[0], right(0)[1].slice(0, -1)]), ...all], ['right', 6, 6], 7],
    ['nor one that lacks its state', [answerOf([right(0)[0], '{}']), ...all], ['right', 6, 6], 7],
    ['what is refused again and again ends at the limit of turns, for what is wrong with it', Array.from({ length: 20 }, () => answerOf(['no_such_tool', '{}'])), ['unknown-tool', 0, 6], 10],
    ['and what comes right too late, for the limit', [...Array.from({ length: 9 }, () => answerOf(['no_such_tool', '{}'])), ...all], ['turn-limit', 1, 6], 10],
  ])('%s', async (_, answers, expected, asked) => {
    const played = await play(answers);
    expect(told(played)).toEqual(expected);
    expect(played.model.asked).toHaveLength(asked);
  });
});

test('killed at any commit and resumed, a task goes on where it was, and ends as it would have', async () => {
  const answers = [answerOf(right(0)), answerOf(['no_such_tool', '{}']), answerOf(right(1)), answerOf(right(2)), answerOf(off(3))];
  const { plan, round } = planRun(planRequest([], [plannedModel('test:one')], { cases: [task], wordings: ['plain'] }));
  const ask = async (run: MadeRun, owner: string, dies: { readonly after: number; readonly applied: boolean } | null): Promise<void> => {
    const clock = new VirtualClock();
    // What is answered follows from what is shown, as with any model.
    const model = scriptedModel('test:one', clock, ({ conversation }) => ({ do: 'answer', answer: answers[conversation.messages.filter(({ role }) => role === 'assistant').length] ?? text('Done.') }));
    const store = openMade(run, dies);
    await store.release(() => true);
    await clock.run(runTrials(madeRequest(store, clock, [model], { owner, sessions: [lineByLine] })), store.isDead);
  };
  const whole = madeRun(plan, round);
  await ask(whole, 'one', null);
  expect(whole.results).toHaveLength(5);
  for (let after = 0; after < 7; after++) {
    for (const applied of [true, false]) {
      const run = madeRun(plan, round);
      await ask(run, 'one', { after, applied });
      await ask(run, 'two', null);
      expect([run.finishes, run.results.map(({ turn, results }) => [turn, results])]).toEqual([whole.finishes, whole.results.map(({ turn, results }) => [turn, results])]);
    }
  }
});

test('whatever is called, the state and what is told next agree, and nothing throws', () => {
  const steps: readonly ToldStep[] = due.map(({ tool, values }, index) => ({ line: `line ${String(index)}`, tool, due: values }));
  const names = tools.map(({ name }) => name);
  const call = fc.oneof(
    fc.nat(5).map((step) => right(step)),
    fc.nat(5).map((step) => off(step)),
    fc.tuple(fc.constantFrom(...names, 'other', ''), fc.oneof(fc.json(), fc.string())),
  );
  fc.assert(
    fc.property(fc.array(call, { maxLength: 12 }), (calls) => {
      const session = lineByLine.open(lineByLineEnvironment(steps, stateName), names);
      for (const [name, argumentText] of calls) {
        const { done: before } = session.state();
        const wasOver = session.isOver?.() === true;
        const { failed } = session.call(name, argumentText);
        const { done, mistaken } = session.state();
        if (wasOver || failed) expect(done).toBe(before);
        expect(session.says?.()).toBe(mistaken === true || done === steps.length ? null : `line ${String(Number(done))}`);
        expect(session.isOver?.()).toBe(mistaken === true || done === steps.length);
      }
    }),
    { seed: 7 },
  );
});
