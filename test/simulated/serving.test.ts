import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Model } from '../../src/core/Model.ts';
import { createSimulatedModel } from '../../src/models/simulated/createSimulatedModel.ts';
import { noMischief } from '../../src/models/simulated/createMischief.ts';
import { builtInProfiles } from '../../src/models/simulated/builtInProfiles.ts';
import { serveSimulated } from '../../src/models/simulated/serveSimulated.ts';
import type { ServeOptions, SimulatedServer } from '../../src/models/simulated/serveSimulated.ts';
import type { SimulatedOptions } from '../../src/models/simulated/SimulatedModel.ts';
import { providers } from '../../src/models/openai/index.ts';
import { realClock } from '../servers/realClock.ts';
import { testTransport } from '../servers/testTransport.ts';
import { plainSettings } from '../../src/core/plainSettings.ts';
import { ask } from './askAndGrade.ts';
import { bookOf, filledBook } from './filledBook.ts';
import type { AskedCase } from './filledBook.ts';

const plan = { simple: 6, multiple_function: 8, parallel_function: 6, parallel_multiple_function: 6, relevance: 4 };
const { book, asked } = filledBook(plan, 'served', 'native');
const optionsOf = (own: typeof book): ReadonlyMap<string, SimulatedOptions> =>
  new Map(builtInProfiles.map((profile) => [profile.name, { name: profile.name, profile, book: own, seed: 'served', plan: null, unknown: 'refuse' }]));
const served: ServeOptions = { models: optionsOf(book), host: '127.0.0.1', port: 0, clock: realClock, key: 'secret', latency: 0, mischief: noMischief };

let server: SimulatedServer;
beforeAll(async () => {
  server = await serveSimulated(served);
});
afterAll(() => server.close());

const transport = testTransport({ key: 'secret' });
afterAll(() => transport.close());

function wireModel(name: string, baseUrl: string = server.url): Model {
  const provider = providers.find(({ id }) => id === 'vllm');
  if (provider === undefined) throw new Error('no such provider');
  return provider.open({ name, baseUrl, headers: {}, transport });
}

function ownModel(name: string, models: ReadonlyMap<string, SimulatedOptions> = served.models): Model {
  const options = models.get(name);
  if (options === undefined) throw new Error('no such model');
  return createSimulatedModel(options);
}

const logged = { ...plainSettings, logProbabilities: true };

describe.each(['whole', 'streamed'])('%s', (manner) => {
  const settings = { ...logged, stream: manner === 'streamed' };

  test.each(['sound', 'mixed', 'one-at-a-time', 'breaks-format', 'overconfident'])('%s says the same on the wire and in process', async (name) => {
    for (const one of asked) {
      const [wire, own] = [await ask(wireModel(name), one, settings), await ask(ownModel(name), one, logged)];
      expect({ calls: wire.answer.toolCalls ?? [], text: wire.answer.text ?? '' }).toEqual({ calls: own.answer.toolCalls ?? [], text: own.answer.text ?? '' });
      expect(wire.outcome).toEqual(own.outcome);
      expect(wire.finish).toBe(own.finish);
      expect(wire.usage.output).toBe(own.usage.output);
      expect(wire.tokens).toEqual(own.tokens);
    }
  });
});

