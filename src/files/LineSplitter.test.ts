import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LineSplitter } from './LineSplitter.ts';

function split(chunks: readonly (string | Buffer)[], lineBytes = 1000): { lines: [number, string][]; problems: [string, number | null][] } {
  const splitter = new LineSplitter('a.json', 'm', lineBytes);
  const batches = [...chunks.map((chunk) => splitter.push(Buffer.from(chunk))), splitter.finish()];
  return {
    lines: batches.flatMap(({ lines }) => lines.map(({ number, text }): [number, string] => [number, text])),
    problems: batches.flatMap(({ problems }) => problems.map(({ code, line }): [string, number | null] => [code, line])),
  };
}

test.each<[string, (string | Buffer)[], [number, string][]]>([
  ['nothing', [], []],
  ['an empty chunk', [''], []],
  ['a last line without newline', ['a\nb'], [[1, 'a'], [2, 'b']]],
  ['a last line with newline', ['a\nb\n'], [[1, 'a'], [2, 'b']]],
  ['carriage returns', ['a\r\nb\r'], [[1, 'a'], [2, 'b']]],
  ['only the last carriage return goes', ['a\r\r\n'], [[1, 'a\r']]],
  ['blank lines are counted', ['\n \t\n\r\na\n\n'], [[4, 'a']]],
  ['leading space stays', ['  a\n'], [[1, '  a']]],
  ['a byte order mark goes', ['\uFEFFa\n\uFEFFb'], [[1, 'a'], [2, '\uFEFFb']]],
  ['nothing but a byte order mark', ['\uFEFF'], []],
  ['a line over several chunks', ['ab', 'c', 'd\ne', 'f\n'], [[1, 'abcd'], [2, 'ef']]],
  ['a newline at the start of a chunk', ['ab', '\ncd'], [[1, 'ab'], [2, 'cd']]],
  ['a character over two chunks', [Buffer.from([0x61, 0xc3]), Buffer.from([0xa4, 0x0a])], [[1, 'aä']]],
])('%s', (_, chunks, lines) => {
  expect(split(chunks)).toEqual({ lines, problems: [] });
});

test('a line that is not UTF-8 is excluded alone', () => {
  const chunk = Buffer.concat([Buffer.from('a\n'), Buffer.from([0xff, 0x0a]), Buffer.from('ä\n'), Buffer.from([0xc3])]);
  expect(split([chunk])).toEqual({ lines: [[1, 'a'], [3, 'ä']], problems: [['invalid-utf8', 2], ['invalid-utf8', 4]] });
});

test('problems name file, line and model', () => {
  const splitter = new LineSplitter('a.json', 'm', 2);
  expect(splitter.push(Buffer.from('abc\n')).problems).toEqual([
    { code: 'line-too-long', file: 'a.json', line: 1, detail: 'longer than 2 bytes', model: 'm' },
  ]);
  expect(splitter.push(Buffer.from([0xff, 0x0a])).problems).toEqual([
    { code: 'invalid-utf8', file: 'a.json', line: 2, detail: 'not valid UTF-8', model: 'm' },
  ]);
});

test.each<[string, string[], number, [number, string][], [string, number | null][]]>([
  ['as long as allowed, whole', ['abc\nd'], 3, [[1, 'abc'], [2, 'd']], []],
  ['as long as allowed, in pieces', ['ab', 'c\nd'], 3, [[1, 'abc'], [2, 'd']], []],
  ['too long in one chunk', ['abcd\nd\n'], 3, [[2, 'd']], [['line-too-long', 1]]],
  ['too long over chunks', ['ab', 'cd', 'ef', '\nd'], 3, [[2, 'd']], [['line-too-long', 1]]],
  ['too long at the end', ['a\nbcde'], 3, [[1, 'a']], [['line-too-long', 2]]],
  ['two too long', ['abcd\nabcd', 'e\nx'], 3, [[3, 'x']], [['line-too-long', 1], ['line-too-long', 2]]],
])('%s', (_, chunks, limit, lines, problems) => {
  expect(split(chunks, limit)).toEqual({ lines, problems });
});

test('lines do not depend on where chunks end', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'ß', '\n', '\r', ' ', '😀', '{'), maxLength: 40 });
  fc.assert(
    fc.property(text, fc.array(fc.nat(80), { maxLength: 5 }), (whole, cuts) => {
      const bytes = Buffer.from(whole);
      const ends = [...cuts.map((cut) => Math.min(cut, bytes.length)).sort((a, b) => a - b), bytes.length];
      const chunks = ends.map((end, index) => bytes.subarray(ends[index - 1] ?? 0, end));
      expect(split(chunks)).toEqual(split([bytes]));
    }),
    { seed: 1, numRuns: 300 },
  );
});
