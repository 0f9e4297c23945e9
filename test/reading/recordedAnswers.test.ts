import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { toolNames } from '../../src/catalog/toolNames.ts';
import type { Answer, RawToolCall } from '../../src/core/Answer.ts';
import type { Interface } from '../../src/core/Interface.ts';
import type { Reading } from '../../src/core/Reading.ts';
import { createReader } from '../../src/reading/createReader.ts';
import { syntaxes } from '../../src/syntaxes/list.generated.ts';
import { describeRecorded, recordedData } from '../recordedData.ts';

const read = createReader(syntaxes);

function lines(path: string): readonly Readonly<Record<string, unknown>>[] {
  const text = readFileSync(recordedData(path), 'utf8');
  return text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [JSON.parse(line) as Readonly<Record<string, unknown>>]));
}

function answerOf(result: unknown): Answer {
  if (typeof result === 'string') return { text: result, toolCalls: null };
  const list = result as readonly Readonly<Record<string, string>>[];
  return { text: null, toolCalls: list.flatMap((entry) => Object.entries(entry).map(([name, text]): RawToolCall => ({ name, arguments: text, encoding: 'string' }))) };
}

function readAll(questions: string, results: string, asked: Interface): readonly Reading[] {
  const names = new Map(lines(questions).map((line) => [line['id'], namesIn(line['function'])]));
  return lines(results).map(({ id, result }) => read(answerOf(result), asked, toolNames(names.get(id) ?? [])));
}

function namesIn(tools: unknown): readonly string[] {
  const list = (Array.isArray(tools) ? tools : [tools]) as readonly { readonly name: string }[];
  return list.map(({ name }) => name);
}

/** How many readings have each strict and lenient state, and each code among what was forgiven. */
function tally(readings: readonly Reading[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  const count = (key: string): void => {
    counts[key] = (counts[key] ?? 0) + 1;
  };
  for (const { strict, lenient, forgiven } of readings) {
    count(`strict ${strict.state}`);
    count(`lenient ${lenient.state}${lenient.state === 'no-call' ? ` ${lenient.evidence}${lenient.asks ? ' asks' : ''}` : ''}`);
    for (const code of new Set(forgiven.map((leniency) => leniency.code))) count(code);
  }
  return counts;
}

describeRecorded('recorded answers', () => {
  test('a native model that asks back instead of calling', () => {
    const native: Interface = { kind: 'native', syntax: 'native', tolerated: [], basis: 'asked' };
    const results = 'bfcl-v4/pr-1205/result/DeepSeek-V3.1-Terminus-FC/non_live/BFCL_v4_simple_python_result.json';
    expect(tally(readAll('bfcl-v4/data/BFCL_v4_simple_python.json', results, native))).toEqual({
      'strict calls': 249,
      'strict no-call': 151,
      'lenient calls': 249,
      'lenient no-call prose asks': 150,
      'lenient no-call prose': 1,
    });
  });

  test.each([
    ['synth-values', 'json', { 'strict calls': 400, 'lenient calls': 400 }],
    ['synth-types', 'xml', { 'strict calls': 233, 'strict unreadable': 167, 'lenient calls': 400, 'changed-dots': 167 }],
    ['synth-nonpython', 'xml', { 'strict unreadable': 400, 'lenient calls': 400, 'changed-dots': 167, 'other-dialect': 400 }],
  ])('%s in %s', (model, syntax, expected) => {
    const prompted: Interface = { kind: 'prompted', syntax, tolerated: [], basis: 'asked' };
    const results = `bfcl-v1/synthetic/result/${model}/gorilla_openfunctions_v1_test_simple_result.json`;
    expect(tally(readAll('bfcl-v1/data/gorilla_openfunctions_v1_test_simple.json', results, prompted))).toEqual(expected);
  });

  test.each(['synth-values', 'synth-types', 'synth-nonpython', 'synth-parallel', 'synth-format'])('%s asked in a syntax that it does not use', (model) => {
    const native: Interface = { kind: 'native', syntax: 'native', tolerated: [], basis: 'asked' };
    const results = `bfcl-v1/synthetic/result/${model}/gorilla_openfunctions_v1_test_simple_result.json`;
    const counts = tally(readAll('bfcl-v1/data/gorilla_openfunctions_v1_test_simple.json', results, native));
    expect(counts['lenient calls']).toBe(400);
    expect(counts['leaked-into-text'] ?? 0).toBe(model === 'synth-parallel' ? 0 : 400);
  });
});
