import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { call, calls, expected, list, literal, nested, object, one, optional, tool } from '../madeCalls.ts';
import type { Written } from '../madeCalls.ts';
import type { Call } from '../../src/core/Call.ts';
import type { Accepted, CallsKey, ExpectedArgument, ExpectedCall } from '../../src/core/Key.ts';
import type { Tool } from '../../src/core/Tool.ts';
import { parsePythonLiteral } from '../../src/grammars/python/parsePythonLiteral.ts';
import { prepareArgumentsFilled } from '../../src/grading/argumentsFilled.ts';
import { goldCalls } from '../../src/grading/goldCalls.ts';
import { prepareGrader } from '../../src/grading/prepareGrader.ts';

const withResult = (made: Tool, ...fields: readonly string[]): Tool => ({ ...made, result: { type: 'object', properties: Object.fromEntries(fields.map((field) => [field, {}])) } });
const find = withResult(tool('find', { city: { type: 'string' } }, ['city']), 'id', 'name');
const rate = withResult(tool('rate', { of: { type: 'integer' }, note: { type: 'string' } }, ['of']), 'value');
const join = tool('join', { a: { type: 'integer' }, b: { type: 'number' }, all: { type: 'array', items: { type: 'integer' } }, box: { type: 'object', properties: { x: { type: 'integer' } } } });
const tools = [find, rate, join];

const reference = (of: number, path: string | null = null): Accepted => ({ is: 'reference', call: of, path });
const taken = (name: string, of: number, path: string | null = null): ExpectedArgument => ({ name, accepted: [reference(of, path)], mayBeAbsent: false });
const keyOf = (order: CallsKey['order'], ...made: readonly ExpectedCall[]): CallsKey => ({ kind: 'calls', calls: made, order });

const chain = keyOf('any', expected('find', one('city', 'Rome')), expected('rate', taken('of', 0, 'id')));
const fork = keyOf('any', expected('find', one('city', 'Rome')), expected('find', one('city', 'Paris')), expected('join', taken('a', 0, 'id'), taken('b', 1, 'id')));

/** `right`, or each reason as `code@call argument`. */
function graded(key: CallsKey, ...made: readonly Call[]): string {
  const verdict = prepareGrader(key, tools).grade(calls(...made));
  if (verdict.state !== 'wrong') return verdict.state === 'right' ? 'right' : verdict.reason;
  return verdict.reasons.map(({ code, call: at, argument }) => `${code}@${at === null ? '-' : String(at)}${argument === null ? '' : ` ${argument}`}`).join(', ');
}

const rome = call('find', { city: 'Rome' });
const paris = call('find', { city: 'Paris' });
const rated = (of: Written, more: Readonly<Record<string, Written>> = {}): Call => call('rate', { of, ...more });
const labelled = (label: string, made: Call): Call => ({ ...made, label });

