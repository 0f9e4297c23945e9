import type { Cause, ReconcileItem } from './Disagreement.ts';

/** Official errors that come from the key or its tools and not from the answer. */
const keyFaults = /^harness:|:cannot_find_description$/;
const decoderFaults = /^ast_decoder:/;

/**
 * The cause of a disagreement, by evidence: which side could not read the answer; whether setting one
 * rule of the official checker aside, or two together, brings its verdict over to ours.
 */
export function explainDisagreement(item: ReconcileItem, rules: readonly string[]): Cause {
  const officialError = item.official?.errorType ?? item.published?.errorType ?? null;
  const unreadable = item.ours.codes.includes('unreadable');
  if (item.defect !== null) return { kind: 'key', detail: item.defect };
  if (officialError !== null && keyFaults.test(officialError)) return { kind: 'key', detail: officialError };
  const deciding = decidingRules(item, rules);
  if (deciding !== null) return { kind: 'checker-rule', detail: deciding };
  if (unreadable) return { kind: 'decoder', detail: 'ours: unreadable' };
  if (officialError !== null && decoderFaults.test(officialError)) return { kind: 'decoder', detail: officialError };
  return { kind: 'ours', detail: officialError ?? item.ours.codes.join(' + ') };
}

/** One rule whose absence turns the official verdict into ours, else the first two that do so together. */
function decidingRules(item: ReconcileItem, rules: readonly string[]): string | null {
  const right = item.ours.state === 'right';
  for (const rule of rules) {
    if (item.judgeWithout(new Set([rule])).valid === right) return rule;
  }
  for (const [index, first] of rules.entries()) {
    for (const second of rules.slice(index + 1)) {
      if (item.judgeWithout(new Set([first, second])).valid === right) return `${first} + ${second}`;
    }
  }
  return null;
}
