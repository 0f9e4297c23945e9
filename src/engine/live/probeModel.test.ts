import { expect, test } from 'vitest';
import { plannedModel, settings } from '../../../test/live/madeCases.ts';
import { calls, scriptedModel, text } from '../../../test/live/scriptedModel.ts';
import type { Asked, Deed } from '../../../test/live/scriptedModel.ts';
import { VirtualClock } from '../../../test/live/VirtualClock.ts';
import type { Model } from '../../core/Model.ts';
import type { Probe, ProbeAttempt } from './Probe.ts';
import { probeModel } from './probeModel.ts';
import { probeNote } from './probeNote.ts';
import { warningsFor } from './warningsFor.ts';

type Script = (asked: Asked, number: number) => Deed;
interface Probed {
  readonly probe: Probe;
  readonly attempts: readonly ProbeAttempt[];
  readonly asked: readonly Asked[];
}

async function probe(script: Script, changes: Partial<Model> = {}, temperature: number | null = null): Promise<Probed> {
  const clock = new VirtualClock();
  const model = scriptedModel('test:one', clock, script);
  const changed: Model = { ...model, ...changes };
  const done = await clock.run(probeModel(changed, { ...settings, temperature }, clock, null));
  if (done === 'left') throw new Error('the probe never ended');
  return { ...done, asked: model.asked };
}

const question = ({ conversation }: Asked): string => {
  const [first] = conversation.messages;
  return first?.role === 'user' ? first.content : '';
};
const toolCount = ({ conversation }: Asked): number => conversation.tools.length;
const answer = (what: ReturnType<typeof text>, headers: Readonly<Record<string, string>> = {}): Deed => ({ do: 'answer', answer: what, headers });

/** Honours everything, and takes so many tools. */
const able = (most: number, numbers: readonly string[] = ['7', '7']): Script => {
  let random = 0;
  return (asked) => {
    if (toolCount(asked) > most) return { do: 'status', status: 400 };
    if (toolCount(asked) > 1) return answer(text('Hello.'));
    if (asked.conversation.messages.length > 1) return answer(text('It is 17.3 degrees.'));
    if (question(asked).includes('Rome')) return answer(calls('get_weather', 'get_weather', 'get_weather'));
    if (question(asked).includes('random')) return answer(text(numbers[random++] ?? ''));
    if (asked.settings.stream) return answer(calls('get_weather'), { 'content-type': 'text/event-stream' });
    return answer(calls('get_weather'));
  };
};

test('an endpoint that honours everything it can be seen to honour', async () => {
  const { probe: found, asked, attempts } = await probe(able(5000));
  const { 'log-probabilities': tokens, ...others } = found.capabilities;
  expect(new Set(Object.values(others).map(({ state }) => state))).toEqual(new Set(['honoured']));
  expect(tokens).toEqual({ state: 'ignored', detail: 'none came' });
  expect(found.tools).toEqual({ state: 'at-least', tools: 2048, detail: '2048 were taken, more were not tried' });
  expect(found).toMatchObject({ model: 'test:one', adapter: 'scripted@1', endpoint: 'in process', mustAct: null });
  expect(found.at).toBeGreaterThanOrEqual(1_700_000_000_000);
  expect(asked).toHaveLength(10);
  expect(attempts.map(({ asks }) => asks)).toEqual(['tool-calling', 'forced-choice', 'parallel-calls', 'strict-schemas', 'log-probabilities', 'seed', 'seed', 'streaming', 'injected-history', 'tools']);
});

test('each question is asked with the setting that it is about', async () => {
  const { asked } = await probe(able(5000));
  const about = (words: string): Asked => asked.find((one) => question(one).includes(words))!;
  expect(about('Greet').settings.toolChoice).toBe('required');
  expect(about('Rome').settings.parallelToolCalls).toBe(true);
  expect(about('Lima').conversation.strict).toBe(true);
  expect(about('word yes').settings.logProbabilities).toBe(true);
  expect(about('Madrid').settings.stream).toBe(true);
  expect(asked.filter((one) => question(one).includes('random')).map((one) => one.settings.seed)).toEqual([20_407, 20_407]);
  expect(about('How warm').conversation.messages.map(({ role }) => role)).toEqual(['user', 'assistant', 'tool']);
});

test('an endpoint that takes everything and honours nothing', async () => {
  const texts = ['1', '2'];
  const { probe: found } = await probe((asked) => answer(text(question(asked).includes('random') ? (texts.pop() ?? '') : 'Hm.')));
  expect(found.capabilities).toEqual({
    'tool-calling': { state: 'ignored', detail: 'asked to use the tool, it did not call it' },
    'forced-choice': { state: 'ignored', detail: 'told that it must call, it did not' },
    'parallel-calls': { state: 'ignored', detail: 'asked for three calls at once, it made 0' },
    'strict-schemas': { state: 'ignored', detail: 'a strict schema was taken, and the tool not called' },
    'log-probabilities': { state: 'ignored', detail: 'none came' },
    seed: { state: 'ignored', detail: 'two answers to a question of chance differ under one seed' },
    streaming: { state: 'ignored', detail: 'asked for a stream, it sent no type' },
    'injected-history': { state: 'ignored', detail: 'its answer does not show the result of a call put into the history' },
  });
});