describe('a reference', () => {
  test.each<[string, string, CallsKey, ...Call[]]>([
    ['its own gold answer', 'right', chain, ...goldCalls(chain, tools)],
    ['by position', 'right', chain, rome, rated('$var1.id$')],
    ['by position, with an underscore', 'right', chain, rome, rated('$var_1.id$')],
    ['a step in brackets', 'right', chain, rome, rated('$var1["id"]$')],
    ['of another field', 'broken-reference@1 of', chain, rome, rated('$var1.name$')],
    ['of the whole result', 'broken-reference@1 of', chain, rome, rated('$var1$')],
    ['of itself', 'broken-reference@1 of', chain, rome, rated('$var2.id$')],
    ['of nothing', 'broken-reference@1 of', chain, rome, rated('$var7.id$')],
    ['before the call it is of', 'broken-reference@0 of', chain, rated('$var2.id$'), rome],
    ['of the wrong call', 'broken-reference@2 a, broken-reference@2 b', fork, rome, paris, call('join', { a: '$var2.id$', b: '$var1.id$' })],
    ['calls in another order, labels along', 'right', fork, paris, rome, call('join', { a: '$var2.id$', b: '$var1.id$' })],
    ['calls in another order, labels not', 'broken-reference@2 a, broken-reference@2 b', fork, paris, rome, call('join', { a: '$var1.id$', b: '$var2.id$' })],
    ['no reference at all', 'wrong-value@1 of', chain, rome, rated(5)],
    ['text that is none', 'wrong-type@1 of', chain, rome, rated('var1.id')],
    ['where a value is due', 'wrong-value@0 city, broken-reference@1 of', chain, call('find', { city: '$var1.id$' }), rated('$var3.id$')],
    ['of a wrong tool, as it is', 'wrong-tool@0', chain, call('join', {}), rated('$var1.id$')],
    ['for an optional parameter that the key leaves alone', 'right', chain, rome, rated('$var1.id$', { note: '$var1.name$' })],
    ['of nothing, for such a parameter', 'broken-reference@1 note', chain, rome, rated('$var1.id$', { note: '$var9.name$' })],
    ['one call left out', 'missing-call@-', fork, paris, rome],
    ['the call that it is of left out', 'broken-reference@0 of, missing-call@-', chain, rated('$var1.id$')],
    ['one call too many', 'extra-call@2', chain, rome, rated('$var1.id$'), paris],
    ['the same call twice', 'duplicate-call@2', chain, rome, rated('$var1.id$'), rated('$var1.id$')],
    ['twice, once of another field', 'extra-call@1', chain, rome, rated('$var1.name$'), rated('$var1.id$')],
    ['only the first', 'stopped-after-first@0', chain, rome],
  ])('%s: %s', (_, due, key, ...made) => {
    expect(graded(key, ...made)).toBe(due);
  });

  test('labels of the answer go before positions', () => {
    const own = [labelled('b', paris), labelled('a', rome)];
    expect(graded(fork, ...own, call('join', { a: '$a.id$', b: '$b.id$' }))).toBe('right');
    expect(graded(fork, ...own, call('join', { a: '$b.id$', b: '$a.id$' }))).toBe('broken-reference@2 a, broken-reference@2 b');
    expect(graded(fork, ...own, call('join', { a: '$var2.id$', b: '$b.id$' }))).toBe('broken-reference@2 a');
    expect(graded(fork, labelled('var2', rome), labelled('var1', paris), call('join', { a: '$var2.id$', b: '$var1.id$' }))).toBe('right');
    expect(graded(chain, labelled('x', rated('$y.id$')), labelled('y', rome))).toBe('broken-reference@0 of');
    expect(graded(chain, labelled('x', paris), labelled('x', rome), rated('$x.id$'))).toBe('extra-call@0');
  });

  test('inside lists and objects, whatever type is declared there', () => {
    const key = keyOf('any', expected('find', one('city', 'Rome')), expected('join', { name: 'all', accepted: [{ is: 'list', items: [[reference(0, 'id')], [{ is: 'value', value: 3 }]] }], mayBeAbsent: false }, { name: 'box', accepted: [{ is: 'object', entries: [taken('x', 0, 'id')] }], mayBeAbsent: true }));
    expect(graded(key, ...goldCalls(key, tools))).toBe('right');
    expect(goldCalls(key, tools)[1]?.arguments.map(({ name }) => name)).toEqual(['all', 'box']);
    expect(graded(key, rome, call('join', { all: ['$var1.id$', 3], box: { x: '$var1.id$' } }))).toBe('right');
    expect(graded(key, rome, call('join', { all: ['$var1.id$', 4], box: { x: '$var1.name$' } }))).toBe('wrong-value@1 all[1], broken-reference@1 box.x');
  });

  test('a literal beside it is accepted where the key says so', () => {
    const key = keyOf('any', expected('find', one('city', 'Rome')), expected('rate', { name: 'of', accepted: [{ is: 'value', value: 7 }, reference(0, 'id')], mayBeAbsent: false }));
    expect(graded(key, rome, rated('$var1.id$'))).toBe('right');
    expect(graded(key, rome, rated(7))).toBe('right');
    expect(graded(key, rome, rated(8))).toBe('wrong-value@1 of');
  });

  test('what it says: wanted and found in words, not in labels that differ', () => {
    const verdict = prepareGrader(fork, tools).grade(calls(paris, rome, call('join', { a: '$var1.id$', b: '$var1.id$' })));
    expect(verdict.state === 'wrong' && verdict.reasons).toEqual([
      { code: 'broken-reference', layer: 'meaning', call: 2, expected: 2, argument: 'a', rule: 'same-reference', wanted: 'id of the result of expected call 1', found: '"$var1.id$", of find(city="Paris")' },
    ]);
  });

  test('a key without references takes the same text for text', () => {
    expect(graded(keyOf('any', expected('find', one('city', '$var1.id$'))), call('find', { city: '$var1.id$' }))).toBe('right');
  });

  test('a key whose reference leads to a later call is not satisfied by its own gold answer', () => {
    const key = keyOf('any', expected('rate', taken('of', 1, 'id')), expected('find', one('city', 'Rome')));
    expect(graded(key, ...goldCalls(key, tools))).toBe('broken-reference@0 of');
  });

  test('a sequence has to be as listed', () => {
    const key: CallsKey = { ...fork, order: 'sequence' };
    expect(graded(key, rome, paris, call('join', { a: '$var1.id$', b: '$var2.id$' }))).toBe('right');
    expect(graded(key, paris, rome, call('join', { a: '$var2.id$', b: '$var1.id$' }))).toBe('wrong-order@1');
  });

  test('what is filled right is told by argument', () => {
    const found = calls(rome, rated('$var1.name$', { note: 'x' }));
    const key = keyOf('any', expected('find', one('city', 'Rome')), expected('rate', taken('of', 0, 'id'), optional('note', 'x')));
    expect(prepareArgumentsFilled(key, tools)(found, prepareGrader(key, tools).grade(found))).toEqual([
      { type: 'string', right: true },
      { type: 'integer', right: false },
      { type: 'string', right: true },
    ]);
  });
});

