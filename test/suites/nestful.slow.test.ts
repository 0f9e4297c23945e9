import { expect, test } from 'vitest';
import type { Call } from '../../src/core/Call.ts';
import type { Case } from '../../src/core/Case.ts';
import { seededRandom } from '../../src/core/seededRandom.ts';
import { auditKey } from '../../src/grading/auditKey.ts';
import { goldCalls } from '../../src/grading/goldCalls.ts';
import { prepareGrader } from '../../src/grading/prepareGrader.ts';
import { writePythonLiteral } from '../../src/grammars/python/writePythonCalls.ts';
import { syntax as json } from '../../src/syntaxes/json/index.ts';
import { syntax as python } from '../../src/syntaxes/python/index.ts';
import { describeRecorded, recordedData } from '../recordedData.ts';
import { otherValue, referenceIn, referredBy, reordered, withCall, withReferences, withValue } from './changedCalls.ts';
import { suite } from '../../src/suites/nestful/index.ts';

interface Graded {
  readonly one: Case;
  readonly gold: readonly Call[];
  /** `right`, or the codes of all reasons. */
  readonly grade: (calls: readonly Call[]) => readonly string[];
}

async function loadedCases(): Promise<readonly Case[]> {
  const location = await suite.locate(recordedData('nestful'));
  if (location === null) throw new Error('no questions');
  return (await suite.load(location)).cases.map(({ case: one }) => one);
}

let known: Promise<readonly Graded[]> | null = null;

function gradable(): Promise<readonly Graded[]> {
  return (known ??= madeReady());
}

async function madeReady(): Promise<readonly Graded[]> {
  return (await loadedCases()).flatMap((one): readonly Graded[] => {
    const { key, prompt } = one;
    if (key.kind !== 'calls' || auditKey(key, prompt.tools) !== null) return [];
    const grader = prepareGrader(key, prompt.tools);
    const grade = (calls: readonly Call[]): readonly string[] => {
      const verdict = grader.grade({ state: 'calls', calls });
      return verdict.state === 'wrong' ? verdict.reasons.map(({ code }) => code) : [verdict.state];
    };
    return [{ one, gold: goldCalls(key, prompt.tools), grade }];
  });
}

/** Every change of every case, and the codes of which one must be among the reasons. */
async function expectWrong(changes: (graded: Graded) => readonly { readonly calls: readonly Call[]; readonly due: readonly string[] }[], least: number): Promise<void> {
  let made = 0;
  const odd: string[] = [];
  for (const graded of await gradable()) {
    for (const { calls, due } of changes(graded)) {
      made++;
      const codes = graded.grade(calls);
      if (!codes.some((code) => due.includes(code))) odd.push(`${graded.one.id}: ${codes.join(' ')}`);
    }
  }
  expect(odd).toEqual([]);
  expect(made).toBeGreaterThan(least);
}

/** Positions of arguments that are references, of one call. */
function references(call: Call): readonly number[] {
  return call.arguments.flatMap(({ value }, at) => (referenceIn(value) === null ? [] : [at]));
}

/** A random order in which every call still comes behind those that it refers to. */
function fittingOrder(calls: readonly Call[], below: (limit: number) => number): readonly number[] {
  const order: number[] = [];
  while (order.length < calls.length) {
    const ready = calls.flatMap((call, index) => (!order.includes(index) && referredBy(call).every((to) => order.includes(to)) ? [index] : []));
    const next = ready[below(ready.length)];
    if (next === undefined) throw new Error('no order fits');
    order.push(next);
  }
  return order;
}