test('names that the wire forbids are the same ones in process, and so is everything after a result', async () => {
  const dotted = asked.map(({ case: one }) => ({
    ...one,
    prompt: { ...one.prompt, tools: one.prompt.tools.map((tool, index) => ({ ...tool, name: index === 0 ? 'a.b' : index === 1 ? 'a_b' : tool.name })) },
    key: one.key.kind !== 'calls' ? one.key : { ...one.key, calls: one.key.calls.map((call) => ({ ...call, tool: renamed(one.prompt.tools.map(({ name }) => name).indexOf(call.tool), call.tool) })) },
  }));
  const other = bookOf(dotted, 'native');
  const models = optionsOf(other.book);
  const dottedServer = await serveSimulated({ ...served, models });
  try {
    for (const name of ['sound', 'one-at-a-time', 'wrong-tools']) {
      for (const one of other.asked) {
        const [wire, own] = [await ask(wireModel(name, dottedServer.url), one), await ask(ownModel(name, models), one)];
        expect(wire.answer.toolCalls ?? []).toEqual(own.answer.toolCalls ?? []);
        const later = afterwards(one, own.answer);
        const [next, ownNext] = [await ask(wireModel(name, dottedServer.url), later), await ask(ownModel(name, models), later)];
        expect({ calls: next.answer.toolCalls ?? [], text: next.answer.text ?? '' }).toEqual({ calls: ownNext.answer.toolCalls ?? [], text: ownNext.answer.text ?? '' });
        expect(next.outcome.kind).toBe('answered');
      }
    }
  } finally {
    await dottedServer.close();
  }
});

function renamed(index: number, name: string): string {
  return index === 0 ? 'a.b' : index === 1 ? 'a_b' : name;
}

function afterwards({ conversation }: AskedCase, answer: Awaited<ReturnType<typeof ask>>['answer']): Pick<AskedCase, 'conversation'> {
  const results = (answer.toolCalls ?? []).map(({ name }, index) => ({ role: 'tool' as const, name, content: index === 0 ? '{"error": "busy"}' : 'ok', failed: index === 0 }));
  return { conversation: { ...conversation, messages: [...conversation.messages, { role: 'assistant', answer }, ...results] } };
}

test('prompted cases are found on the wire too', async () => {
  const prompted = filledBook(plan, 'prompted', 'python');
  const models = optionsOf(prompted.book);
  const other = await serveSimulated({ ...served, models });
  try {
    for (const one of prompted.asked) expect((await ask(wireModel('mixed', other.url), one)).answer.text).toBe((await ask(ownModel('mixed', models), one)).answer.text);
  } finally {
    await other.close();
  }
});

async function post(body: unknown, headers: Readonly<Record<string, string>> = {}, path: string = '/chat/completions'): Promise<{ readonly status: number; readonly text: string }> {
  const response = await fetch(server.url + path, { method: 'POST', headers: { authorization: 'Bearer secret', ...headers }, body: typeof body === 'string' ? body : JSON.stringify(body) });
  return { status: response.status, text: await response.text() };
}

const [first] = asked;
const user = { role: 'user', content: first?.conversation.messages[0]?.role === 'user' ? first.conversation.messages[0].content : '' };
const tools = (first?.conversation.tools ?? []).map(({ name, description, parameters }) => ({ type: 'function', function: { name, description, parameters } }));
const good = { model: 'sound', messages: [user], tools };
const call = { id: 'c1', type: 'function', function: { name: 'f', arguments: '{}' } };

