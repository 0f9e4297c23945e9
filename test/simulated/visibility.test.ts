import { hash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Conversation } from '../../src/core/Conversation.ts';
import { seededRandom } from '../../src/core/seededRandom.ts';
import { demonstrationCases } from '../../src/composer/demonstrationCases.ts';
import { conversationKey } from '../../src/models/simulated/conversationKeys.ts';
import { createSimulatedModel } from '../../src/models/simulated/createSimulatedModel.ts';
import { builtInProfile } from '../../src/models/simulated/index.ts';
import { plainSettings } from '../../src/core/plainSettings.ts';
import { ask, faultOf, profileOf } from './askAndGrade.ts';
import { bookOf, filledBook } from './filledBook.ts';
import type { AskedCase } from './filledBook.ts';

const plan = { simple: 20, multiple_function: 20, parallel_function: 20, relevance: 20 };
const { book, asked } = filledBook(plan, 'visible', 'native');
const mixed = createSimulatedModel({ name: 'mixed', profile: builtInProfile('mixed'), book, seed: 'a', plan: null, unknown: 'refuse' });
const logged = { ...plainSettings, logProbabilities: true };

async function answers(list: readonly AskedCase[], model: typeof mixed, settings = logged): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const one of list) found.set(conversationKey(one.conversation), hash('sha256', JSON.stringify(await ask(model, one, settings))));
  return found;
}

function sorted(map: ReadonlyMap<string, string>): readonly (readonly [string, string])[] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1));
}

test('no order of asking matters, and asking again gives the same', async () => {
  const straight = await answers(asked, mixed);
  expect(sorted(await answers([...asked].reverse(), mixed))).toEqual(sorted(straight));
});

test('ids, origins and the order of the book say nothing to the model', async () => {
  const renamed = demonstrationCases(plan, seededRandom('visible'))
    .map((one, index) => ({ ...one, id: `other ${index}`, origin: { ...one.origin, suite: 'x', category: 'y', cluster: 'z', language: 'java' as const, calls: null, toolsOffered: 99 } }))
    .reverse();
  const other = bookOf(renamed, 'native');
  const model = createSimulatedModel({ name: 'other name', profile: { ...builtInProfile('mixed'), name: 'also other' }, book: other.book, seed: 'a', plan: null, unknown: 'refuse' });
  expect(sorted(await answers(other.asked, model))).toEqual(sorted(await answers(asked, mixed)));
});

test('seed, repetition and conversation each change what is drawn', async () => {
  const first = await answers(asked, mixed);
  const differing = (others: ReadonlyMap<string, string>): number => [...others].filter(([key, text]) => first.get(key) !== text).length;
  const otherSeed = createSimulatedModel({ name: 'mixed', profile: builtInProfile('mixed'), book, seed: 'b', plan: null, unknown: 'refuse' });
  expect(differing(await answers(asked, otherSeed))).toBe(asked.length);
  expect(differing(await answers(asked, mixed, { ...logged, seed: 1 }))).toBe(asked.length);
  expect(differing(await answers(asked, mixed, { ...logged, seed: 0 }))).toBe(0);
});

test('a conversation that does not stand in the book is refused, not answered', async () => {
  const [one] = asked;
  if (one === undefined) throw new Error('no case');
  const changed: Conversation = { ...one.conversation, messages: one.conversation.messages.map((message) => (message.role === 'user' ? { ...message, content: `${message.content} ` } : message)) };
  const decoded = await ask(mixed, { conversation: changed });
  expect(decoded.outcome).toEqual({ kind: 'not-observed', reason: 'not-in-answer-book' });
  expect(decoded.remedy).toEqual({ kind: 'give-up' });
  expect(decoded.answer).toEqual({ text: null, toolCalls: null });
  const improvising = createSimulatedModel({ name: 'm', profile: builtInProfile('sound'), book, seed: 'a', plan: null, unknown: 'improvise' });
  const { answer } = await ask(improvising, { conversation: changed });
  expect(answer.toolCalls).toHaveLength(2);
  expect((await ask(improvising, { conversation: changed }, { ...plainSettings, parallelToolCalls: false })).answer.toolCalls).toHaveLength(1);
  const results = (answer.toolCalls ?? []).map(({ name }) => ({ role: 'tool' as const, name, content: '17.3', failed: false }));
  const later = { conversation: { ...changed, messages: [...changed.messages, { role: 'assistant' as const, answer }, ...results] } };
  expect((await ask(improvising, later)).answer).toEqual({ text: '17.3', toolCalls: [] });
  expect((await ask(improvising, later, { ...plainSettings, toolChoice: 'required' })).answer.toolCalls).toHaveLength(2);
  expect((await ask(improvising, { conversation: { messages: changed.messages, tools: [], strict: false } })).answer.text).toBe('Yes. Good morning!');
});

test('the same conversation with other right calls is told', () => {
  const [one] = asked;
  const entry = [...book.entries()].find(([key]) => one !== undefined && key === conversationKey(one.conversation))?.[1];
  if (one === undefined || entry === undefined) throw new Error('no entry');
  expect(book.add(one.conversation, entry.right)).toBe(true);
  expect(book.add(one.conversation, { ...entry.right, calls: [] })).toBe(false);
  expect(book.size()).toBe(asked.length);
});

test('a fault within reach of what is offered befalls nowhere else', async () => {
  const profile = profileOf(faultOf('values', 1, { reach: [{ of: 'tools', atLeast: 2, atMost: null }] }));
  const model = createSimulatedModel({ name: 'm', profile, book, seed: 'a', plan: null, unknown: 'refuse' });
  const sound = createSimulatedModel({ name: 's', profile: profileOf(), book, seed: 'a', plan: null, unknown: 'refuse' });
  for (const one of asked) {
    const differs = JSON.stringify((await ask(model, one)).answer) !== JSON.stringify((await ask(sound, one)).answer);
    expect(differs).toBe(one.conversation.tools.length >= 2);
  }
});

test('under strict schemas nothing against the schema is written', async () => {
  const profile = profileOf(faultOf('types', 1), faultOf('format', 1), faultOf('invented-parameters', 1), faultOf('missing-parameters', 1));
  const model = createSimulatedModel({ name: 'm', profile, book, seed: 'a', plan: null, unknown: 'refuse' });
  const lax = createSimulatedModel({ name: 'm', profile: { ...profile, honoursStrict: false }, book, seed: 'a', plan: null, unknown: 'refuse' });
  const sound = createSimulatedModel({ name: 's', profile: profileOf(), book, seed: 'a', plan: null, unknown: 'refuse' });
  for (const one of asked.filter(({ case: { key } }) => key.kind === 'calls')) {
    const strict = { conversation: { ...one.conversation, strict: true } };
    const right = (await ask(sound, one)).answer;
    expect((await ask(model, strict)).answer).toEqual(right);
    expect((await ask(model, one)).answer).not.toEqual(right);
    expect((await ask(lax, strict)).answer).not.toEqual(right);
  }
});

test('what is forced is called, and what is forbidden is not', async () => {
  const model = createSimulatedModel({ name: 'm', profile: profileOf(faultOf('under-calling', 1), faultOf('over-calling', 1)), book, seed: 'a', plan: null, unknown: 'refuse' });
  for (const one of asked) {
    const forced = await ask(model, one, { ...plainSettings, toolChoice: 'required' });
    expect(forced.answer.toolCalls?.length ?? 0).toBeGreaterThan(0);
    const forbidden = await ask(model, one, { ...plainSettings, toolChoice: 'none' });
    expect(forbidden.answer.toolCalls).toEqual([]);
  }
});
