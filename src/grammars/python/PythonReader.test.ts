import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readCallText } from '../readCallText.ts';
import { comparableAnswer, comparableCalls } from '../../../test/calls/comparable.ts';
import { pythonCalls } from './pythonCalls.ts';

const oracle: { readonly cases: readonly { readonly text: string; readonly calls: unknown }[] } = JSON.parse(
  readFileSync(new URL('./oracle/cpython.json', import.meta.url), 'utf8'),
);

/** What Python accepts, yet says something else than it seems to. */
const legal = new Set(['positional-argument', 'foreign-literal', 'unquoted-key', 'duplicate-key']);

/** Differences that are meant: no table of Unicode names; JSON's words are taken for values; brackets in parentheses are another dialect. */
const meant = new Set(["[f(a='\\N{NO SUCH NAME AT ALL}')]", "[f(a='\\N{BULLET}')]", '[f(a=true, b=null)]', '[f(a=NaN, b=-Infinity)]', '([f()])']);

describe('against CPython', () => {
  test('the fixture holds both kinds', () => {
    expect(oracle.cases.filter((item) => item.calls === null).length).toBeGreaterThan(100);
    expect(oracle.cases.filter((item) => item.calls !== null).length).toBeGreaterThan(100);
  });

  test.each(oracle.cases.filter(({ text }) => !meant.has(text)).map(({ text, calls }) => [text, calls] as const))('%j', (text, calls) => {
    const reading = readCallText(text, pythonCalls, () => () => false);
    const forgiven = reading.forgiven.map((leniency) => leniency.code).filter((code) => !legal.has(code));
    const found = reading.found.state === 'calls' ? reading.found.calls : reading.found.state === 'no-call' && reading.found.evidence === 'empty-list' ? [] : null;
    const strict = forgiven.length === 0 && found !== null;
    expect({ accepted: strict, forgiven }).toEqual({ accepted: calls !== null, forgiven: calls === null ? forgiven : [] });
    if (strict) expect(comparableCalls(found)).toEqual(comparableAnswer(calls));
  });
});
