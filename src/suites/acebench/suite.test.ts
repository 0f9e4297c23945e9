import { describe, expect, test } from 'vitest';
import { checkSuiteLoad } from '../../conformance/checkSuite.ts';
import type { Json, JsonObject } from '../../core/Json.ts';
import type { CallsKey, Key } from '../../core/Key.ts';
import type { SuiteLoad } from '../../core/Suite.ts';
import { auditKey } from '../../grading/auditKey.ts';
import { prepareGrader } from '../../grading/prepareGrader.ts';
import { call, calls } from '../../../test/madeCalls.ts';
import { writtenFolder } from '../../../test/writtenFolder.ts';
import { inWords } from './inWords.ts';
import { suite } from './index.ts';

const lines = (...values: readonly Json[]): string => values.map((value) => JSON.stringify(value)).join('\n');
const f: JsonObject = {
  name: 'f',
  description: 'does f',
  parameters: {
    type: 'dict',
    properties: {
      n: { type: 'integer' },
      share: { type: 'float', minimum: 0, maximum: 1 },
      ages: { type: 'array', items: { type: 'integer' } },
      mode: { type: 'string', enum: ['Fast', 'Slow'], default: 'Fast' },
      plan: { type: 'object', properties: { startDate: { type: 'string' }, days: { type: 'integer', default: 3 } }, required: ['startDate'] },
      extra: { type: 'object', properties: { note: { type: 'string' } }, required: ['note'] },
      mail: { type: 'string', pattern: '^[\\w-\\.]+@[\\w-]+$' },
    },
    required: ['n', 'plan'],
  },
};
const g: JsonObject = { name: 'g', description: 'does g', arguments: { type: 'object', properties: { x: { type: 'string' } } }, results: { type: 'object', properties: { y: { type: 'float' } } } };

async function loaded(files: Readonly<Record<string, string>>): Promise<SuiteLoad> {
  const location = await suite.locate(writtenFolder(files));
  if (location === null) throw new Error('nothing located');
  return suite.load(location);
}

const one = (category: string, question: JsonObject, groundTruth?: Json): Readonly<Record<string, string>> => ({
  [`data_${category}.json`]: lines({ id: `${category}_0`, question: 'user: Do it\n', function: [f, g], ...question }),
  ...(groundTruth === undefined ? {} : { [`possible_answer/data_${category}.json`]: lines({ id: `${category}_0`, ground_truth: groundTruth }) }),
});

async function keyOf(category: string, groundTruth: Json): Promise<Key> {
  const { cases } = await loaded(one(category, {}, groundTruth));
  return cases[0]?.case.key ?? { kind: 'none' };
}

async function reason(category: string, groundTruth?: Json): Promise<string> {
  const { cases, problems } = await loaded(one(category, {}, groundTruth));
  expect(cases.map(({ case: made }) => made.key.kind)).toEqual(['none']);
  return problems.map(({ code, line, detail }) => `${code} ${String(line)} ${detail}`).join('; ');
}

test('a question as a case', async () => {
  const load = await loaded(one('normal_atom_bool', { time: 'The current time is May 1, 2024. ', question: 'user: Do f,\nplease\nsystem: How often?\nsystem: And when?\nuser: Twice: now\n' }, { f: { n: 2, plan: { startDate: 'now' } } }));
  expect(load.problems).toEqual([]);
  expect(checkSuiteLoad(load)).toEqual([]);
  expect(load.suite).toBe('acebench@en');
  const made = load.cases[0]?.case;
  expect(made?.prompt.messages).toEqual([
    { role: 'system', content: 'The current time is May 1, 2024.' },
    { role: 'user', content: 'Do f,\nplease' },
    { role: 'assistant', answer: { text: 'How often?\nAnd when?', toolCalls: null } },
    { role: 'user', content: 'Twice: now' },
  ]);
  expect(made?.prompt.tools[1]).toEqual({ name: 'g', description: 'does g', parameters: { type: 'object', properties: { x: { type: 'string' } } }, result: { type: 'object', properties: { y: { type: 'number' } } } });
  expect(made?.prompt.tools[0]?.parameters).toMatchObject({ type: 'object', properties: { share: { type: 'number', minimum: 0 }, n: { type: 'integer' } }, required: ['n', 'plan'] });
  expect(made?.origin).toMatchObject({ suite: 'acebench@en', category: 'normal_atom_bool', language: 'python', calls: { count: 1, tools: 1 }, toolsOffered: 2 });
  expect(load.cases[0]?.raw.answer).toBe('{"id":"normal_atom_bool_0","ground_truth":{"f":{"n":2,"plan":{"startDate":"now"}}}}');
});

