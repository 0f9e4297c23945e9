import { describe, expect, test } from 'vitest';
import type { Conversation } from '../../src/core/Conversation.ts';
import type { Message } from '../../src/core/Message.ts';
import type { Model } from '../../src/core/Model.ts';
import { asPlainTexts } from '../../src/engine/live/renderConversation.ts';
import { callsOf } from '../../src/engine/live/callsOf.ts';
import { toolNames } from '../../src/catalog/toolNames.ts';
import { createSimulatedModel } from '../../src/models/simulated/createSimulatedModel.ts';
import type { Profile } from '../../src/models/simulated/Profile.ts';
import { plainReplies } from '../../src/models/simulated/plainReplies.ts';
import { createReader } from '../../src/reading/createReader.ts';
import { syntaxes } from '../../src/syntaxes/list.generated.ts';
import { plainSettings } from '../../src/core/plainSettings.ts';
import { ask, faultOf, profileOf } from './askAndGrade.ts';
import { filledBook } from './filledBook.ts';
import type { AskedCase } from './filledBook.ts';

const plan = { parallel_function: 15, parallel_multiple_function: 15 };
const read = createReader(syntaxes);

interface Exchanged {
  /** Names and arguments of the calls of each answer. */
  readonly calls: readonly (readonly string[])[];
  readonly last: string | null;
}

/** Hands results back until the model answers in words, six times at most. `result`: of the call of that number. */
async function exchange(model: Model, one: AskedCase, settings = plainSettings, result: (call: number) => string = () => '{"status": "ok"}'): Promise<Exchanged> {
  const names = toolNames(one.case.prompt.tools.map(({ name }) => name));
  const syntax = syntaxes.find(({ id }) => id === one.interface.syntax);
  const since: Message[] = [];
  const calls: string[][] = [];
  let made = 0;
  for (let turn = 0; turn < 6; turn++) {
    const later = one.interface.kind === 'prompted' && syntax !== undefined ? asPlainTexts(since, syntax) : since;
    const conversation: Conversation = { ...one.conversation, messages: [...one.conversation.messages, ...later] };
    const { answer } = await ask(model, { conversation }, settings);
    const found = callsOf(answer, one.interface, names, read);
    if (found.length === 0) return { calls, last: answer.text };
    calls.push(found.map(({ name, argumentText }) => `${name} ${argumentText}`));
    since.push({ role: 'assistant', answer }, ...found.map(({ name }): Message => ({ role: 'tool', name, content: result(made++), failed: false })));
  }
  return { calls, last: null };
}

function modelOf(profile: Profile, syntax: string): { readonly model: Model; readonly asked: readonly AskedCase[] } {
  const { book, asked } = filledBook(plan, 'turns', syntax);
  return { model: createSimulatedModel({ name: 'turns', profile, book, seed: 'turns', plan: null, unknown: 'refuse' }), asked };
}

const countOf = ({ case: { origin } }: AskedCase): number => origin.calls?.count ?? 0;

describe.each(['native', 'python'])('over turns in %s', (syntax) => {
  test('a sound model calls at once and then says that it is done', async () => {
    const { model, asked } = modelOf(profileOf(), syntax);
    for (const one of asked) {
      const { calls, last } = await exchange(model, one);
      expect(calls.map((each) => each.length)).toEqual([countOf(one)]);
      expect(last).toBe(plainReplies.done);
    }
  });

  test('one at a time: all calls, one in each answer', async () => {
    const sound = modelOf(profileOf(), syntax);
    const { model, asked } = modelOf(profileOf(faultOf('one-at-a-time', 1)), syntax);
    for (const [index, one] of asked.entries()) {
      const { calls, last } = await exchange(model, one);
      expect(calls.map((each) => each.length)).toEqual(Array.from({ length: countOf(one) }, () => 1));
      const atOnce = await exchange(sound.model, sound.asked[index] ?? one);
      expect(calls.flat()).toEqual(atOnce.calls.flat());
      expect(last).toBe(plainReplies.done);
    }
  });

  test('lost calls: the first, and never the rest', async () => {
    const { model, asked } = modelOf(profileOf(faultOf('lost-calls', 1)), syntax);
    for (const one of asked) {
      const { calls, last } = await exchange(model, one);
      expect(calls.map((each) => each.length)).toEqual([1]);
      expect(last).toBe(plainReplies.done);
    }
  });

  test('a habit holds for a whole trial', async () => {
    const { model, asked } = modelOf(profileOf(faultOf('lost-calls', 0.5)), syntax);
    const made = await Promise.all(asked.map(async (one) => ({ of: countOf(one), made: (await exchange(model, one)).calls.flat().length })));
    expect(made.every((each) => each.made === 1 || each.made === each.of)).toBe(true);
    expect(new Set(made.map((each) => each.made === 1))).toEqual(new Set([true, false]));
  });

  test('what was got wrong is taken for done, what failed is made again', async () => {
    const wrong = modelOf(profileOf(faultOf('values', 1)), syntax);
    const sound = modelOf(profileOf(), syntax);
    for (const [index, one] of wrong.asked.entries()) {
      expect((await exchange(wrong.model, one)).calls.map((each) => each.length)).toEqual([countOf(one)]);
      const again = await exchange(sound.model, sound.asked[index] ?? one, plainSettings, (call) => (call === 0 ? '{"error": "busy"}' : '{"status": "ok"}'));
      expect(again.calls.map((each) => each.length)).toEqual([countOf(one), 1]);
      expect(again.calls[1]).toEqual(again.calls[0]?.slice(0, 1));
    }
  });
});

test('no parallel calls: a sound model makes one at a time, and one that loses calls still loses them', async () => {
  const single = { ...plainSettings, parallelToolCalls: false };
  const sound = modelOf(profileOf(), 'native');
  const losing = modelOf(profileOf(faultOf('lost-calls', 1)), 'native');
  for (const [index, one] of sound.asked.entries()) {
    expect((await exchange(sound.model, one, single)).calls.map((each) => each.length)).toEqual(Array.from({ length: countOf(one) }, () => 1));
    expect((await exchange(losing.model, losing.asked[index] ?? one, single)).calls).toHaveLength(1);
  }
});

test('wrong calls in the history make the next one wrong where the profile says so', async () => {
  const growing = profileOf(faultOf('values', 0, { grows: [{ by: 'wrong-calls', from: 0, until: 1, adds: 1 }] }), faultOf('one-at-a-time', 1));
  const { model, asked } = modelOf(growing, 'native');
  const sound = modelOf(profileOf(faultOf('one-at-a-time', 1)), 'native');
  for (const [index, one] of asked.entries()) {
    const clean = await exchange(model, one);
    const right = await exchange(sound.model, sound.asked[index] ?? one);
    expect(clean.calls).toEqual(right.calls);
    const after = await exchange(model, one, plainSettings, (call) => (call === 0 ? 'Error: no such place' : 'ok'));
    expect(after.calls[0]).toEqual(right.calls[0]);
    expect(after.calls[1]).not.toEqual(right.calls[0]);
  }
});
