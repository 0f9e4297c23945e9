import { expect, test } from 'vitest';
import { catalogProblemCodes } from '../core/Catalog.ts';
import { lintCodes } from '../core/Lint.ts';
import type { LintFinding } from '../core/Lint.ts';
import { catalogProblemText } from './catalogProblemText.ts';
import { lintText } from './lintText.ts';

const finding = (more: Partial<LintFinding>): LintFinding => ({ code: 'near-duplicate-tools', tools: ['a', 'b'], size: { unit: 'overlap', value: 0.8251 }, parameters: [], found: ['weather'], ...more });
const shown = (...findings: readonly LintFinding[]): string => lintText({ label: 'x', tools: 2, tokens: 1234, findings }, 100).replaceAll('\u00a0', ' ');

test('a finding says which tools, what and how much', () => {
  expect(shown(finding({}))).toBe(
    [
      'x: 2 tools, about 1 234 tokens (UTF-8 bytes divided by four)',
      '',
      'Tools that say nearly the same (1)',
      '  a and b (overlap 0.83 of 1) – weather',
      '  → A model cannot tell which is meant: say in each description when it is and when it is not, or make them one.',
      '',
    ].join('\n'),
  );
  expect(shown(finding({ code: 'oversized-schema', tools: ['a'], size: { unit: 'tokens', value: 1500, share: 0.25 }, found: [] }))).toContain('  a (about 1 500 tokens, 25 % of the catalog)\n');
  expect(shown(finding({ code: 'enum-in-disguise', tools: ['a'], parameters: ['x.y'], size: { unit: 'count', value: 1 }, found: ['v'] }))).toContain('  a: x.y (1 value) – v\n');
  expect(shown()).toContain('Nothing found that would hurt.');
});

test('there are words for every code, and no two codes share them', () => {
  const titles = lintCodes.map((code) => shown(finding({ code })).split('\n')[2]);
  expect(new Set(titles).size).toBe(lintCodes.length);
  const problems = catalogProblemCodes.map((code) => catalogProblemText([{ code, tool: null, place: 'p', detail: 'd' }])[0]);
  expect(new Set(problems).size).toBe(catalogProblemCodes.length);
});

test('what comes from outside cannot steer the terminal, and long lists are cut with their count', () => {
  const text = shown(...Array.from({ length: 30 }, (_, index) => finding({ tools: [`\u001b[2J${String(index)}`, 'x'.repeat(500)], found: Array.from({ length: 20 }, () => '\u202ew') })));
  expect(text).not.toMatch(/[\u001b\u202e]/);
  expect(text).toContain('  and 18 more; --json lists all\n');
  expect(text.split('\n').filter((line) => line.startsWith('  ') && !line.startsWith('  →')).every((line) => line.length <= 100)).toBe(true);
  expect(catalogProblemText(Array.from({ length: 5 }, () => ({ code: 'renamed-tool', tool: '\u001bt', place: 'p', detail: 'd' })))).toEqual(['5\u00a0tools under other names than their own', '  \\u001bt – p – d', '  \\u001bt – p – d', '  \\u001bt – p – d', '  and 2 more']);
});
