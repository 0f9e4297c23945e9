import type { Literal, ObjectLiteral } from '../core/Literal.ts';
import type { Matcher, ObjectStructure } from './Expectation.ts';
import { rule } from './rules.ts';
import { declaredEntry } from './schemaParts.ts';

/** Compares an object entry by entry. Entries that the key does not mention are right only where the schema declares them. */
export function matchEntries({ entries, node }: Omit<ObjectStructure, 'match'>): Matcher {
  const expected = [...entries];
  return (literal, depth) => {
    if (literal.kind !== 'object') return 0;
    let mask = rule['object-entries'];
    let met = 0;
    for (const [name, { expectation, mayBeAbsent }] of expected) {
      const value = entryOf(literal, name);
      if (value === undefined) {
        if (!mayBeAbsent) return 0;
        mask |= rule['absent-is-right'];
        continue;
      }
      const matched = expectation.match(value, depth);
      if (matched === 0) return 0;
      mask |= matched;
      met++;
    }
    if (literal.entries.length === met) return mask;
    for (const { key } of literal.entries) {
      if (entries.has(key)) continue;
      if (declaredEntry(node, key) === null) return 0;
      mask |= rule['optional-not-mentioned'];
    }
    return mask;
  };
}

/** The value of an entry; of two entries of one name the last, as JSON parsers do. */
export function entryOf(literal: ObjectLiteral, name: string): Literal | undefined {
  for (let index = literal.entries.length - 1; index >= 0; index--) {
    const entry = literal.entries[index];
    if (entry?.key === name) return entry.value;
  }
  return undefined;
}