describe('a call inside another', () => {
  const read = (text: string): readonly Call[] => {
    const answer = parsePythonLiteral(text);
    return answer?.kind === 'list' ? answer.items.flatMap((item) => (item.kind === 'call' ? [item.call] : [])) : [];
  };
  const onlyField = keyOf('any', expected('find', one('city', 'Rome')), expected('rate', taken('of', 0, 'id')), expected('join', taken('a', 1, 'value')));

  test.each<[string, CallsKey, string]>([
    ['[rate(of=find(city="Rome").id)]', chain, 'right'],
    ['[rate(of=find(city="Rome")["id"])]', chain, 'right'],
    ["[rate(of=find(city='Rome') [ 'id' ])]", chain, 'right'],
    ['[rate(of=find(city="Rome").name)]', chain, 'broken-reference@1 of'],
    ['[rate(of=find(city="Rome"))]', chain, 'broken-reference@1 of'],
    ['[rate(of=find(city="Rome").id + 1)]', chain, 'wrong-type@0 of, missing-call@-'],
    ['[rate(of=find(city="Oslo").id)]', chain, 'wrong-value@0 city'],
    ['[join(a=find(city="Rome").id, b=find(city="Paris").id)]', fork, 'right'],
    ['[join(b=find(city="Paris").id, a=find(city="Rome").id)]', fork, 'right'],
    ['[join(a=find(city="Paris").id, b=find(city="Rome").id)]', fork, 'broken-reference@2 a, broken-reference@2 b'],
    ['[find(city="Rome"), join(a="$var1.id$", b=find(city="Paris").id)]', fork, 'right'],
    ['[join(a=rate(of=find(city="Rome").id))]', onlyField, 'right'],
    ['[join(a=rate(of=find(city="Rome").id).value)]', onlyField, 'right'],
    ['[rate(of=find(city="Rome").id), join(a="$var2$")]', onlyField, 'broken-reference@2 a'],
  ])('%s', (text, key, due) => {
    expect(graded(key, ...read(text))).toBe(due);
  });

  test('stands for the whole result where the key takes it', () => {
    const whole = keyOf('any', expected('find', one('city', 'Rome')), expected('rate', taken('of', 0)));
    expect(graded(whole, rated(nested(rome)))).toBe('right');
    expect(graded(whole, rome, rated('$var1$'))).toBe('right');
    expect(graded(whole, rome, rated('$var1.id$'))).toBe('broken-reference@1 of');
  });

  test('is a value in a key without references', () => {
    expect(graded(keyOf('any', expected('rate', one('of', 5))), rated(nested(rome)))).toBe('wrong-type@0 of');
  });

  test('is counted, inner ones first, in the pairing and where arguments are filled', () => {
    const found = calls(rated(nested(rome)));
    const key = keyOf('any', expected('rate', taken('of', 1)), expected('find', one('city', 'Rome')));
    const verdict = prepareGrader(key, tools).grade(found);
    expect(verdict).toMatchObject({ state: 'right', pairing: [1, 0] });
    expect(prepareArgumentsFilled(key, tools)(found, verdict).map(({ type }) => type)).toEqual(['string', 'integer']);
  });
});

/** Calls that differ in references only, so that pairing them is the hard part. */
interface Made {
  /** Per call: its name, and the calls before it that it takes results of. */
  readonly nodes: readonly { readonly kind: number; readonly from: readonly number[] }[];
}

const made: fc.Arbitrary<Made> = fc.integer({ min: 2, max: 6 }).chain((size) =>
  fc.tuple(...Array.from({ length: size }, (_, index) => fc.record({ kind: fc.integer({ min: 0, max: 1 }), from: fc.array(fc.nat({ max: Math.max(0, index - 1) }), { maxLength: index === 0 ? 0 : 2 }) }))).map((nodes) => ({ nodes })),
);
const plain: readonly Tool[] = ['f', 'g'].map((name) => tool(name, { p0: {}, p1: {} }));
const nameOf = (kind: number): string => (kind === 0 ? 'f' : 'g');

