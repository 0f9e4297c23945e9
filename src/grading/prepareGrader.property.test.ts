import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Argument, Call } from '../core/Call.ts';
import type { CallsFound } from '../core/CallsFound.ts';
import type { Json, JsonObject } from '../core/Json.ts';
import type { CallsKey, ExpectedCall } from '../core/Key.ts';
import type { Literal } from '../core/Literal.ts';
import type { ReasonCode } from '../core/Reason.ts';
import type { Tool } from '../core/Tool.ts';
import type { Verdict } from '../core/Verdict.ts';
import { auditKey } from './auditKey.ts';
import { prepareArgumentsFilled } from './argumentsFilled.ts';
import { goldCalls } from './goldCalls.ts';
import { judge } from './judge.ts';
import { literalOf } from './literalOf.ts';
import { prepareGrader } from './prepareGrader.ts';

const span = { start: 0, end: 0 };

interface Typed {
  readonly schema: JsonObject;
  readonly value: Json;
  /** A value that the schema admits and that means something else. */
  readonly other: Json;
}

const scalar: fc.Arbitrary<Typed> = fc.oneof(
  fc.integer({ min: -1000, max: 1000 }).map((value): Typed => ({ schema: { type: 'integer' }, value, other: value + 1 })),
  fc.integer({ min: -1000, max: 1000 }).map((value): Typed => ({ schema: { type: 'number' }, value: value / 8, other: value / 8 + 0.125 })),
  fc.boolean().map((value): Typed => ({ schema: { type: 'boolean' }, value, other: !value })),
  fc.string({ unit: fc.constantFrom('a', 'B', 'é', ' ', ',', '.', '-', '/', '5') }).map((value): Typed => ({ schema: { type: 'string' }, value, other: `${value}/z9` })),
  fc.constantFrom('a', 'B').map((value): Typed => ({ schema: { type: 'string', enum: ['a', 'B', 'A'] }, value, other: 'A' })),
);

const typed: fc.Arbitrary<Typed> = fc.oneof(
  { weight: 3, arbitrary: scalar },
  scalar.map(({ schema, value, other }): Typed => ({ schema: { type: 'array', items: schema }, value: [value, value], other: [value, other] })),
  scalar.map(({ schema, value, other }): Typed => ({ schema: { type: 'object', properties: { inner: schema } }, value: { inner: value }, other: { inner: other } })),
);

interface Made {
  readonly tools: readonly Tool[];
  readonly key: CallsKey;
  readonly values: readonly (readonly Typed[])[];
}

/** Cases in which no two expected calls can be taken for one another: each says its own number. */
const cases: fc.Arbitrary<Made> = fc.array(fc.array(typed, { maxLength: 3 }), { minLength: 1, maxLength: 4 }).map((values) => {
  const tools = values.map((row, index): Tool => {
    const properties = Object.fromEntries(row.map(({ schema }, position) => [`p${String(position)}`, schema]));
    return { name: `tool.n${String(index)}`, description: '', parameters: { type: 'object', properties: { at: { type: 'integer' }, spare: { type: 'string' }, ...properties }, required: ['at'] } };
  });
  const calls = values.map((row, index): ExpectedCall => {
    const rest = row.map(({ value }, position) => ({ name: `p${String(position)}`, accepted: [{ is: 'value' as const, value }], mayBeAbsent: false }));
    return { tool: `tool.n${String(index)}`, arguments: [{ name: 'at', accepted: [{ is: 'value', value: index }], mayBeAbsent: false }, ...rest] };
  });
  return { tools, key: { kind: 'calls', calls, order: 'any' }, values };
});

const settings = { seed: 1, numRuns: 200 };

function grade({ key, tools }: Made, calls: readonly Call[]): Verdict {
  return prepareGrader(key, tools).grade({ state: 'calls', calls });
}

/** `code call argument` of each reason. */
function faults(verdict: Verdict): readonly string[] {
  return verdict.state === 'wrong' ? verdict.reasons.map(({ code, call, argument }) => [code, call ?? '-', argument ?? '-'].join(' ')) : [verdict.state];
}

function replaceAt<T>(list: readonly T[], index: number, ...items: readonly T[]): readonly T[] {
  return [...list.slice(0, index), ...items, ...list.slice(index + 1)];
}

function withArgument(call: Call, name: string, value: Json): Call {
  return { ...call, arguments: call.arguments.map((argument) => (argument.name === name ? { ...argument, value: literalOf(value) } : argument)) };
}

const named = (name: string, value: Json): Argument => ({ name, nameSpan: null, value: literalOf(value) });

