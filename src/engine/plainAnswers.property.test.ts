import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Case } from '../core/Case.ts';
import type { RawToolCall } from '../core/Answer.ts';
import type { ExpectedCall } from '../core/Key.ts';
import type { RecordedAnswer } from '../core/RecordingFormat.ts';
import type { Tool } from '../core/Tool.ts';
import { createReader } from '../reading/createReader.ts';
import { syntaxes } from '../syntaxes/list.generated.ts';
import { gradeAnswer, observe } from './observe.ts';
import type { Asked } from './observe.ts';
import { prepareCase } from './PreparedCase.ts';

const read = createReader(syntaxes);
const asked: Asked = { interface: { kind: 'native', syntax: 'native', tolerated: [], basis: 'flag' }, languages: new Map(), profile: null };

const tools: readonly Tool[] = ['f', 'g.h', 'g_i'].map((name) => ({
  name,
  description: '',
  parameters: {
    type: 'object',
    properties: { s: { type: 'string' }, i: { type: 'integer' }, n: { type: 'number' }, b: { type: 'boolean' }, e: { type: 'string', enum: ['x', 'y'] }, l: { type: 'array', items: { type: 'integer' } }, t: { type: 'integer', minimum: 3 } },
    required: ['s'],
  },
}));

const values = {
  s: ['x', 'New York', 'new york', 'x^2', 'x ** 2', '2024-05-01', ''],
  i: [5, -5, 0, 5.5, '5'],
  n: [2, 2.5, 2.0000000001, -0.25, 1e21],
  b: [true, false, 'true'],
  e: ['x', 'y', 'X'],
  l: [[1, 2], []],
  t: [2, 3],
  q: [1],
} as const;
type Name = keyof typeof values;
const names = Object.keys(values) as readonly Name[];

const pairs = fc.uniqueArray(fc.constantFrom(...names).chain((name) => fc.tuple(fc.constant(name), fc.constantFrom<unknown>(...values[name]))), { selector: ([name]) => name, maxLength: 5 });
const expectedCall: fc.Arbitrary<ExpectedCall> = fc.record({
  tool: fc.constantFrom('f', 'g.h', 'g_i'),
  arguments: fc.tuple(fc.constantFrom(...values.s), pairs).chain(([s, others]) =>
    fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }).map((optional) =>
      [['s', s] as const, ...others.filter(([name]) => name !== 's' && name !== 'q')].map(([name, value], at) => ({
        name,
        mayBeAbsent: at > 0 && optional[at] === true,
        accepted: Array.isArray(value)
          ? [{ is: 'list' as const, items: value.map((item: number) => [{ is: 'value' as const, value: item }]) }]
          : [{ is: 'value' as const, value: value as string | number | boolean }],
      })),
    )),
});

/** The expected call as it may be made: exactly, with other values, more or fewer arguments, another name or another way of writing. */
function madeCall(expected: ExpectedCall): fc.Arbitrary<RawToolCall> {
  const own: Record<string, unknown> = {};
  for (const { name, accepted } of expected.arguments) {
    const [first] = accepted;
    own[name] = first?.is === 'value' ? first.value : first?.is === 'list' ? first.items.map(([item]) => (item?.is === 'value' ? item.value : null)) : null;
  }
  const changed = fc.tuple(pairs, fc.subarray(Object.keys(own))).map(([more, less]) => {
    const rest = Object.entries({ ...own, ...Object.fromEntries(more) }).filter(([name]) => !less.includes(name));
    return Object.fromEntries(rest);
  });
  const written = fc.tuple(fc.oneof({ weight: 3, arbitrary: fc.constant(own) }, changed), fc.constantFrom('plain', 'plain', 'plain', 'plain', 'close', 'close', 'wide', 'twice', 'wrapped', 'cut')).map(([given, how]) => {
    const text = JSON.stringify(given);
    if (how === 'close') return text;
    if (how === 'wide') return JSON.stringify(given, null, 2);
    if (how === 'twice') return text.replace('}', ',"s":"x"}');
    if (how === 'wrapped') return JSON.stringify(text);
    return how === 'cut' ? text.slice(0, -1) : text.replace(/":/g, '": ').replace(/,"/g, ', "');
  });
  const name = fc.constantFrom(expected.tool, expected.tool, expected.tool, expected.tool, expected.tool, expected.tool.replace('.', '_'), `functions.${expected.tool}`, 'f', ' ');
  return fc.record({ name, arguments: written, encoding: fc.constant('string' as const) });
}

const situation = fc.array(expectedCall, { minLength: 1, maxLength: 2 }).chain((calls) =>
  fc.record({ calls: fc.constant(calls), order: fc.constantFrom('any' as const, 'sequence' as const), made: fc.tuple(...calls.map(madeCall)), swapped: fc.boolean(), text: fc.constantFrom(null, null, null, null, 'Here: f(s="x")') }));

test('an answer graded from its text is observed as one that was read first', () => {
  let plain = 0;
  fc.assert(fc.property(situation, ({ calls, order, made, swapped, text }) => {
    const prepared = prepareCase(caseOf(calls, order));
    const slow = { ...prepared, grader: { ...prepared.grader, gradePlain: () => null } };
    const answer = answerOf(text, swapped ? made.toReversed() : made);
    const quickly = gradeAnswer(answer, prepared, asked, read);
    const slowly = gradeAnswer(answer, slow, asked, read);
    expect({ reading: quickly.reading, strict: quickly.strict, lenient: quickly.lenient, official: quickly.official }).toEqual(slowly);
    expect(observe(answer, prepared, quickly, null)).toEqual(observe(answer, slow, slowly, null));
    if (prepared.grader.gradePlain(made) !== null) plain++;
  }), { seed: 1, numRuns: 3000 });
  expect(plain).toBeGreaterThan(200);
});

test.each<[string, Asked['interface'], string | null]>([
  ['a prompted interface', { kind: 'prompted', syntax: 'native', tolerated: [], basis: 'flag' }, null],
  ['text beside the call', asked.interface, 'f(s="y")'],
])('%s is read first', (_, own, text) => {
  const prepared = prepareCase(caseOf([{ tool: 'f', arguments: [{ name: 's', accepted: [{ is: 'value', value: 'x' }], mayBeAbsent: false }] }], 'any'));
  const refusing = { ...prepared, grader: { ...prepared.grader, gradePlain: () => { throw new Error('graded from its text'); } } };
  const answer = answerOf(text, [{ name: 'f', arguments: '{"s": "x"}', encoding: 'string' }]);
  expect(gradeAnswer(answer, refusing, { ...asked, interface: own }, read)).toEqual(gradeAnswer(answer, prepared, { ...asked, interface: own }, read));
});

function caseOf(calls: readonly ExpectedCall[], order: 'any' | 'sequence'): Case {
  return {
    id: 'case',
    prompt: { messages: [], tools, rules: [], interface: null },
    key: { kind: 'calls', calls, order },
    origin: { suite: 'made', category: 'made', cluster: 'case', language: 'python', calls: null, toolsOffered: tools.length },
  };
}

function answerOf(text: string | null, toolCalls: readonly RawToolCall[]): RecordedAnswer {
  return { model: 'm', caseId: 'case', outcome: { kind: 'answered' }, answer: { text, toolCalls }, raw: '', file: 'f', line: 1, usage: { inputTokens: null, outputTokens: null, seconds: null }, case: null };
}
