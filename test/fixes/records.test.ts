import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { checkFix } from '../../src/conformance/checkFix.ts';
import { trainingPairs } from '../../src/conformance/trainingPairs.ts';
import type { Fix } from '../../src/core/Fix.ts';
import { fixes } from '../../src/fixes/list.generated.ts';
import { recordSchemas } from './recordSchemas.ts';

const ajv = new Ajv({ allErrors: true });

/** What each format cannot hold of the pairs that all are swept by, and why. */
const notHeld: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  trl: { 'a large whole number': 'number-out-of-range', 'half a character': 'broken-characters' },
  'llama-factory': { 'a call with words beside it': 'words-beside-calls', 'half a character': 'broken-characters' },
  openai: { 'half a character': 'broken-characters' },
  together: { 'half a character': 'broken-characters' },
  axolotl: { 'a large whole number': 'number-out-of-range', 'half a character': 'broken-characters', 'marks of formats': 'holds-marks' },
  when2call: { 'a history of calls': 'calls-in-history', 'a call with words beside it': 'words-beside-calls', 'half a character': 'broken-characters', 'marks of formats': 'holds-marks' },
};

describe.each(fixes.map((fix) => [fix.id, fix] as const))('%s', (id, fix) => {
  test('keeps its contract', () => {
    expect(checkFix(fix)).toEqual([]);
  });

  test('writes the record that its loaders keep, or says why not', () => {
    const schemas = recordSchemas[id];
    expect(schemas).toBeDefined();
    const [pair, example] = [ajv.compile(schemas?.pair ?? false), ajv.compile(schemas?.example ?? false)];
    const refused: Record<string, string> = {};
    for (const [name, one] of Object.entries(trainingPairs)) {
      const record = fix.pair(one);
      if (record.state === 'not-held') refused[name] = record.reason;
      else expect([name, pair(JSON.parse(record.line)), pair.errors]).toEqual([name, true, null]);
      const supervised = fix.example(one);
      if (supervised.state === 'record') expect([name, example(JSON.parse(supervised.line)), example.errors]).toEqual([name, true, null]);
    }
    expect(refused).toEqual(notHeld[id]);
  });
});

test('an answer with characters that some readers take for line breaks stays one line, which every recipe reads as one', () => {
  const text = 'one\u2028two\u2029three\u0085four';
  const [one] = Object.values(trainingPairs);
  if (one === undefined) throw new Error('there is a pair');
  for (const fix of fixes) {
    const record = fix.pair({ ...one, rejected: { text, toolCalls: [] } });
    const line = record.state === 'record' ? record.line : '';
    expect(line).toContain(text);
    expect(line.split('\n').map((part): unknown => JSON.parse(part))).toHaveLength(1);
    const data = { train: 'pairs.train.jsonl', validation: 'pairs.validation.jsonl' };
    const scripts = fix.recipe({ pairs: data, examples: data, model: 'simulated:sound' }).filter(({ name }) => name.endsWith('.py'));
    // Python's splitlines breaks at each of them, and at others.
    expect(scripts.filter((script) => script.text.includes('splitlines')).map(({ name }) => name)).toEqual([]);
  }
});

test('the example of the reference is written to the letter', () => {
  const one = trainingPairs['one call']!;
  const lineOf = (id: string): unknown => {
    const record = fixes.find((fix) => fix.id === id)?.pair(one);
    return record?.state === 'record' ? JSON.parse(record.line) : null;
  };
  expect(lineOf('trl')).toMatchObject({ chosen: [{ role: 'assistant', content: '', tool_calls: [{ type: 'function', function: { name: 'get_weather', arguments: { city: 'Łódź' } } }] }] });
  expect(lineOf('llama-factory')).toMatchObject({ chosen: { from: 'function_call', value: '{"name": "get_weather", "arguments": {"city": "Łódź"}}' }, system: '' });
  expect(lineOf('openai')).toMatchObject({ preferred_output: [{ tool_calls: [{ id: 'call_1', function: { name: 'get_weather', arguments: '{"city": "Łódź"}' } }] }] });
  expect(lineOf('when2call')).toMatchObject({ chosen_response: { role: 'assistant', content: '<TOOLCALL>[{"name": "get_weather", "arguments": {"city": "Łódź"}}]</TOOLCALL>' } });
  expect(lineOf('axolotl')).toMatchObject({ chosen: '<tool_call>\n{"name": "get_weather", "arguments": {"city": "Łódź"}}\n</tool_call><|im_end|>\n' });
});

test('a format that loses something, changes or runs over lines is caught', () => {
  const [sound] = fixes;
  if (sound === undefined) throw new Error('there is a format');
  const broken = (pair: Fix['pair']): readonly string[] => checkFix({ ...sound, pair }, { 'one call': trainingPairs['one call']! });
  const line = JSON.stringify(trainingPairs['one call']);
  expect(broken(() => ({ state: 'record', line: line.replaceAll('location', 'place') }))).toEqual([expect.stringContaining('loses')]);
  expect(broken(() => ({ state: 'record', line: `${line}\n` }))).toEqual([expect.stringContaining('more than one line')]);
  expect(broken(() => ({ state: 'record', line: line.slice(1) }))).toEqual([expect.stringContaining('is no JSON')]);
  let times = 0;
  expect(broken(() => ({ state: 'record', line: line.replace('{', `{"x": ${String(times++)}, `) }))).toEqual([expect.stringContaining('otherwise the second time')]);
  expect(broken(() => ({ state: 'not-held', reason: 'holds-marks' }))).toEqual([expect.stringContaining('not even a pair of one call')]);
});
