import { dayOf, instantOf, timeOf } from './moments.ts';
import { rule } from './rules.ts';
import type { RuleMask } from './rules.ts';
import { formulaForm, joinedForm, phraseForm, spelledOut, spellingForm } from './stringForms.ts';
import type { TypeNode } from './TypeNode.ts';

/** Finds the rule by which a string is one of the accepted ones; 0: none. */
export type StringMatcher = (text: string) => RuleMask;

interface Forms {
  readonly spellings: ReadonlySet<string>;
  readonly phrases: ReadonlySet<string | null>;
  readonly joined: ReadonlySet<string | null>;
  readonly formulas: ReadonlySet<string | null>;
  readonly days: ReadonlySet<number | null>;
  readonly times: ReadonlySet<number | null>;
  readonly instants: ReadonlySet<number | null>;
}

/**
 * Compares with the accepted strings under their declared type: by the character, then by each normal form. A member of the
 * schema's enum is compared by the character only. Forms are made when the first string needs them.
 */
export function stringSet(accepted: readonly string[], node: TypeNode): StringMatcher {
  if (accepted.length === 0) return () => 0;
  const exact = new Set(accepted);
  let forms: Forms | null = null;
  // Looking for the best pairing, and then for its reasons, asks about the same text several times running.
  let missed: string | null = null;
  return (text) => {
    if (exact.has(text)) return rule['string-equality'];
    if (text === missed) return 0;
    forms ??= formsOf(accepted, node);
    const mask = matchForms(spellingForm(text), forms, node);
    if (mask === 0) missed = text;
    return mask;
  };
}

function matchForms(spelling: string, forms: Forms, node: TypeNode): RuleMask {
  if (forms.spellings.has(spelling)) return rule['string-spelling'];
  const phrase = phraseForm(spelling);
  if (phrase !== null && forms.phrases.has(phrase)) return rule['string-phrase'];
  const spelled = spelledOut(spelling);
  if (spelled !== null && forms.phrases.has(spelled)) return rule['string-phrase'];
  const joined = phrase === null ? null : joinedForm(phrase);
  if (joined !== null && forms.joined.has(joined)) return rule['string-joined'];
  const formula = formulaForm(spelling, node.code);
  if (formula !== null && forms.formulas.has(formula)) return rule['string-formula'];
  if (node.freeMoments) {
    const day = dayOf(spelling);
    if (day !== null) return forms.days.has(day) ? rule['date-equality'] : 0;
    const time = timeOf(spelling);
    if (time !== null) return forms.times.has(time) ? rule['time-equality'] : 0;
  }
  const instant = node.instant ? instantOf(spelling) : null;
  return instant !== null && forms.instants.has(instant) ? rule['instant-equality'] : 0;
}

function formsOf(accepted: readonly string[], node: TypeNode): Forms {
  const members = new Set<unknown>(node.members ?? []);
  const spellings = accepted.filter((text) => !members.has(text)).map(spellingForm).filter((text) => text !== '');
  const phrases = (node.language === null ? spellings : spellings.filter((text) => text.includes(' '))).map(phraseForm);
  const moments = node.freeMoments ? spellings : [];
  return {
    spellings: new Set(spellings),
    phrases: new Set(phrases),
    joined: new Set(node.language === null ? phrases.map((phrase) => (phrase === null ? null : joinedForm(phrase))) : []),
    formulas: new Set(spellings.map((spelling) => formulaForm(spelling, node.code))),
    days: new Set(moments.map(dayOf)),
    times: new Set(moments.map(timeOf)),
    instants: new Set(node.instant ? spellings.map(instantOf) : []),
  };
}
