import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkers } from './index.ts';

/**
 * What the official v4 checker says, made by running it (package `bfcl-eval` 2026.3.23, CPython 3.11). Group,
 * category, tools as `{name: {parameter: type}}`, answer line, profile, result, error type. A type
 * that ends in `?` is optional, one in angle brackets that of the elements; `harness:` is an exception that ended
 * the official run. All but the group as exact text, since `1` and `1.0` are two things here.
 */
type Row = readonly [group: string, category: string, tools: string, answer: string, profile: string, result: string, errorType: string | null];

const rows: readonly Row[] = JSON.parse(readFileSync(new URL('officialRules.json', import.meta.url), 'utf8'));
const v4 = checkers.find(({ id }) => id === 'bfcl@v4');

function parameters(types: Readonly<Record<string, string>>): object {
  const properties = Object.entries(types).map(([name, written]) => {
    const type = written.replace('?', '');
    const list = /^(\w+)<(\w+)>$/.exec(type);
    return [name, list === null ? { type } : { type: list[1], items: { type: list[2] } }];
  });
  const required = Object.keys(types).filter((name) => types[name]?.endsWith('?') === false);
  return { type: 'dict', properties: Object.fromEntries(properties), required };
}

describe.each([...new Set(rows.map(([group]) => group))])('%s', (group) => {
  test.each(rows.filter((row) => row[0] === group))('%s %s %s %s %s %s', (_, category, tools, answer, profile, result, errorType) => {
    const functions = Object.entries(JSON.parse(tools)).map(([name, types]) => ({ name, parameters: parameters(types as Record<string, string>) }));
    const judge = v4?.prepare({ category, question: JSON.stringify({ function: functions }), answer });
    expect(judge?.judge(profile, result)).toEqual({ valid: errorType === null, errorType });
  });
});
