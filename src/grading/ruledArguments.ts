import type { Argument } from '../core/Call.ts';
import type { Json } from '../core/Json.ts';
import type { ExpectedRule } from '../core/Key.ts';
import { literalOf, nowhere } from './literalOf.ts';

/** The arguments by which a call keeps standing rules, each once; none for rules that only forbid. */
export function ruledArguments(rules: readonly ExpectedRule[]): readonly Argument[] {
  const asking = rules.flatMap((rule) => (rule.is === 'never' ? [] : [rule]));
  return [...Map.groupBy(asking, ({ argument }) => argument)].map(([name, own]) => ({ name, nameSpan: nowhere, value: literalOf(valueFor(own)) }));
}

/** Names of the arguments that rules are about. */
export function ruledNames(rules: readonly ExpectedRule[]): ReadonlySet<string | null> {
  return new Set(rules.flatMap((rule) => (rule.is === 'never' ? [] : [rule.argument])));
}

type AskingRule = Exclude<ExpectedRule, { readonly is: 'never' }>;

function valueFor(rules: readonly AskingRule[]): Json {
  const texts = (is: AskingRule['is']): readonly string[] => rules.flatMap((rule) => (rule.is === is && rule.is !== 'equals' ? [rule.text] : []));
  const fixed = rules.find((rule) => rule.is === 'equals');
  if (fixed !== undefined) return fixed.value;
  const items = [...texts('leads'), ...texts('holds')];
  if (items.length > 0) return items;
  return [...texts('begins'), texts('says').join(', '), ...texts('ends')].filter((text) => text !== '').join(' ');
}