test('what is known of the user goes before the question', async () => {
  const { cases } = await loaded(one('normal_preference', { profile: "{'UserName': 'Ann'}", time: '' }, { g: { x: 'Ann' } }));
  expect(cases[0]?.case.prompt.messages).toEqual([
    { role: 'system', content: "The user's profile: {'UserName': 'Ann'}" },
    { role: 'user', content: 'Do it' },
  ]);
});

describe('what is right', () => {
  test('values in the type that is declared, part by part', async () => {
    const key = (await keyOf('normal_atom_list', { f: { n: '2', ages: ['5', 7], mode: 'slow', plan: { startDate: '2024', days: 3 } } })) as CallsKey;
    const value = (...values: readonly Json[]): unknown => values.map((accepted) => ({ is: 'value', value: accepted }));
    expect(key.calls[0]?.arguments).toEqual([
      { name: 'n', accepted: value('2', 2), mayBeAbsent: false },
      { name: 'ages', accepted: [{ is: 'list', items: [value('5', 5), value(7)] }], mayBeAbsent: false },
      { name: 'mode', accepted: value('slow', 'Slow'), mayBeAbsent: false },
      { name: 'plan', accepted: [{ is: 'object', entries: [{ name: 'startDate', accepted: value('2024'), mayBeAbsent: false }, { name: 'days', accepted: value(3), mayBeAbsent: true }] }], mayBeAbsent: false },
    ]);
  });

  test('what a tool takes by default may be left out', async () => {
    const key = (await keyOf('normal_atom_enum', { f: { n: 1, plan: { startDate: 'x' }, mode: 'Fast' } })) as CallsKey;
    expect(key.calls[0]?.arguments.map(({ mayBeAbsent }) => mayBeAbsent)).toEqual([false, false, true]);
  });

  test('several calls of one tool, which the answer numbers', async () => {
    const key = (await keyOf('normal_single_turn_parallel_function', { g_1: { x: 'a' }, g_2: { x: 'b' }, f: { n: 1, plan: { startDate: 'x' } } })) as CallsKey;
    expect(key.calls.map(({ tool }) => tool)).toEqual(['g', 'g', 'f']);
    expect(key.order).toBe('any');
  });

  test('a tool whose own name ends in a number, and one that is not offered', async () => {
    const { cases } = await loaded({
      'data_normal_atom_bool.json': lines({ id: 'a', question: 'user: x', function: [{ name: 'g_1', parameters: {} }, g] }),
      'possible_answer/data_normal_atom_bool.json': lines({ id: 'a', ground_truth: { g_1: {}, g_2: {}, h: {} } }),
    });
    const { key, prompt } = cases[0]?.case ?? { key: { kind: 'none' as const }, prompt: { tools: [] } };
    expect((key as CallsKey).calls.map(({ tool }) => tool)).toEqual(['g_1', 'g', 'h']);
    expect(auditKey(key, prompt.tools)).toContain('unknown-tool');
  });

  test('one of two answers that differ in one value', async () => {
    const key = (await keyOf('normal_atom_bool', [{ g: { x: 'a' } }, { g: { x: 'b' } }])) as CallsKey;
    expect(key.calls).toEqual([{ tool: 'g', arguments: [{ name: 'x', accepted: [{ is: 'value', value: 'a' }, { is: 'value', value: 'b' }], mayBeAbsent: false }] }]);
    expect(await reason('normal_atom_bool', [{ f: { n: 1, mode: 'Fast' } }, { f: { n: 2, mode: 'Slow' } }])).toBe('question-without-key 1 normal_atom_bool_0: its answers differ in more than one value');
    expect(await reason('normal_atom_bool', [{ g: { x: 'a' } }, { g: {} }])).toContain('differ in more than one value');
  });

  test('asking for what is missing, of which only what the tool requires can be', async () => {
    expect(await keyOf('special_incomplete', { f: [' n ', 'mode', 'startDate', 'note'] })).toEqual({ kind: 'abstention', expected: 'no-call', reply: { kind: 'ask', missing: 'n, start date' } });
    expect(await reason('special_incomplete', { f: ['mode', 'note'] })).toBe('question-without-key 1 special_incomplete_0: what its answer says is missing is not required');
    expect(await reason('special_incomplete', { h: ['n'] })).toContain('its answer is about h, which is not offered');
    expect(await reason('special_incomplete', { f: 'n' })).toContain('names no missing values');
    expect(await reason('special_incomplete', 'n')).toContain('names no missing values');
  });

  test.each<[string, JsonObject, string | null]>([
    ['outside the list', { mode: ['Slowly'] }, 'mode'],
    ['another type', { n: ['two'] }, 'n'],
    ['beyond a limit', { share: ['1.5'] }, 'share'],
    ['against a pattern', { mail: ['me@@x'] }, 'mail'],
    ['two of three', { mode: ['Slowly'], n: ['5'], share: ['-1'] }, 'mode, share'],
    ['nothing wrong', { n: ['5'] }, null],
    ['of a parameter that no tool has', { other: ['5'] }, null],
  ])('asking back about a wrong value: %s', async (_, wrong, missing) => {
    if (missing !== null) expect(await keyOf('special_error_param', wrong)).toEqual({ kind: 'abstention', expected: 'no-call', reply: { kind: 'ask', missing } });
    else expect(await reason('special_error_param', wrong)).toBe('question-without-key 1 special_error_param_0: no tool says that the value is wrong');
  });

  test('saying that it cannot be done', async () => {
    const { cases } = await loaded(one('special_irrelevant', {}, 'Due to the limitations of the function, I cannot solve this problem.'));
    const made = cases[0]?.case;
    expect(made?.key).toEqual({ kind: 'abstention', expected: 'no-call', reply: { kind: 'cannot', missing: null } });
    expect(made?.origin.calls).toEqual({ count: 0, tools: 0 });
    expect(prepareGrader(made?.key ?? { kind: 'none' }, made?.prompt.tools ?? []).grade(calls(call('g', {})))).toMatchObject({ state: 'wrong', reasons: [{ code: 'called-when-it-should-not' }] });
  });

  test.each([
    ['rentalManagement', 'rental management'],
    [' time_period ', 'time period'],
    ['propertyID', 'property ID'],
    ['n', 'n'],
  ])('%j in words', (name, words) => {
    expect(inWords(name)).toBe(words);
  });
});

