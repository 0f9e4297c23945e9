import { expect, test } from 'vitest';
import type { Call } from '../../src/core/Call.ts';
import type { Case } from '../../src/core/Case.ts';
import { auditKey } from '../../src/grading/auditKey.ts';
import { goldCalls } from '../../src/grading/goldCalls.ts';
import { prepareGrader } from '../../src/grading/prepareGrader.ts';
import { syntax as json } from '../../src/syntaxes/json/index.ts';
import { syntax as python } from '../../src/syntaxes/python/index.ts';
import { describeRecorded, recordedData } from '../recordedData.ts';
import { otherValue, withCall, withValue } from './changedCalls.ts';
import { suite } from '../../src/suites/acebench/index.ts';

async function loadedCases(): Promise<readonly Case[]> {
  const location = await suite.locate(recordedData('acebench/data_en'));
  if (location === null) throw new Error('no questions');
  return (await suite.load(location)).cases.map(({ case: one }) => one);
}

/** Looked at one by one: no call satisfies both the key and the tool's own schema. */
const defective: readonly (readonly [string, string])[] = [
  ['normal_atom_object_deep_14', 'three members of an enum in one text'],
  ['normal_atom_object_deep_25', 'a year beyond the maximum'],
  ['normal_atom_object_deep_28', 'two times of day where the pattern takes one'],
  ['normal_atom_object_deep_35', 'a required chart type left out'],
  ['normal_preference_38', 'null for a text'],
  ['normal_single_turn_parallel_function_22', 'a formula that the pattern does not take'],
  ['normal_single_turn_parallel_function_68', 'a required period left out'],
  ['normal_single_turn_parallel_function_84', 'an object for a list'],
  ['normal_single_turn_single_function_50', 'a time that is not in the enum'],
  ['normal_single_turn_single_function_85', 'a required material left out'],
];

interface Graded {
  readonly one: Case;
  readonly gold: readonly Call[];
  /** `right`, or the codes of all reasons. */
  readonly grade: (calls: readonly Call[]) => readonly string[];
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

describeRecorded('ACEBench', () => {
  test('what is read of it', async () => {
    const counts: Record<string, string> = {};
    const tally = new Map<string, { cases: number; graded: number; defective: number; keyless: number }>();
    for (const { origin, key, prompt } of await loadedCases()) {
      const row = tally.get(origin.category) ?? { cases: 0, graded: 0, defective: 0, keyless: 0 };
      tally.set(origin.category, row);
      row.cases++;
      if (key.kind === 'none') row.keyless++;
      else if (auditKey(key, prompt.tools) === null) row.graded++;
      else row.defective++;
    }
    for (const [category, { cases, graded, defective: bad, keyless }] of tally) counts[category] = [cases, graded, bad, keyless].join(' ');
    expect(counts).toEqual({
      normal_atom_bool: '50 50 0 0',
      normal_atom_enum: '50 50 0 0',
      normal_atom_number: '50 50 0 0',
      normal_atom_list: '50 50 0 0',
      normal_atom_object_short: '50 50 0 0',
      normal_atom_object_deep: '50 46 4 0',
      normal_single_turn_single_function: '100 98 2 0',
      normal_single_turn_parallel_function: '100 97 3 0',
      normal_similar_api: '50 50 0 0',
      normal_preference: '50 49 1 0',
      special_incomplete: '50 47 0 3',
      special_error_param: '50 44 0 6',
      special_irrelevant: '50 50 0 0',
    });
    expect(new Set((await loadedCases()).map(({ origin }) => origin.cluster)).size).toBe(732);
  });

  test('every key is satisfied by its own gold answer, or is known to be defective', async () => {
    const found = (await loadedCases()).filter(({ key, prompt }) => auditKey(key, prompt.tools) !== null).map(({ id }) => id);
    expect(found.toSorted()).toEqual(defective.map(([id]) => id).toSorted());
  });

  test('every gold answer is right in any order, also when written and read as JSON and as Python', async () => {
    for (const { one, gold, grade } of await gradable()) {
      expect([one.id, ...grade(gold)]).toEqual([one.id, 'right']);
      expect([one.id, ...grade(gold.toReversed())]).toEqual([one.id, 'right']);
      for (const syntax of [json, python]) {
        const { found, forgiven } = syntax.read(syntax.write(gold), new Set(one.prompt.tools.map(({ name }) => name)));
        expect(forgiven).toEqual([]);
        expect([one.id, ...(found.state === 'calls' ? grade(found.calls) : [found.state])]).toEqual([one.id, 'right']);
      }
    }
  });

  test('another tool', async () => {
    await expectWrong(({ one, gold }) => {
      const other = one.prompt.tools.find(({ name }) => gold.every((call) => call.name !== name));
      return other === undefined ? [] : gold.map((_, at) => ({ calls: withCall(gold, at, (call) => ({ ...call, name: other.name })), due: ['wrong-tool'] }));
    }, 500);
  });

  test('a call left out, twice, or too many', async () => {
    await expectWrong(({ gold }) => gold.flatMap((_, at) => (gold.length > 1 ? [{ calls: gold.filter((_call, index) => index !== at), due: ['missing-call', 'stopped-after-first'] }] : [])), 200);
    await expectWrong(({ gold }) => gold.map((call) => ({ calls: [...gold, call], due: ['duplicate-call'] })), 600);
    await expectWrong(({ one, gold }) => one.prompt.tools.filter(({ name }) => gold.every((call) => call.name !== name)).slice(0, 1).flatMap(({ name }) => gold.slice(0, 1).map((call) => ({ calls: [...gold, { ...call, name, arguments: [] }], due: ['extra-call'] }))), 400);
  });

  test('another value', async () => {
    await expectWrong(
      ({ gold }) => gold.flatMap((call, at) => call.arguments.map(({ value }, argument) => ({ calls: withCall(gold, at, (made) => withValue(made, argument, () => otherValue(value))), due: ['wrong-value', 'outside-enum', 'schema-violation', 'missing-argument', 'unknown-parameter', 'unexpected-argument', 'wrong-type'] }))),
      1500,
    );
  });

  test('an argument left out, unless it only says what the tool takes by default', async () => {
    await expectWrong(
      ({ one, gold }) => gold.flatMap((call, at) => call.arguments.flatMap((_, argument) => {
        const expected = one.key.kind === 'calls' ? one.key.calls[at]?.arguments[argument] : undefined;
        if (expected === undefined || expected.mayBeAbsent) return [];
        return [{ calls: withCall(gold, at, (made) => ({ ...made, arguments: made.arguments.filter((_one, index) => index !== argument) })), due: ['missing-argument', 'missing-parameter'] }];
      })),
      1500,
    );
  });

  test('no call is right where none is due, and any call wrong', async () => {
    for (const { id, key, prompt } of (await loadedCases()).filter((one) => one.key.kind === 'abstention')) {
      const grader = prepareGrader(key, prompt.tools);
      const gold = prompt.tools.slice(0, 1).map(({ name }): Call => ({ name, nameSpan: { start: 0, end: 0 }, arguments: [], source: 'text', span: { start: 0, end: 0 } }));
      const verdict = grader.grade({ state: 'calls', calls: gold });
      expect([id, verdict.state === 'wrong' && verdict.reasons.map(({ code }) => code)]).toEqual([id, ['called-when-it-should-not']]);
    }
  });
});
