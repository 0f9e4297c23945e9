/**
 * Every rule by which an argument or a set of calls can be found right. Ids are permanent; the position
 * in this list is the rule's bit in a mask, so that grading a right answer allocates nothing.
 */
export const rightRules = [
  /** The same characters. */
  'string-equality',
  /** The same after Unicode NFC, typographic quotes, dashes and spaces made plain, space runs joined, ends trimmed. */
  'string-spelling',
  /** The same phrase: letter case and punctuation between words left out (see `phraseForm`). */
  'string-phrase',
  /** The same phrase but for blanks between words (see `joinedForm`). */
  'string-joined',
  /** The same formula: blanks beside an operator and the way of writing powers left out (see `formulaForm`). */
  'string-formula',
  /** The same calendar day, both written unambiguously, where the schema asks for no format. */
  'date-equality',
  /** The same time of day, both written unambiguously, where the schema asks for no format. */
  'time-equality',
  /** The same instant (RFC 3339 with offset). */
  'instant-equality',
  /** The same number. */
  'number-equality',
  /** Relative difference at most 1e-9, not both written as integers. */
  'number-tolerance',
  /** The same double, where the key's number has more digits than a double can hold. */
  'number-as-double',
  'boolean-equality',
  'null-equality',
  /** The same items in the same order. */
  'list-in-order',
  /** The same items in any order, where the schema says that order does not matter. */
  'list-as-set',
  /** Every entry right by its own rule. */
  'object-entries',
  /** A string that holds a literal of the case's programming language. */
  'language-literal',
  /** An expression of the case's programming language, compared as text. */
  'expression-text',
  /** The result of the call that is paired with the expected one. */
  'same-reference',
  /** Left out, which the key allows. */
  'absent-is-right',
  /** Null for an optional parameter that a provider's strict mode made nullable. */
  'null-is-absent',
  /** An optional argument that the key does not mention, valid by its schema. */
  'optional-not-mentioned',
  /** Several calls matched without regard to order. */
  'set-of-calls',
  /** Several calls in the order of the key. */
  'sequence-of-calls',
  /** No call, where none was due. */
  'no-call-due',
  /** A call, where some call was due. */
  'call-due',
  /** The right tools, whatever their arguments. */
  'tool-names',
  /** A call of a tool that may come next, whatever its arguments. */
  'next-tool',
  /** Everything asked for was called with success, nothing else was changed, and the world is in the state that was due. */
  'state-reached',
  /** Everything asked for was called, with what earlier calls gave, and nothing else was changed; nothing has a state. */
  'calls-made',
  /** None of the calls that are forbidden. */
  'not-forbidden',
  /** Every standing rule of the prompt kept by every call. */
  'rules-kept',
  /** What went wrong earlier in the task is set right by this step. */
  'earlier-error-repaired',
] as const;

export type RightRule = (typeof rightRules)[number];

/** Bit of each rule. */
export const rule: Readonly<Record<RightRule, number>> = bits();

/** Bit mask of rules; 0: not right. */
export type RuleMask = number;

const named = new Map<RuleMask, readonly RightRule[]>();

/** The rules in a mask, in the order of `rightRules`. */
export function rulesIn(mask: RuleMask): readonly RightRule[] {
  let rules = named.get(mask);
  if (rules === undefined) {
    rules = rightRules.filter((id) => (mask & rule[id]) !== 0);
    named.set(mask, rules);
  }
  return rules;
}

function bits(): Record<RightRule, number> {
  const byId: Partial<Record<RightRule, number>> = {};
  rightRules.forEach((id, position) => {
    // A mask has 32 bits. What lies beyond is added by name and stands in no mask.
    byId[id] = position < 32 ? 1 << position : 0;
  });
  return byId as Record<RightRule, number>;
}