test('the gold answer is right in every order, and its key sound', () => {
  fc.assert(
    fc.property(cases, fc.integer({ min: 0, max: 3 }), (made, turn) => {
      const gold = goldCalls(made.key, made.tools);
      expect(auditKey(made.key, made.tools)).toBeNull();
      const turned = [...gold.slice(turn % gold.length), ...gold.slice(0, turn % gold.length)].reverse();
      const verdict = grade(made, turned);
      expect(verdict.state).toBe('right');
      expect(verdict).toHaveProperty('pairing', turned.map((call) => made.key.calls.findIndex(({ tool }) => tool === call.name)));
      expect(grade({ ...made, key: { ...made.key, order: 'sequence' } }, gold).state).toBe('right');
      expect(faults(grade({ ...made, key: { ...made.key, order: 'sequence' } }, turned)).map((fault) => fault.split(' ')[0])).toEqual([
        turned.every((call, index) => call === gold[index]) ? 'right' : 'wrong-order',
      ]);
    }),
    settings,
  );
});

test('every change of the gold answer is wrong for its own reason, at its own place', () => {
  fc.assert(
    fc.property(cases, fc.nat(), (made, pick) => {
      const gold = goldCalls(made.key, made.tools);
      const at = pick % gold.length;
      const call = gold[at];
      const row = made.values[at] ?? [];
      if (call === undefined) return;
      const changed = (changedCall: Call): readonly string[] => faults(grade(made, replaceAt(gold, at, changedCall)));
      const here = String(at);

      expect(changed({ ...call, name: 'never.offered' })).toEqual([`unknown-tool ${here} -`]);
      expect(changed({ ...call, arguments: [...call.arguments, named('invented', 1)] })).toEqual([`unknown-parameter ${here} invented`]);
      expect(changed({ ...call, arguments: [...call.arguments, named('spare', 'x')] })).toEqual(['right']);
      expect(changed({ ...call, arguments: [...call.arguments, named('spare', 5)] })).toEqual([`wrong-type ${here} spare`]);
      expect(changed({ ...call, arguments: call.arguments.slice(1) })).toEqual([`missing-parameter ${here} at`]);
      expect(changed(withArgument(call, 'at', at + 100))).toEqual([`wrong-value ${here} at`]);
      expect(changed(withArgument(call, 'at', String(at)))).toEqual([`wrong-type ${here} at`]);
      expect(changed(withArgument(call, 'at', null))).toEqual([`wrong-type ${here} at`]);
      row.forEach((argument, position) => {
        const name = `p${String(position)}`;
        expect(changed(withArgument(call, name, argument.other))).toHaveLength(1);
        expect(changed(withArgument(call, name, argument.other))[0]).toMatch(new RegExp(`^wrong-value ${here} ${name}`));
        expect(changed({ ...call, arguments: call.arguments.filter((given) => given.name !== name) })).toEqual([`missing-argument ${here} ${name}`]);
      });
      expect(faults(grade(made, [...gold, call]))).toEqual([`duplicate-call ${String(gold.length)} -`]);
      expect(faults(grade(made, [...gold, withArgument(call, 'at', 77)]))).toEqual([`extra-call ${String(gold.length)} -`]);
      if (gold.length === 1) return;
      const dropped = replaceAt(gold, at);
      expect(faults(grade(made, dropped))).toEqual(gold.length === 2 ? ['stopped-after-first 0 -'] : ['missing-call - -']);
      const next = (at + 1) % gold.length;
      expect(faults(grade(made, replaceAt(gold, at, gold[next] ?? call))).map((fault) => fault.split(' ')[0])).toEqual(['duplicate-call', 'missing-call']);
    }),
    settings,
  );
});

const literals: fc.Arbitrary<Literal> = fc.letrec<{ any: Literal }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 3 },
    fc.oneof(
      fc.constant<Literal>({ kind: 'null', span }),
      fc.boolean().map((value): Literal => ({ kind: 'boolean', value, span })),
      fc.constantFrom('1', '2', '-0', '1.0', '1e999', '9007199254740993').map((text): Literal => ({ kind: 'number', text, value: Number(text), integer: /^-?\d+$/.test(text), span })),
      fc.constantFrom<'NaN' | 'Infinity' | '-Infinity'>('NaN', 'Infinity', '-Infinity').map((text): Literal => ({ kind: 'non-finite', text, span })),
      fc.oneof(fc.string(), fc.constantFrom('a', 'A', '1', '1L', 'new int[]{1}', '[1', '\ud800', 'x.y')).map((value): Literal => ({ kind: 'string', value, span })),
      fc.string().map((text): Literal => ({ kind: 'expression', text, span })),
    ),
    fc.tuple(fc.constantFrom<'list' | 'tuple' | 'set'>('list', 'tuple', 'set'), fc.array(tie('any'), { maxLength: 3 })).map(([form, items]): Literal => ({ kind: 'list', form, items, span })),
    fc.array(fc.tuple(fc.constantFrom('a', 'b', '__proto__', ''), tie('any')), { maxLength: 3 }).map(
      (entries): Literal => ({ kind: 'object', entries: entries.map(([key, value]) => ({ key, keySpan: span, value })), span }),
    ),
    tie('any').map((value): Literal => ({ kind: 'call', span, call: { name: 'f', nameSpan: span, arguments: [{ name: 'a', nameSpan: null, value }], source: 'text', span } })),
  ),
})).any;