describe('what is not read is said', () => {
  test('questions of several turns, counted by file', async () => {
    const { cases, problems } = await loaded({ 'data_agent_multi_step.json': lines({ id: 'a' }, { id: 'b' }), 'data_normal_multi_turn_user_adjust.json': lines({ id: 'c' }) });
    expect(cases).toEqual([]);
    expect(problems.map(({ code, detail }) => `${code} ${detail}`)).toEqual([
      'unsupported-category 1 questions of normal_multi_turn_user_adjust, which take several turns',
      'unsupported-category 2 questions of agent_multi_step, which take several turns',
    ]);
  });

  test('questions and answers that cannot be read', async () => {
    const file = 'data_normal_atom_bool.json';
    const { cases, problems } = await loaded({
      [file]: `${lines({ question: 'user: x', function: [] }, { id: 'a', question: 'hello', function: [] }, { id: 'b', question: 'user: x\nsystem: y', function: [] }, { id: 'c', question: 'user: x', function: [{}] }, { id: 'd', question: 'user: x', function: [g] }, { id: 'd', question: 'user: x', function: [g] }, { id: 'e', question: 'user: x', function: [g] })}\nbroken`,
      [`possible_answer/${file}`]: lines({ ground_truth: {} }, { id: 'd', ground_truth: { g: 1 } }, { id: 'd', ground_truth: {} }),
    });
    expect(cases.map(({ case: made }) => [made.id, made.key.kind])).toEqual([['d', 'none'], ['e', 'none']]);
    expect(problems.map(({ code, file: at, line, detail }) => `${code} ${at ?? ''}:${String(line)} ${detail}`)).toEqual([
      `broken-line ${file}:8 not valid JSON`,
      `malformed-record possible_answer/${file}:1 the id is not text`,
      `malformed-record possible_answer/${file}:3 an id that an earlier answer has`,
      `malformed-record ${file}:1 the id is not text`,
      `malformed-record ${file}:2 the question is no text that begins and ends with the user`,
      `malformed-record ${file}:3 the question is no text that begins and ends with the user`,
      `malformed-record ${file}:4 the question offers no readable function`,
      `question-without-key ${file}:5 d: its answer is no object of calls`,
      `malformed-record ${file}:6 an id that an earlier question has`,
      `question-without-key ${file}:7 e: it has no answer`,
    ]);
  });
});
