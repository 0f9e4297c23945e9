import { expect, test } from 'vitest';
import type { Problem } from '../../core/Problem.ts';
import { unusableText } from './unusableText.ts';

const problem = (detail: string, file: string | null = null, line: number | null = null): Problem => ({ code: 'malformed-record', file, line, detail, model: null });

test('the first three are shown, and what files hold is made visible', () => {
  const problems = [problem('no \u001b[2Jquestion', 'a\u001b.json', 3), problem('b', 'b.json'), problem('c'), problem('d')];
  expect(unusableText(problems).split('\n')).toEqual([
    '4 of the questions could not be used as they are:',
    '  malformed-record a\\u001b.json:3 no \\u001b[2Jquestion',
    '  malformed-record b.json b',
    '  malformed-record c',
    '',
  ]);
});
