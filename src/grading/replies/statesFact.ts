import type { ExpectedFact } from '../../core/Key.ts';
import { numberOf } from './calendarDays.ts';
import { expectedFact } from './expectedFact.ts';
import type { DayFact, Fact, FoundFact } from './Fact.ts';
import { foldText } from './foldText.ts';
import { idForm } from './idForm.ts';
import { idForms } from './idForms.ts';
import { nameForm } from './nameForm.ts';
import { isQuantity, saysSame } from './sameFact.ts';
import { valueText } from './valueText.ts';

/** Whether a reply states a fact that was asked for, in any form that means it. */
export function statesFact(expected: ExpectedFact, text: string, found: readonly FoundFact[], today: number | null): boolean {
  if (expected.kind === 'id') return statesId(valueText(expected.value), text);
  if (expected.kind === 'name') return statesName(valueText(expected.value), text);
  const fact = expectedFact(expected);
  if (fact === null) return foldText(text).includes(foldText(valueText(expected.value)));
  if (found.some(({ readings }) => readings.some((reading) => isSaid(reading, fact, text, today)))) return true;
  if (!isQuantity(fact)) return false;
  const said = foldText(text);
  return (fact.value === 0 && saysNone.test(said)) || (fact.value === 1 && fact.kind === 'number' && fact.unit === null && saysOne.test(said));
}

/** “The only one”, not “one of”. */
const saysOne = /\b(?:only|just|exactly|precisely) (?:the |this |that )?(?:one|a single)\b(?! of\b)|\b(?:the|a|it's|its) (?:only|sole|single|lone)\b|\bone and only\b|\bonce\b(?! (?:you|we|i|it|the|that|this|they|again|more)\b)/;

/** “No further pages” counts nothing. */
const saysNone = /\bno\b(?! (?:(?:further|more|other|additional|next) (?:pages?|results? pages?|steps?|actions?|questions?|details?|data|calls?|lookups?|information)|next|longer|problem|idea|doubt|worries|matter|need|later|earlier|cursor)\b)|\b(?:none|zero|nothing|nobody|not (?:any|a single|one)|without any|empty|sold out|out of stock|never|keine?|aucune?|ninguna?)\b|n't (?:\w+ )?(?:any|a single)\b|\b(?:is|are|was|were|be|stands?|remains?) (?:still |currently |so far )?without\b|(?:n't| not|\bnever) (?:yet )?(?:received|got|had|been given|attracted|drawn) an?\b|(?:n't| not) (?:yet )?been \w+(?:ed|en) (?:on|to|in|by anyone|at all|yet)\b/;

/** A day needs a day and a month, or near today one of the week or the month; a negative number its sign or a word for it. */
function isSaid(reading: Fact, fact: Fact, text: string, today: number | null): boolean {
  if (fact.kind === 'date') return reading.kind === 'date' && isOneDay(reading, fact, today) && saysSame(reading, fact, 'asked');
  if (saysSame(reading, fact, 'asked')) return true;
  if (!isQuantity(fact) || !isQuantity(reading) || fact.value >= 0) return false;
  return owing.test(foldText(text)) && saysSame({ ...reading, value: -reading.value }, fact, 'asked');
}

const owing = /\b(?:overdrawn|negative|minus|owe[sd]?|owing|deficit|los[st]|loss|down|below|decreas\w*|short|behind|less|drop\w*|fell|under|debit\w*|in the red|overdraft|debt|credit)\b/;

/** Days from today within which a weekday or a day of the month names one. */
const near = 8;

function isOneDay(reading: DayFact, fact: DayFact, today: number | null): boolean {
  if (reading.day !== null && reading.month !== null) return true;
  if (fact.day === null) return true;
  const day = numberOf(fact);
  return (reading.weekday !== null || reading.day !== null) && day !== null && today !== null && Math.abs(day - today) <= near;
}

/** The whole id however it is parted, or its digits where there are at least three (`order 5311`). */
function statesId(value: string, text: string): boolean {
  const form = idForm(value);
  const forms = idForms(text);
  if (forms.has(form)) return true;
  const tail = /^[A-Z]*(\d{3,})$/.exec(form)?.[1];
  if (tail !== undefined && forms.has(tail)) return true;
  return form.length >= 8 && text.split('\n').some((line) => idForm(line).includes(form));
}

/** The words in their order, the last also in the plural; two words also the other way round; middle initials apart. */
function statesName(value: string, text: string): boolean {
  const form = nameForm(value);
  if (form === '') return text.includes(value);
  const said = ` ${nameForm(text)} `;
  const words = form.split(' ');
  const forms = [form, `${form}s`, `${form}es`, ...(words.length === 2 ? [[...words].reverse().join(' ')] : [])];
  const isPlain = forms.some((one) => said.includes(` ${one} `));
  return isPlain || (words.length === 2 && new RegExp(` ${words[0] ?? ''} \\p{L} ${words[1] ?? ''} `, 'u').test(said));
}