const anyCall: fc.Arbitrary<Call> = fc
  .tuple(fc.constantFrom('f', 'g.h', 'g_h', 'functions.f', '', 'toString'), fc.array(fc.tuple(fc.constantFrom<string | null>('a', 'b', 'c', '__proto__', null), literals), { maxLength: 4 }))
  .map(([name, given]): Call => ({ name, nameSpan: span, arguments: given.map(([key, value]) => ({ name: key, nameSpan: null, value })), source: 'text', span }));

const schemas: readonly JsonObject[] = [
  {},
  { type: 'integer' },
  { type: 'string', enum: ['a', 'A'] },
  { type: 'array', uniqueItems: true, items: { type: 'integer' } },
  { type: 'object', properties: { a: { type: 'integer' } }, required: ['b'] },
  { type: 'array', 'x-type': 'Array', 'x-language': 'java' },
  { 'x-type': 'any', 'x-language': 'javascript' },
  { anyOf: [{ type: 'integer' }, { $ref: '#' }] },
];

const anyKey: fc.Arbitrary<CallsKey> = fc
  .tuple(
    fc.array(fc.tuple(fc.constantFrom('f', 'g.h', 'missing'), fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.tuple(fc.array(fc.jsonValue({ maxDepth: 2 }), { maxLength: 2 }), fc.boolean()))), { maxLength: 4 }),
    fc.constantFrom<'any' | 'sequence'>('any', 'sequence'),
  )
  .map(([calls, order]): CallsKey => ({
    kind: 'calls',
    order,
    calls: calls.map(([tool, given]) => ({
      tool,
      arguments: Object.entries(given).map(([name, [accepted, mayBeAbsent]]) => ({ name, mayBeAbsent, accepted: accepted.map((value) => ({ is: 'value' as const, value: plainJson(value) })) })),
    })),
  }));

function plainJson(value: unknown): Json {
  return JSON.parse(JSON.stringify(value)) as Json;
}

const anyTools: fc.Arbitrary<readonly Tool[]> = fc.array(fc.tuple(fc.constantFrom('f', 'g.h'), fc.dictionary(fc.constantFrom('a', 'b', 'c', '__proto__'), fc.constantFrom(...schemas))), { maxLength: 3 }).map((tools) =>
  tools.map(([name, properties]): Tool => ({ name, description: '', parameters: { type: 'object', properties, required: ['a'] } })),
);

const multiset = (verdict: Verdict): readonly ReasonCode[] => (verdict.state === 'wrong' ? verdict.reasons.map(({ code }) => code).sort() : []);

test('no answer, key or schema crashes the grader, and the order of calls changes neither verdict nor reasons', () => {
  fc.assert(
    fc.property(anyKey, anyTools, fc.array(anyCall, { maxLength: 5 }), fc.nat(), (key, tools, calls, turn) => {
      const anyOrder: CallsKey = { ...key, order: 'any' };
      const found: CallsFound = { state: 'calls', calls };
      const verdict = prepareGrader(anyOrder, tools).grade(found);
      const at = calls.length === 0 ? 0 : turn % calls.length;
      const shuffled = [...calls.slice(at), ...calls.slice(0, at)].reverse();
      const again = prepareGrader(anyOrder, tools).grade({ state: 'calls', calls: shuffled });
      expect(again.state).toBe(verdict.state);
      expect(multiset(again)).toEqual(multiset(verdict));
      if (verdict.state === 'right') expect(new Set(verdict.pairing).size).toBe(key.calls.length === 0 ? 0 : calls.length);
      prepareGrader(key, tools).grade(found);
      prepareGrader({ kind: 'none' }, tools).grade(found);
      expect(judge(verdict).stage === null).toBe(verdict.state !== 'wrong');
      prepareArgumentsFilled(key, tools)(found, verdict);
      expect(() => auditKey(key, tools)).not.toThrow();
    }),
    { seed: 1, numRuns: 300 },
  );
});

test('an answer with thousands of calls is graded in little time', () => {
  const tools: readonly Tool[] = [{ name: 'f', description: '', parameters: { type: 'object', properties: { a: { type: 'integer' } } } }];
  const calls = (count: number): readonly Call[] => Array.from({ length: count }, (_, index) => ({ name: 'f', nameSpan: span, arguments: [named('a', index)], source: index, span }));
  const key: CallsKey = { kind: 'calls', order: 'any', calls: [3, 2, 1, 0].map((value) => ({ tool: 'f', arguments: [{ name: 'a', accepted: [{ is: 'value', value }], mayBeAbsent: false }] })) };
  const verdict = prepareGrader(key, tools).grade({ state: 'calls', calls: calls(5000) });
  expect(verdict).toMatchObject({ state: 'wrong', pairing: [3, 2, 1, 0, null, ...new Array<null>(4995).fill(null)] });
  expect(faults(verdict).slice(0, 2)).toEqual(['extra-call 4 -', 'extra-call 5 -']);
});
