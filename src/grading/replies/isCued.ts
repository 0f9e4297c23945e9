import type { Derivation } from './derivedFacts.ts';
import type { FoundFact } from './Fact.ts';

/** One thing beside another. */
const comparison =
  /\b(?:more|less|fewer|differ\w*|left|remain\w*|short(?: of|fall|er)?|missing|sav(?:e|es|ed|ing|ings)|cheaper|pricier|dearer|costlier|steeper|than|another|room for|unused|to go|to spare|over|under|below|above|exceed\w*|increas\w*|decreas\w*|higher|lower|longer|minus|apart|gap|ahead|behind|extra|additional|reduc\w*|discount\w*|drop\w*|ris(?:e|es|en)|rose|fell|compared|versus|vs|gain\w*|lost|loss|beyond|spare|owe\w*|excess|surplus|deficit|margin|profit|outstanding|free|headroom|further|older|younger|faster|slower|heavier|lighter|warmer|colder|change[ds]?)\b/;

/**
 * Words without which nobody derives a fact in this way: with a hundred numbers, differences alone reach every small
 * number. Where there is no entry, too few facts are derived for that.
 */
const cues: Readonly<Partial<Record<Derivation, RegExp>>> = {
  difference: comparison,
  change: new RegExp(`${comparison.source}|\\b(?:up|down|gr(?:ew|own|owth)|jump\\w*|climb\\w*|shr[aiu]nk\\w*|halved|doubled)\\b`),
  share: /%|\b(?:percent\w*|share|ratio|times|twice|half|proportion|fraction|fold)\b/,
  mean: /\b(?:average\w*|mean|per|each|apiece|typical\w*|an? (?:day|night|week|month|year|hour|person|head|unit|piece))\b/,
  'pair-sum': /\b(?:total\w*|together|altogether|combined|sum\w*|in all|overall|plus|add\w*|comes? to|out of)\b|\d of \d|\+/,
  product: /\b(?:total\w*|together|altogether|combined|sum\w*|overall|in all|each|times|costs?|comes? to|worth|would|value|subtotal|pay|price|how much)\b|[×*]|\bx\b/,
  'measured-product': /[×*]|\bx\b|\b(?:times|each|per|total\w*|together|altogether|in all|multipl\w*)\b/,
  percentage: /%|\b(?:percent\w*|discount\w*|tax|tip|vat|interest|rate|off|commission|markup|probability|likelihood|weighted|expected)\b/,
  yearly: /\b(?:year\w*|annual\w*|per annum|p\.a\.|month\w*)\b/,
  rate: /\b(?:per|an?|each|every) (?:\w+ )?(?:day|night|week|month)\b|\b(?:daily|nightly|weekly)\b|\/ ?(?:day|night|week)\b/,
  inclusive: /\b(?:those|these|all|over|inclu\w*|incl|counting|through|throughout|during|across|spread|both days|from|between|for)\b/,
  distinct: /\b(?:different|distinct|unique|separate|various|across)\b/,
};

/** Where a fact stands, for the words that say how it was derived: its line and the one before, and what was asked. */
export function isCued(by: Derivation, lower: string, { start, end }: FoundFact, asked: string): boolean {
  const cue = cues[by];
  if (cue === undefined) return true;
  let from = lower.lastIndexOf('\n', Math.max(lower.lastIndexOf('\n', start - 1) - 1, 0));
  // A table is told by its head.
  while (from > 0 && /^\n[ \t]*\|/.test(lower.slice(from, from + 8))) from = lower.lastIndexOf('\n', from - 1);
  const to = lower.indexOf('\n', end);
  return cue.test(lower.slice(Math.max(0, from, start - 600), to < 0 ? end + 300 : Math.min(to, end + 300))) || cue.test(asked);
}
