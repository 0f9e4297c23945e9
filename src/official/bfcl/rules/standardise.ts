import type { RuleId } from './ruleIds.ts';

const stripped = /[ ,./\-_*^]/g;

/** The official form in which strings are compared. */
export function standardise(text: string, without: ReadonlySet<RuleId>): string {
  if (without.size > 0) return standardiseWithout(text, without);
  return text.replace(stripped, '').toLowerCase().replaceAll("'", '"');
}

function standardiseWithout(text: string, without: ReadonlySet<RuleId>): string {
  let out = text;
  if (!without.has('punctuation-stripping')) out = out.replace(stripped, '');
  if (!without.has('case-folding')) out = out.toLowerCase();
  return without.has('quote-folding') ? out : out.replaceAll("'", '"');
}