test('log-probabilities are honoured where they come', async () => {
  const { decode } = scriptedModel('test:one', new VirtualClock(), () => answer(text('')));
  const token = { bytes: [65], logProbability: -0.1, alternatives: [] };
  const tell = async (tokens: readonly (typeof token)[]): Promise<unknown> =>
    (await probe(able(10), { decode: (request, reply) => ({ ...decode(request, reply), tokens }) })).probe.capabilities['log-probabilities'];
  expect(await tell([token, token])).toEqual({ state: 'honoured', detail: 'they came for 2 tokens' });
  expect(await tell([])).toEqual({ state: 'ignored', detail: 'none came' });
});

test('equal answers at temperature 0 show nothing of a seed', async () => {
  expect((await probe(able(10), {}, 0)).probe.capabilities.seed.state).toBe('unknown');
  expect((await probe(able(10), {}, 1)).probe.capabilities.seed.state).toBe('honoured');
});

test('where tools are refused, nothing about tools is asked', async () => {
  const { probe: found, asked } = await probe((one) => (toolCount(one) > 0 ? { do: 'status', status: 400 } : answer(text('7'))));
  expect(found.capabilities['tool-calling']).toEqual({ state: 'refused', detail: 'status 400 (status-400)' });
  expect(found.capabilities['forced-choice']).toEqual({ state: 'unknown', detail: 'not asked, because tools are refused' });
  expect(found.tools).toEqual({ state: 'unknown', tools: null, detail: 'not asked, because tools are refused' });
  expect(found.capabilities.seed.state).toBe('honoured');
  expect(found.capabilities.streaming.state).toBe('refused');
  expect(asked.filter((one) => toolCount(one) > 0)).toHaveLength(2);
});

test.each([
  [128, 4, { state: 'exactly', tools: 128, detail: '128 were taken, 129 refused' }],
  [1, 9, { state: 'exactly', tools: 1, detail: '1 were taken, 2 refused' }],
  [100, 9, { state: 'exactly', tools: 100, detail: '100 were taken, 101 refused' }],
  [512, 14, { state: 'exactly', tools: 512, detail: '512 were taken, 513 refused' }],
  [2048, 1, { state: 'at-least', tools: 2048, detail: '2048 were taken, more were not tried' }],
])('a limit of %d tools is found with at most %d requests', async (limit, most, expected) => {
  const { probe: found, attempts } = await probe(able(limit));
  expect(found.tools).toEqual(expected);
  expect(attempts.filter(({ asks }) => asks === 'tools').length).toBeLessThanOrEqual(most);
});

test('a limit that is known is not asked for, and one that the world hides is unknown', async () => {
  const known = await probe(able(10), { limits: { tools: 64, contextTokens: null, outputTokens: null } });
  expect(known.probe.tools).toEqual({ state: 'exactly', tools: 64, detail: 'as documented' });
  expect(known.attempts.some(({ asks }) => asks === 'tools')).toBe(false);
  const large: Script = (asked, number) => (toolCount(asked) > 200 ? { do: 'status', status: 413 } : able(5000)(asked, number));
  expect((await probe(large)).probe.tools).toMatchObject({ state: 'unknown', tools: null });
});

test('a passing fault is asked again, and one that stays is unknown', async () => {
  let first = 0;
  const { probe: found, attempts } = await probe((asked, number) => {
    if (question(asked).includes('Rome')) return first++ < 2 ? { do: 'status', status: 500 } : able(10)(asked, number);
    if (question(asked).includes('word yes')) return { do: 'break', code: 'reset' };
    return able(10)(asked, number);
  });
  expect(found.capabilities['parallel-calls'].state).toBe('honoured');
  expect(found.capabilities['log-probabilities']).toEqual({ state: 'unknown', detail: 'reset' });
  expect(attempts.filter(({ asks }) => asks === 'log-probabilities')).toHaveLength(3);
});

test('where nobody answers in time, nothing more is asked', async () => {
  const { probe: found, asked } = await probe(() => ({ do: 'break', code: 'timeout-total' }));
  expect(asked).toHaveLength(1);
  expect(found.capabilities['tool-calling']).toEqual({ state: 'unknown', detail: 'timeout-total' });
  expect(found.capabilities.streaming).toEqual({ state: 'unknown', detail: 'not asked' });
  expect([found.tools.state, found.mustAct]).toEqual(['unknown', null]);
});

test('where somebody answered, what comes too late is asked again', async () => {
  const { asked } = await probe((_, number) => (number === 0 ? answer(text('Hello.')) : { do: 'break', code: 'timeout-waiting' }));
  expect(new Set(asked.map(question)).size).toBeGreaterThan(3);
  expect(asked.length).toBeGreaterThan(12);
});