describeRecorded('NESTFUL', () => {
  test('what is read of it', async () => {
    const counts: Record<string, Record<string, number>> = {};
    const clusters = new Set<string>();
    for (const { origin, key, prompt } of await loadedCases()) {
      const row = (counts[origin.category] ??= { cases: 0, graded: 0, defective: 0, 'without key': 0 });
      const state = key.kind === 'none' ? 'without key' : auditKey(key, prompt.tools) === null ? 'graded' : 'defective';
      for (const name of ['cases', state]) row[name] = (row[name] ?? 0) + 1;
      clusters.add(origin.cluster);
    }
    expect(counts).toEqual({
      executable: { cases: 85, graded: 39, defective: 38, 'without key': 8 },
      glaive: { cases: 169, graded: 115, defective: 49, 'without key': 5 },
      sgd: { cases: 46, graded: 35, defective: 11, 'without key': 0 },
    });
    expect(clusters.size).toBe(204);
  });

  test('every gold answer is right, also when written and read as JSON and as Python', async () => {
    for (const { one, gold, grade } of await gradable()) {
      expect([one.id, ...grade(gold)]).toEqual([one.id, 'right']);
      for (const syntax of [json, python]) {
        const { found, forgiven } = syntax.read(syntax.write(gold), new Set(one.prompt.tools.map(({ name }) => name)));
        expect(forgiven).toEqual([]);
        expect([one.id, ...(found.state === 'calls' ? grade(found.calls) : [found.state])]).toEqual([one.id, 'right']);
      }
    }
  });

  test('any order that keeps references behind their calls is right, by position and by label', async () => {
    const random = seededRandom('orders of nestful');
    let changed = 0;
    for (const { one, gold, grade } of await gradable()) {
      const labelled = gold.map((call, index) => ({
        ...call,
        label: `result_${String(index + 1)}`,
        arguments: call.arguments.map((argument) => ({ ...argument, value: withReferences(argument.value, (to, rest) => `$result_${String(to + 1)}${rest}$`) })),
      }));
      for (let round = 0; round < 4; round++) {
        const order = fittingOrder(gold, (limit) => random.below(limit));
        if (order.some((index, position) => index !== position)) changed++;
        expect([one.id, ...grade(reordered(gold, order))]).toEqual([one.id, 'right']);
        expect([one.id, ...grade(order.flatMap((index) => labelled[index] ?? []))]).toEqual([one.id, 'right']);
      }
    }
    expect(changed).toBeGreaterThan(60);
  });

  test('another tool', async () => {
    await expectWrong(({ one, gold }) => {
      const other = one.prompt.tools.find(({ name }) => gold.every((call) => call.name !== name));
      return other === undefined ? [] : gold.map((_, at) => ({ calls: withCall(gold, at, (call) => ({ ...call, name: other.name })), due: ['wrong-tool'] }));
    }, 400);
  });

  test('a call left out', async () => {
    await expectWrong(({ gold }) => gold.map((_, at) => ({ calls: gold.filter((_call, index) => index !== at), due: ['missing-call', 'stopped-after-first'] })).filter(({ calls }) => calls.length > 0), 400);
  });

  test('a call left out that another refers to breaks the reference', async () => {
    await expectWrong(({ gold }) => gold.flatMap((_, at) => (gold.some((call) => referredBy(call).includes(at)) ? [{ calls: gold.filter((_call, index) => index !== at), due: ['broken-reference'] }] : [])), 150);
  });

  test('a call twice', async () => {
    await expectWrong(({ gold }) => gold.flatMap((call) => (referredBy(call).length > 0 ? [] : [{ calls: [...gold, call], due: ['duplicate-call'] }])), 150);
  });

  test('a call too many', async () => {
    await expectWrong(({ one, gold }) => one.prompt.tools.filter(({ name }) => gold.every((call) => call.name !== name)).slice(0, 1).map(({ name }) => ({ calls: [...gold, { ...(gold[0] ?? fail()), name, arguments: [] }], due: ['extra-call'] })), 150);
  });

  test('another value', async () => {
    await expectWrong(
      ({ gold }) => gold.flatMap((call, at) => call.arguments.flatMap(({ value }, argument) => (referredBy({ ...call, arguments: call.arguments.slice(argument, argument + 1) }).length > 0 ? [] : [{ calls: withCall(gold, at, (one) => withValue(one, argument, () => otherValue(value))), due: ['wrong-value', 'outside-enum', 'schema-violation'] }]))),
      500,
    );
  });

  test('a reference to another call', async () => {
    await expectWrong(
      ({ gold }) => gold.flatMap((call, at) => references(call).flatMap((argument) => gold.flatMap((_, other) => [{ calls: withCall(gold, at, (one) => withValue(one, argument, (value) => withReferences(value, (to, rest) => `$var${String(to === other ? 90 : other + 1)}${rest}$`))), due: ['broken-reference'] }]))),
      400,
    );
  });

  test('a reference to another field', async () => {
    await expectWrong(
      ({ gold }) => gold.flatMap((call, at) => references(call).map((argument) => ({ calls: withCall(gold, at, (one) => withValue(one, argument, (value) => withReferences(value, (to, rest) => `$var${String(to + 1)}${rest}_other$`))), due: ['broken-reference'] }))),
      150,
    );
  });

  test('a value in place of a reference', async () => {
    await expectWrong(
      ({ gold }) => gold.flatMap((call, at) => references(call).map((argument) => ({ calls: withCall(gold, at, (one) => withValue(one, argument, () => otherValue({ kind: 'string', value: 'x', span: call.span }))), due: ['wrong-value', 'wrong-type', 'outside-enum'] }))),
      150,
    );
  });

  test('a call before the one it refers to', async () => {
    await expectWrong(({ gold }) => {
      const at = gold.findIndex((call) => referredBy(call).length > 0);
      if (at === -1) return [];
      const order = [at, ...gold.flatMap((_, index) => (index === at ? [] : [index]))];
      return [
        { calls: reordered(gold, order), due: ['broken-reference'] },
        { calls: order.flatMap((index) => gold[index] ?? []), due: ['broken-reference'] },
      ];
    }, 300);
  });

  test('calls inside one another are right in Python where they stand for the same results', async () => {
    let written = 0;
    for (const { one, gold, grade } of await gradable()) {
      const last = gold.length - 1;
      const uses = gold.flatMap((call) => referredBy(call));
      const each = gold.every((_, index) => index === last || uses.filter((to) => to === index).length === 1);
      if (!each || gold.some((call) => call.name.includes('-') || references(call).length < referredBy(call).length || call.arguments.some(({ value }) => referenceIn(value)?.rest.includes(' ') ?? false))) continue;
      const text = `[${nestedText(gold, last)}]`;
      const { found } = python.read({ text, toolCalls: null }, new Set(one.prompt.tools.map(({ name }) => name)));
      expect([text, ...(found.state === 'calls' ? grade(found.calls) : [found.state])]).toEqual([text, 'right']);
      written++;
    }
    expect(written).toBeGreaterThan(40);
  });
});

function fail(): never {
  throw new Error('no call');
}

/** `f(x=g(y).field)`. */
function nestedText(gold: readonly Call[], at: number): string {
  const call = gold[at] ?? fail();
  const given = call.arguments.map(({ name, value }) => {
    const found = referenceIn(value);
    const inner = found === null ? writePythonLiteral(value) : `${nestedText(gold, found.to)}${found.rest}`;
    return `**{${JSON.stringify(name)}: ${inner}}`;
  });
  return `${call.name}(${given.join(', ')})`;
}