function madeKey({ nodes }: Made): CallsKey {
  return keyOf('any', ...nodes.map(({ kind, from }) => expected(nameOf(kind), ...['p0', 'p1'].map((name, index) => filledBy(name, from[index])))));
}

/** Nothing: the argument has to be left out. */
function filledBy(name: string, of: number | undefined): ExpectedArgument {
  return of === undefined ? { name, accepted: [], mayBeAbsent: true } : taken(name, of);
}

/** The calls in an order, each reference to where its call stands then. */
function madeAnswer({ nodes }: Made, order: readonly number[]): readonly Call[] {
  const place = new Map(order.map((node, index) => [node, index]));
  return order.map((node) => {
    const { kind, from } = nodes[node] ?? { kind: 0, from: [] };
    return call(nameOf(kind), Object.fromEntries(from.map((of, index) => [`p${index}`, `$var${(place.get(of) ?? -1) + 1}$`])));
  });
}

function permutations(size: number): readonly (readonly number[])[] {
  if (size === 0) return [[]];
  return permutations(size - 1).flatMap((order) => Array.from({ length: size }, (_, at) => [...order.slice(0, at), size - 1, ...order.slice(at)]));
}

const keepsReferences = ({ nodes }: Made, order: readonly number[]): boolean =>
  nodes.every(({ from }, node) => from.every((of) => order.indexOf(of) < order.indexOf(node)));

/** By trying every pairing: whether two sets of nodes are the same but for their numbers. */
function same(a: Made, b: Made): boolean {
  if (a.nodes.length !== b.nodes.length) return false;
  return permutations(a.nodes.length).some((to) =>
    a.nodes.every(({ kind, from }, node) => {
      const other = b.nodes[to[node] ?? -1];
      return other?.kind === kind && other.from.length === from.length && from.every((of, index) => to[of] === other.from[index]);
    }),
  );
}

describe('pairing', () => {
  test('any order that keeps every reference behind its call is right', () => {
    fc.assert(
      fc.property(made, fc.nat(), (graph, seed) => {
        const fitting = permutations(graph.nodes.length).filter((order) => keepsReferences(graph, order));
        const order = fitting[seed % fitting.length] ?? [];
        const verdict = prepareGrader(madeKey(graph), plain).grade(calls(...madeAnswer(graph, order)));
        expect(verdict.state).toBe('right');
      }),
      { numRuns: 300 },
    );
  });

  test('an answer is right exactly where some pairing makes it so', () => {
    fc.assert(
      fc.property(made, made, fc.boolean(), fc.nat(), (graph, other, changed, seed) => {
        const given = changed ? changedGraph(graph, seed) : other;
        const grader = prepareGrader(madeKey(graph), plain);
        const verdict = grader.grade(calls(...madeAnswer(given, given.nodes.map((_, index) => index))));
        expect(verdict.state === 'right').toBe(same(given, graph));
        if (verdict.state === 'wrong') expect(verdict.reasons.length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });

  test('hostile answers end', () => {
    const many = keyOf('any', ...Array.from({ length: 12 }, () => expected('f')), ...Array.from({ length: 12 }, (_, index) => expected('g', taken('p0', index), one('p1', index))));
    const wrong = [...Array.from({ length: 12 }, () => call('f')), ...Array.from({ length: 12 }, (_, index) => call('g', { p0: '$var1$', p1: index }))];
    const grader = prepareGrader(many, plain);
    expect(grader.grade(calls(...wrong)).state).toBe('wrong');
    expect(grader.grade(calls(...Array.from({ length: 2000 }, (_, index) => call('g', { p0: `$var${String(index)}$` })))).state).toBe('wrong');
    let deep: Written = 1;
    for (let level = 0; level < 5000; level++) deep = level % 2 === 0 ? list('list', deep) : object(['x', deep]);
    expect(grader.grade(calls(call('f', { p0: { literal: literal(deep) } }))).state).toBe('wrong');
  });
});

/** One reference led elsewhere, where there is one. */
function changedGraph({ nodes }: Made, seed: number): Made {
  const at = nodes.findIndex(({ from }) => from.length > 0);
  return { nodes: nodes.map((node, index) => (index === at ? { ...node, from: node.from.map((of, position) => (position === 0 ? seed % index : of)) } : node)) };
}
