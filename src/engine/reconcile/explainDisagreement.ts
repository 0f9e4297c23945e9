import type { Cause, ReconcileItem } from './Disagreement.ts';

/** Official errors that come from the key or its tools and not from the answer. */
const keyFaults = /^harness:|:cannot_find_description$/;
const decoderFaults = /^ast_decoder:/;

/** The one rule about reading: an answer that the official decoder cannot read counts as a refusal. */
const refusal = 'undecodable-is-refusal';

/** Rules of ours that compare by meaning and have no counterpart in an official checker. */
const meaningRules: ReadonlySet<string> = new Set([
  'string-joined', 'date-equality', 'time-equality', 'instant-equality', 'number-tolerance', 'number-as-double', 'list-as-set', 'null-is-absent',
]);

/**
 * The cause of a disagreement, by evidence: whether the key is known to be at fault; which side could not
 * read the answer; whether setting one rule of the official checker aside, or two together, brings its
 * verdict over to ours; whether we found it right by a rule that compares by meaning.
 */
export function explainDisagreement(item: ReconcileItem, rules: readonly string[]): Cause {
  const officialError = item.official?.errorType ?? item.published?.errorType ?? null;
  if (item.defect !== null) return { kind: 'key', detail: item.defect };
  if (officialError !== null && keyFaults.test(officialError)) return { kind: 'key', detail: officialError };
  if (rules.includes(refusal) && decides(item, [refusal])) return { kind: 'checker-rule', detail: refusal };
  if (item.ours.codes.includes('unreadable')) return { kind: 'decoder', detail: 'ours: unreadable' };
  if (officialError !== null && decoderFaults.test(officialError)) return { kind: 'decoder', detail: officialError };
  const deciding = decidingRules(item, rules);
  if (deciding !== null) return { kind: 'checker-rule', detail: deciding };
  const meaning = item.ourRules.filter((rule) => meaningRules.has(rule));
  if (meaning.length > 0) return { kind: 'our-rule', detail: meaning.join(' + ') };
  return { kind: 'ours', detail: officialError ?? item.ours.codes.join(' + ') };
}

/** Whether the official verdict without these rules is ours. */
function decides(item: ReconcileItem, rules: readonly string[]): boolean {
  return item.judgeWithout(new Set(rules)).valid === (item.ours.state === 'right');
}

/** One rule whose absence turns the official verdict into ours, else the first two that do so together. */
function decidingRules(item: ReconcileItem, rules: readonly string[]): string | null {
  const one = rules.find((rule) => decides(item, [rule]));
  if (one !== undefined) return one;
  for (const [index, first] of rules.entries()) {
    const second = rules.slice(index + 1).find((rule) => decides(item, [first, rule]));
    if (second !== undefined) return `${first} + ${second}`;
  }
  return null;
}