test('where the user must act first, one request is made', async () => {
  const { probe: found, asked } = await probe(() => ({ do: 'status', status: 401 }));
  expect(asked).toHaveLength(1);
  expect(found.mustAct).toEqual({ expected: 'a key that is accepted', came: 'it was refused', todo: 'set another' });
  expect(new Set(Object.values(found.capabilities).map(({ state }) => state))).toEqual(new Set(['unknown']));
});

const refusing: Pick<Model, 'decode'> = {
  decode: (request, reply) => {
    const decoded = scriptedModel('test:one', new VirtualClock(), () => answer(text(''))).decode(request, reply);
    const isRefused = reply.status !== null && [400, 404, 422].includes(reply.status);
    return isRefused ? { ...decoded, remedy: { kind: 'stop', expected: 'an endpoint that takes it', came: `HTTP ${String(reply.status)}`, todo: 'leave it out' } } : decoded;
  },
};

test.each([400, 404, 422])('what only the probe asks for may be refused with status %d, and a run can do without it', async (status) => {
  const { probe: found } = await probe((asked, number) => (asked.settings.logProbabilities ? { do: 'status', status } : able(10)(asked, number)), refusing);
  expect(found.capabilities['log-probabilities']).toEqual({ state: 'refused', detail: `status ${String(status)} (status-${String(status)})` });
  expect(found.capabilities['tool-calling'].state).toBe('honoured');
  expect(found.mustAct).toBeNull();
});

test('an endpoint that takes no tools can still be prompted', async () => {
  const { probe: found } = await probe((asked) => (toolCount(asked) > 0 ? { do: 'status', status: 400 } : answer(text('7'))), refusing);
  expect(found.capabilities['tool-calling'].state).toBe('refused');
  expect(found.capabilities['forced-choice']).toEqual({ state: 'unknown', detail: 'not asked, because tools are refused' });
  expect(found.mustAct).toBeNull();
});

test('where everything is refused, the user must act first', async () => {
  const { probe: found } = await probe(() => ({ do: 'status', status: 404 }), refusing);
  expect(found.mustAct).toEqual({ expected: 'an endpoint that takes it', came: 'HTTP 404', todo: 'leave it out' });
});

test('an answer that is not one (blocked) tells nothing', async () => {
  const { probe: found } = await probe(() => ({ do: 'answer', answer: text(''), outcome: { kind: 'blocked' } }));
  expect(found.capabilities['tool-calling']).toEqual({ state: 'unknown', detail: 'blocked' });
});

test('a run is warned of what it asks for and does not get', async () => {
  const texts = ['1', '2'];
  const { probe: found } = await probe((asked) => answer(text(question(asked).includes('random') ? (texts.pop() ?? '') : 'Hm.')));
  const native = plannedModel('test:one').interface;
  const prompted = plannedModel('test:one', 'prompted').interface;
  expect(warningsFor(found, native, settings)).toEqual([
    'tool-calling-ignored: asked to use the tool, it did not call it',
    'parallel-calls-ignored: asked for three calls at once, it made 0',
  ]);
  expect(warningsFor(found, prompted, settings)).toEqual([]);
  const all = { ...settings, toolChoice: 'required', logProbabilities: true, seed: 1, stream: true } as const;
  expect(warningsFor(found, { ...native, kind: 'native-strict' }, all).map((warning) => warning.split(':')[0])).toEqual([
    'tool-calling-ignored',
    'forced-choice-ignored',
    'parallel-calls-ignored',
    'strict-schemas-ignored',
    'log-probabilities-ignored',
    'seed-ignored',
    'streaming-ignored',
  ]);
  expect(warningsFor(found, prompted, all).map((warning) => warning.split(':')[0])).toEqual(['log-probabilities-ignored', 'seed-ignored', 'streaming-ignored']);
  const honoured = (await probe(able(10))).probe;
  expect(warningsFor(honoured, native, settings)).toEqual([]);
});

test('a probe is kept with what went over the wire, long requests cut', async () => {
  const { probe: found, attempts } = await probe(able(10));
  const note = JSON.parse(JSON.stringify(probeNote(found, attempts)));
  expect(note).toEqual(probeNote(found, attempts));
  expect(note).toMatchObject({ model: 'test:one', mustAct: null, tools: { state: 'exactly', tools: 10 }, capabilities: found.capabilities });
  expect(note.attempts).toHaveLength(attempts.length);
  expect(Buffer.from(note.attempts[0].reply.body, 'base64')).toEqual(Buffer.from(attempts[0]!.reply.body));
  const last = note.attempts[attempts.findIndex(({ asks }) => asks === 'tools')];
  expect(last.request.characters).toBeGreaterThan(20_000);
  expect(last.request.body).toHaveLength(20_000);
});