describe('refuses', () => {
  test.each<[string, unknown, number, string]>([
    ['what is no JSON', '{', 400, 'parse the JSON body'],
    ['what is no object', '[]', 400, 'parse the JSON body'],
    ['an unknown parameter', { ...good, top_k: 3 }, 400, 'Unrecognized request argument supplied: top_k'],
    ['no model', { messages: [user] }, 400, 'model parameter'],
    ['an unknown model', { ...good, model: 'gpt-9' }, 404, 'The model `gpt-9` does not exist'],
    ['several choices', { ...good, n: 2 }, 400, "'n' must be 1"],
    ['no messages', { model: 'sound', messages: [] }, 400, "Invalid 'messages'"],
    ['a message that is none', { ...good, messages: [5] }, 400, 'messages[0]'],
    ['a role that is none', { ...good, messages: [{ role: 'x', content: 'a' }] }, 400, "Invalid value: 'x'"],
    ['a message without content', { ...good, messages: [{ role: 'user', content: null }] }, 400, 'expected a string'],
    ['a result of no call', { ...good, messages: [user, { role: 'tool', tool_call_id: 'c1', content: 'a' }] }, 400, "role 'tool'"],
    ['a call without its result', { ...good, messages: [user, { role: 'assistant', content: null, tool_calls: [call] }] }, 400, 'must be followed'],
    ['a call without its result before more', { ...good, messages: [user, { role: 'assistant', content: null, tool_calls: [call] }, user] }, 400, 'must be followed'],
    ['calls that are none', { ...good, messages: [user, { role: 'assistant', tool_calls: [{ id: 'a' }] }] }, 400, 'tool_calls'],
    ['an empty list of tools', { ...good, tools: [] }, 400, "Invalid 'tools'"],
    ['a tool without a name', { ...good, tools: [{ type: 'function', function: {} }] }, 400, 'tools[0].function.name'],
    ['a tool with a dot in its name', { ...good, tools: [{ type: 'function', function: { name: 'a.b' } }] }, 400, 'does not match pattern'],
    ['a choice without tools', { model: 'sound', messages: [user], tool_choice: 'auto' }, 400, "'tool_choice' is only allowed"],
    ['parallel calls without tools', { model: 'sound', messages: [user], parallel_tool_calls: true }, 400, "'parallel_tool_calls' is only allowed"],
    ['a choice that is none', { ...good, tool_choice: 'maybe' }, 400, 'tool_choice'],
    ['parallel calls that are no boolean', { ...good, parallel_tool_calls: 'yes' }, 400, 'expected a boolean'],
    ['a seed that is no number', { ...good, seed: 'a' }, 400, "'seed'"],
    ['no token at all', { ...good, max_tokens: 0 }, 400, 'max_tokens'],
    ['alternatives without log-probabilities', { ...good, top_logprobs: 2 }, 400, 'top_logprobs'],
    ['what does not stand in the book', { ...good, messages: [{ role: 'user', content: 'Something else' }] }, 400, 'answer book'],
  ])('%s', async (_, body, status, message) => {
    const reply = await post(body);
    expect(reply.status).toBe(status);
    const { error } = JSON.parse(reply.text) as { readonly error: { readonly message: string; readonly type: string } };
    expect(error.message).toContain(message);
    expect(error.type).toBe('invalid_request_error');
  });

  test('a wrong key, an unknown path and a wrong method', async () => {
    expect((await post(good, { authorization: 'Bearer other' })).status).toBe(401);
    expect((await post(good, {}, '/completions')).status).toBe(404);
    expect((await post(good, {}, '/models')).status).toBe(405);
    expect((await fetch(`${server.url}/chat/completions`, { headers: { authorization: 'Bearer secret' } })).status).toBe(405);
  });
});

test('lists its models', async () => {
  const response = await fetch(`${server.url}/models`, { headers: { authorization: 'Bearer secret' } });
  const { data } = (await response.json()) as { readonly data: readonly { readonly id: string }[] };
  expect(data.map(({ id }) => id)).toEqual(builtInProfiles.map(({ name }) => name));
});

test('parts of a content and the role of a developer are texts and a system', async () => {
  const before = server.requests();
  const reply = await post({ ...good, messages: [{ role: 'user', content: [{ type: 'text', text: user.content.slice(0, 5) }, { type: 'text', text: user.content.slice(5) }] }] });
  expect(reply.status).toBe(200);
  expect((await post({ ...good, messages: [{ role: 'developer', content: 'x' }, user] })).status).toBe(400);
  expect(server.requests()).toBe(before + 2);
});

