import { expect, test } from 'vitest';
import type { LintFinding } from '../core/Lint.ts';
import { seededRandom } from '../core/seededRandom.ts';
import { lintCosts } from './lintCosts.ts';
import type { LintTrial } from './lintCosts.ts';

const named = (place: number): string => `tool_${String(place)}`;
const finding = (code: LintFinding['code'], tools: readonly string[], parameters: readonly string[] = []): LintFinding => ({ code, tools, size: null, parameters, found: [] });

/** 24 tools, asked about `each` times in two subtasks of different difficulty; the first `marked` fail more often by `cost`. */
function trialsOf(seed: string, marked: number, cost: number, each = 20): readonly LintTrial[] {
  const random = seededRandom(seed);
  return Array.from({ length: 24 * each }, (_, at): LintTrial => {
    const place = at % 24;
    // Those that carry it are asked about in the harder subtask more often, which must not count as its cost.
    const isHard = random.next() < (place < marked ? 0.8 : 0.3);
    return { model: 'm', subtask: isHard ? 'hard' : 'plain', tool: named(place), parameters: ['x'], failed: random.next() < (isHard ? 0.5 : 0.1) + (place < marked ? cost : 0) };
  });
}

test('a planted cost lies in its interval in nearly all runs, and none is found where none was planted', () => {
  const shortNames = (marked: number): readonly LintFinding[] => Array.from({ length: marked }, (_, place) => finding('no-tool-description', [named(place)]));
  for (const [cost, least] of [[0, 0], [0.3, 38]] as const) {
    let held = 0;
    let found = 0;
    for (let run = 0; run < 40; run++) {
      const [only] = lintCosts({ findings: shortNames(10) }, trialsOf(`${String(run)} ${String(cost)}`, 10, cost));
      if (only?.difference.state !== 'estimated') throw new Error('too few');
      if (only.difference.low <= cost && cost <= only.difference.high) held++;
      if (only.difference.low > 0) found++;
    }
    expect(held).toBeGreaterThanOrEqual(35);
    expect(found).toBeGreaterThanOrEqual(least);
    if (cost === 0) expect(found).toBeLessThanOrEqual(4);
  }
});

test('a finding of few tools has no interval, however many trials; one of the whole catalog has no cost', () => {
  const [few, ...more] = lintCosts({ findings: [finding('no-tool-description', [named(0), named(1)]), finding('many-tools', [])] }, trialsOf('few', 2, 0.4, 200));
  expect(more).toEqual([]);
  expect(few).toMatchObject({ code: 'no-tool-description', difference: { state: 'too-few' }, withFinding: { trials: 400, tools: 2 }, without: { trials: 4400, tools: 22 } });
});

test('of a finding about parameters only those trials count that fill them', () => {
  const trials = trialsOf('p', 0, 0).map((trial, at) => ({ ...trial, parameters: at % 2 === 0 ? ['x'] : ['y'] }));
  const [cost] = lintCosts({ findings: Array.from({ length: 24 }, (_, place) => finding('required-without-description', [named(place)], ['y.inner'])) }, trials);
  expect(cost?.withFinding.trials).toBe(trials.length / 2);
  expect(cost?.without.trials).toBe(trials.length / 2);
});

test('intervals of several findings are wider, since they hold together', () => {
  const width = (codes: readonly LintFinding['code'][]): number => {
    const [first] = lintCosts({ findings: codes.flatMap((code) => Array.from({ length: 10 }, (_, place) => finding(code, [named(place)]))) }, trialsOf('w', 10, 0.2));
    return first?.difference.state === 'estimated' ? first.difference.high - first.difference.low : Number.NaN;
  };
  expect(width(['no-tool-description', 'short-tool-description', 'generic-tool-name'])).toBeGreaterThan(width(['no-tool-description']) * 1.1);
});
