import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toolNames } from '../../src/catalog/toolNames.ts';
import { hostileTexts } from '../../src/conformance/hostileTexts.ts';
import type { Answer } from '../../src/core/Answer.ts';
import type { Interface } from '../../src/core/Interface.ts';
import { seededRandom } from '../../src/core/seededRandom.ts';
import { createReader } from '../../src/reading/createReader.ts';
import { syntaxes } from '../../src/syntaxes/list.generated.ts';

const read = createReader(syntaxes);
const names = toolNames(['f', 'get_weather', 'math.factorial']);
const interfaces = ['native', 'json', 'python', 'xml'].map((syntax): Interface => ({ kind: syntax === 'native' ? 'native' : 'prompted', syntax, tolerated: [], basis: 'asked' }));

/** What every reading keeps, whatever the answer. */
function check(answer: Answer, asked: Interface): void {
  const { strict, lenient, syntax, forgiven } = read(answer, asked, names);
  const calls = lenient.state === 'calls' ? lenient.calls : [];
  expect(syntax !== null).toBe(calls.length > 0);
  expect(lenient.state === 'calls').toBe(calls.length > 0);
  if (forgiven.length === 0) expect(strict).toBe(lenient);
  if (lenient.state !== 'calls') expect(forgiven).toEqual([]);
  for (const { call } of forgiven) expect(call === null || call < calls.length).toBe(true);
  for (const { source, name, nameSpan, span } of calls) {
    const text = source === 'text' ? (answer.text ?? '') : (answer.toolCalls?.[source]?.name ?? '');
    const written = text.slice(nameSpan.start, nameSpan.end);
    expect(written === name || written.includes('\\') || written.replace(/[\s"']/g, '') === name).toBe(true);
    if (source === 'text') expect(span.start <= nameSpan.start && span.end >= nameSpan.end && span.end <= text.length).toBe(true);
  }
}

test('hostile texts', () => {
  for (const text of hostileTexts(seededRandom('reader'), 400)) {
    for (const asked of interfaces) check({ text, toolCalls: null }, asked);
  }
});

test('any text and any tool-call field', () => {
  const raw = fc.record({ name: fc.string(), arguments: fc.option(fc.oneof(fc.string(), fc.json())), encoding: fc.constantFrom('string', 'object') });
  const answers = fc.record({ text: fc.option(fc.string({ unit: 'binary' })), toolCalls: fc.option(fc.array(raw, { maxLength: 3 })) });
  fc.assert(
    fc.property(answers, fc.constantFrom(...interfaces), (answer, asked) => {
      check(answer, asked);
    }),
    { seed: 5, numRuns: 600 },
  );
});

test.each(['{', '[', '(', '<', '"', "'", '`', '```', 'f(', '[f(a=1)]\n', '<tool_call>', '{"name": "f", "arguments": {', '<think>', 'Action: f\n', '? ', 'word '])(
  'in linear time on 50,000 characters of %j',
  (piece) => {
    const text = piece.repeat(Math.ceil(50_000 / piece.length));
    const started = process.hrtime.bigint();
    for (const asked of interfaces) read({ text, toolCalls: null }, asked, names);
    expect(Number(process.hrtime.bigint() - started) / 1e6).toBeLessThan(25_000);
  },
);
