import type { Call } from '../core/Call.ts';
import type { CallsFound } from '../core/CallsFound.ts';
import type { ExpectedRule } from '../core/Key.ts';
import type { Literal } from '../core/Literal.ts';
import type { DemandMet } from '../core/Observation.ts';
import type { Reason } from '../core/Reason.ts';
import type { Verdict } from '../core/Verdict.ts';
import { rule as ruleBits, rulesIn } from './rules.ts';
import { shortText } from './shortText.ts';

/** The verdict on an answer's calls with every standing rule that one of them does not keep as a further reason. */
export function withRules(verdict: Verdict, found: CallsFound, rules: readonly ExpectedRule[]): Verdict {
  if (found.state !== 'calls' || verdict.state === 'not-gradable') return verdict;
  const reasons = rules.flatMap((rule) => brokenRule(rule, found.calls) ?? []);
  if (reasons.length > 0) return { state: 'wrong', reasons: verdict.state === 'wrong' ? [...verdict.reasons, ...reasons] : reasons, pairing: verdict.pairing };
  return verdict.state === 'right' ? { ...verdict, rules: [...verdict.rules, ...rulesIn(ruleBits['rules-kept'])] } : verdict;
}

/** What became of a standing rule over all calls: kept by each, nothing done about it, or something else done. */
export function ruleKept(rule: ExpectedRule, calls: readonly Call[]): DemandMet {
  if (calls.length === 0) return 'omitted';
  const kept = calls.map((call) => keptBy(rule, call));
  return kept.find((one) => one === 'altered') ?? kept.find((one) => one === 'omitted') ?? 'met';
}

function brokenRule(rule: ExpectedRule, calls: readonly Call[]): Reason | null {
  const at = calls.findIndex((call) => keptBy(rule, call) !== 'met');
  const call = calls[at];
  if (call === undefined) return null;
  const argument = rule.is === 'never' ? null : rule.argument;
  const given = argument === null ? null : valueOf(call, argument);
  const found = rule.is === 'never' ? call.name : given === null ? 'absent' : textOf(given);
  return { code: 'broken-rule', layer: 'meaning', call: at, expected: null, argument, rule: `standing-rule-${rule.is}`, wanted: shortText(wantedBy(rule)), found: shortText(found) };
}

function wantedBy(rule: ExpectedRule): string {
  if (rule.is === 'never') return `no call of ${rule.tool}`;
  return rule.is === 'equals' ? String(rule.value) : `${rule.is} ${rule.text}`;
}

function keptBy(rule: ExpectedRule, call: Call): DemandMet {
  if (rule.is === 'never') return call.name === rule.tool ? 'altered' : 'met';
  const value = valueOf(call, rule.argument);
  if (value === null) return 'omitted';
  switch (rule.is) {
    case 'equals':
      return isEqual(value, rule.value) ? 'met' : 'altered';
    case 'holds':
    case 'leads':
      return keptInList(rule, value);
    case 'says':
    case 'begins':
    case 'ends':
      return keptInText(rule, value);
  }
}

function keptInList({ is, text }: { readonly is: 'holds' | 'leads'; readonly text: string }, value: Literal): DemandMet {
  if (value.kind !== 'list') return 'altered';
  const items = value.items.map(textOf);
  if (is === 'leads' ? items[0] === text : items.includes(text)) return 'met';
  return items.some((item) => isNear(item, text)) ? 'altered' : 'omitted';
}

function keptInText({ is, text }: { readonly is: 'says' | 'begins' | 'ends'; readonly text: string }, value: Literal): DemandMet {
  if (value.kind !== 'string') return 'altered';
  const said = value.value.trim();
  const isThere = is === 'says' ? said.includes(text) : is === 'begins' ? said.startsWith(text) : said.endsWith(text);
  if (isThere) return 'met';
  return plain(said).includes(plain(text)) ? 'altered' : 'omitted';
}

/** The same but for letter case, blanks and punctuation: there, in another form. */
function isNear(one: string, other: string): boolean {
  return plain(one) === plain(other);
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

function isEqual(literal: Literal, value: string | number | boolean): boolean {
  return (literal.kind === 'string' || literal.kind === 'number' || literal.kind === 'boolean') && literal.value === value;
}

function valueOf(call: Call, argument: string): Literal | null {
  return call.arguments.find(({ name }) => name === argument)?.value ?? null;
}

function textOf(literal: Literal): string {
  switch (literal.kind) {
    case 'string':
      return literal.value;
    case 'number':
    case 'expression':
    case 'non-finite':
      return literal.text;
    case 'boolean':
      return String(literal.value);
    case 'list':
      return literal.items.map(textOf).join(', ');
    default:
      return literal.kind;
  }
}