test('a stream is events of deltas, then usage, then the end', async () => {
  const { text } = await post({ ...good, stream: true, stream_options: { include_usage: true }, logprobs: true, top_logprobs: 1 });
  const events = text.split('\n\n').filter((event) => event !== '');
  expect(events.at(-1)).toBe('data: [DONE]');
  const chunks = events.slice(0, -1).map((event) => JSON.parse(event.slice('data: '.length)) as { readonly choices: readonly { readonly delta: { readonly tool_calls?: readonly { readonly function: { readonly arguments: string } }[] }; readonly finish_reason: string | null }[]; readonly usage: unknown });
  expect(chunks.at(-1)).toMatchObject({ choices: [], usage: { completion_tokens: expect.any(Number) as number } });
  expect(chunks.at(-2)?.choices[0]).toMatchObject({ delta: {}, finish_reason: 'tool_calls' });
  const pieces = chunks.flatMap(({ choices }) => choices.flatMap(({ delta }) => delta.tool_calls ?? [])).map((piece) => piece.function.arguments);
  expect(pieces.length).toBeGreaterThan(3);
  const whole = JSON.parse((await post(good)).text) as { readonly choices: readonly { readonly message: { readonly tool_calls: readonly { readonly function: { readonly arguments: string } }[] } }[] };
  expect(pieces.join('')).toBe(whole.choices[0]?.message.tool_calls[0]?.function.arguments);
});

test('an answer over the cap is cut and says so', async () => {
  for (const stream of [false, true]) {
    const decoded = await ask(wireModel('sound'), { conversation: first!.conversation }, { ...plainSettings, stream, maximumTokens: 5 });
    expect(decoded.outcome).toEqual({ kind: 'capped' });
    expect(decoded.usage.output).toBe(5);
    expect(decoded.usage.reasoning).toBe(0);
  }
});

test('reasoning that is asked for is spent by a model that reasons alone, and never beyond the cap', async () => {
  const spent = async (name: string, reasoning: string | null, maximumTokens: number): Promise<readonly (number | boolean | null)[]> => {
    const { usage, outcome } = await ask(wireModel(name), { conversation: first!.conversation }, { ...plainSettings, reasoning, maximumTokens });
    return [usage.reasoning, outcome.kind === 'capped', (usage.output ?? 0) <= maximumTokens];
  };
  expect(await spent('thinks-again', 'high', 4096)).toEqual([256, false, true]);
  expect(await spent('thinks-again', 'high', 100)).toEqual([100, true, true]);
  expect(await spent('thinks-again', null, 4096)).toEqual([0, false, true]);
  expect(await spent('thinks-again', 'none', 4096)).toEqual([0, false, true]);
  expect(await spent('sound', 'high', 4096)).toEqual([0, false, true]);
});

test('misbehaves on request, and refuses a kind that does not exist', async () => {
  expect(await post(good, { 'x-misbehave': 'server-error-500' })).toMatchObject({ status: 500 });
  expect((await post(good, { 'x-misbehave': 'html-page' })).text).toContain('<!DOCTYPE html>');
  expect((await post(good, { 'x-misbehave': 'dance' })).status).toBe(400);
  await expect(post(good, { 'x-misbehave': 'reset-before' })).rejects.toThrow();
});

test('misbehaviour is drawn for each attempt of a request, whatever the order of requests', async () => {
  const statuses = async (order: readonly AskedCase[]): Promise<ReadonlyMap<string, readonly number[]>> => {
    const stormy = await serveSimulated({ ...served, key: null, mischief: { probability: 0.4, seed: 'storm', kinds: ['server-error-500'], silence: 10 } });
    try {
      const found = new Map<string, number[]>();
      for (let attempt = 0; attempt < 5; attempt++) {
        for (const one of order) {
          const model = wireModel('sound', stormy.url);
          const { status } = await model.send(model.encode(one.conversation, plainSettings), null);
          found.set(one.case.id, [...(found.get(one.case.id) ?? []), status ?? 0]);
        }
      }
      return found;
    } finally {
      await stormy.close();
    }
  };
  const straight = await statuses(asked);
  expect(await statuses([...asked].reverse())).toEqual(new Map([...straight].reverse()));
  const failed = [...straight.values()].flat().filter((status) => status === 500).length;
  // 150 draws at 0.4: mean 60, standard deviation 6.
  expect(Math.abs(failed - 60)).toBeLessThan(30);
  expect([...straight.values()].some((each) => each[0] === 500 && each.includes(200))).toBe(true);
});
