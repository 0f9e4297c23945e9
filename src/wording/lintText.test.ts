import { expect, test } from 'vitest';
import { catalogProblemCodes } from '../core/Catalog.ts';
import { lintCodes } from '../core/Lint.ts';
import type { LintCost, LintFinding } from '../core/Lint.ts';
import { catalogProblemText } from './catalogProblemText.ts';
import { lintText, measuredText } from './lintText.ts';

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

test('a cost is never told without its interval, or that there are too few tools for one', () => {
  const cost = (difference: LintCost['difference']): LintCost => ({ code: 'near-duplicate-tools', model: 'm\u001b', difference, withFinding: { trials: 40, tools: 6 }, without: { trials: 1, tools: 1 } });
  const told = (difference: LintCost['difference']): string => lintText({ label: 'x', tools: 2, tokens: 1, findings: [finding({})] }, 100, [cost(difference)]).replaceAll('\u00a0', ' ');
  expect(told({ state: 'estimated', value: 0.12, low: 0.03, high: 0.21, level: 0.99, n: 41, unit: 'trial', clusters: 12, effectiveN: 20, method: 'x', population: 'new items of this kind' })).toContain('  measured, m\\u001b: +12 points [+3, +21] of failures; 40 trials of 6 tools with it, 1 trial of 1 tool without\n');
  expect(told({ state: 'too-few', value: 0.12, n: 41, unit: 'trial', clusters: 7 })).toContain('  measured, m\\u001b: too few tools to tell what it cost; 40 trials of 6 tools with it, 1 trial of 1 tool without\n');
  expect(measuredText({ used: 41, severalTools: 2, notOffered: 0, changed: 1, stressed: 0, notGraded: 0 }).replaceAll('\u00a0', ' ')).toContain('Left out: 2 trials about no tool or several, 1 trial about a tool that was another then.\n');
});
