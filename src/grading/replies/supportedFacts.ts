import type { FactsKey } from '../../core/Key.ts';
import { derivedFacts } from './derivedFacts.ts';
import type { DerivedFact, Derivation } from './derivedFacts.ts';
import type { Fact, FoundFact, Quantity } from './Fact.ts';
import { foldText } from './foldText.ts';
import { givenFacts } from './givenFacts.ts';
import type { GivenFacts } from './givenFacts.ts';
import { idForms } from './idForms.ts';
import { nameForm } from './nameForm.ts';
import { isCued } from './isCued.ts';
import { isClose, isQuantity, saysSame } from './sameFact.ts';
import { shownCounts } from './shownCounts.ts';
import { shownSums } from './shownSums.ts';
import { isShownTotal } from './shownTotals.ts';
import { isoDay } from './calendarDays.ts';

/** What is given, made ready for many replies. */
export interface Grounds {
  readonly given: GivenFacts;
  readonly facts: readonly Fact[];
  readonly ids: ReadonlySet<string>;
  /** Of ids: `A99` for `B12`. */
  readonly shapes: ReadonlySet<string>;
  /** Texts given, see `nameForm`, each with a blank at both ends. */
  readonly names: readonly string[];
  /** Years of the days given. */
  readonly years: ReadonlySet<number>;
  readonly asked: string;
}

export function groundsOf(key: FactsKey): Grounds {
  const given = givenFacts(key);
  const facts: readonly Fact[] = [...given.expected, ...given.inResults.map(({ fact }) => fact), ...given.inTexts];
  const ids = new Set(given.strings.flatMap((text) => [...idForms(text)]));
  return {
    given,
    facts,
    ids,
    shapes: new Set([...ids].map(shapeOf)),
    names: given.strings.map((text) => ` ${nameForm(text)} `),
    years: new Set(facts.flatMap((fact) => (fact.kind === 'date' && fact.year !== null ? [fact.year] : []))),
    asked: foldText(given.texts.join('\n')),
  };
}

/** Those facts of a reply that neither are given nor follow from what is. */
export function unsupportedFacts(found: readonly FoundFact[], text: string, grounds: Grounds): readonly FoundFact[] {
  const lower = foldText(text);
  let derived: readonly DerivedFact[] | null = null;
  const follows = (fact: FoundFact): boolean => {
    derived ??= derivedFacts(grounds.given, criteriaOf(grounds, text));
    const near = derived;
    return fact.readings.some((reading) => near.some((one) => isDerived(reading, one) && isCued(cueOf(reading, one), lower, fact, grounds.asked)));
  };
  const known = new Map<FoundFact, boolean>();
  const isKnown = (fact: FoundFact): boolean => {
    const answer = known.get(fact) ?? ((fact.isLoose && !isShapedAsGiven(fact, grounds)) || isGiven(fact, lower, grounds) || follows(fact) || isShown(fact, found, lower));
    known.set(fact, answer);
    return answer;
  };
  const reckoned = new Set(shownSums(found, lower, isKnown));
  const isSound = (fact: FoundFact): boolean => isKnown(fact) || reckoned.has(fact);
  for (const fact of found) if (!isSound(fact) && isShownTotal(fact, found, lower, isSound)) reckoned.add(fact);
  return found.filter((fact) => !isSound(fact));
}

function criteriaOf({ given }: Grounds, text: string): Parameters<typeof derivedFacts>[1] {
  const numbers = given.inTexts.filter((fact) => isQuantity(fact)).map(({ value }) => value);
  const days = given.inTexts.flatMap((fact) => (fact.kind === 'date' && fact.year !== null && fact.month !== null ? [isoDay(`${String(fact.year)}-${two(fact.month)}-${two(fact.day ?? 1)}`) ?? []].flat() : []));
  return { limits: [...new Set(numbers)].slice(0, 4), days: [...new Set(days)].slice(0, 4), reply: ` ${nameForm(text)} `, asked: ` ${nameForm(given.texts.join(' '))} ` };
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

/** A short code (`B12`, `3D`) is an id only where an id of that shape is given. */
function isShapedAsGiven({ readings }: FoundFact, { shapes }: Grounds): boolean {
  return readings.some((reading) => reading.kind === 'id' && shapes.has(shapeOf(reading.text)));
}

function shapeOf(form: string): string {
  return form.replace(/[A-Z]/g, 'A').replace(/\d/g, '9');
}

function isGiven(found: FoundFact, lower: string, grounds: Grounds): boolean {
  return found.readings.some((reading) => {
    if (reading.kind === 'id') return isGivenId(reading.text, found, lower, grounds);
    if (isQuantity(reading)) return isGivenQuantity(reading, grounds);
    const weekday = bareWeekday(reading);
    if (weekday !== null && isExcepted(found, lower)) return !grounds.facts.some((fact) => bareWeekday(fact) === weekday);
    return grounds.facts.some((fact) => saysSame(reading, fact, 'stated'));
  });
}

/** “Every day except Tuesday and Wednesday”: true where other days of the week are given by name. */
function isExcepted({ start }: FoundFact, lower: string): boolean {
  return /\b(?:every|all|daily|each)\b[^.;\n]*\b(?:except|apart from|other than|excluding|but|bar)\b(?: for)? (?:[a-z]+days?(?:, | and |, and | or | & ))*(?:on )?$/.test(lower.slice(Math.max(0, start - 160), start));
}

/** The day of the week where its date is not said. */
function bareWeekday(fact: Fact): number | null {
  return fact.kind === 'date' && fact.day === null ? fact.weekday : null;
}

/** Also with the sign turned (`overdrawn by 50` for -50), and years of days that are given. */
function isGivenQuantity(reading: Quantity, { facts, years }: Grounds): boolean {
  if (reading.unit === null && reading.grain === 1 && years.has(reading.value)) return true;
  const turned: Quantity = { ...reading, value: -reading.value };
  return facts.some((fact) => isQuantity(fact) && (saysSame(reading, fact, 'stated') || saysSame(turned, fact, 'stated')));
}

/** Whole, or the end of one where the reply says that it is no more (`ending in 1881`, `xxxx1881`). */
function isGivenId(form: string, { start }: FoundFact, lower: string, { ids }: Grounds): boolean {
  if (ids.has(form)) return true;
  const shown = /^X{2,}(\d{2,})$/.exec(form)?.[1];
  if (shown !== undefined) return [...ids].some((id) => id.endsWith(shown));
  const isEnding = /(?:\b(?:ending|ends|last (?:four|4|three|3)(?: digits)?)\b[^\n]{0,16}|[*x•.]{2,}|…)[ -]?$/.test(lower.slice(Math.max(0, start - 30), start));
  return isEnding && form.length >= 2 && [...ids].some((id) => id.endsWith(form));
}

/** A sum or product of things without a unit that is told with one has to be called one. */
function cueOf(reading: Fact, { fact, by }: DerivedFact): Derivation {
  const isMeasured = isQuantity(reading) && isQuantity(fact) && reading.kind === 'number' && reading.unit !== null && fact.unit === null;
  if (!isMeasured) return by;
  if (by === 'product') return 'measured-product';
  return by === 'sum' ? 'pair-sum' : by;
}

/** Counts, lengths of time and rates over time are told as no percentage; three times as much is not 3 %. */
const neverPercent: ReadonlySet<Derivation> = new Set(['count', 'distinct', 'span', 'about-span', 'inclusive', 'rate', 'yearly', 'share']);

/** Differences of days and times are told with their unit. */
function isDerived(reading: Fact, { fact, by }: DerivedFact): boolean {
  if (!isQuantity(reading) || !isQuantity(fact)) return saysSame(reading, fact, 'stated');
  if ((by === 'span' || by === 'inclusive' || by === 'about-span') && reading.unit === null) return false;
  if (by === 'about-span' && reading.bound === 'exact') return false;
  if (by === 'count' && (reading.unit !== null || reading.kind === 'money')) return false;
  if (reading.unit === 'percent' && fact.unit !== 'percent' && neverPercent.has(by)) return false;
  if ((by === 'share' || by === 'change') && fact.unit === 'percent' && reading.unit !== 'percent') return false;
  return saysSame(reading, fact, 'stated') || saysSame({ ...reading, value: -reading.value }, fact, 'stated');
}

/** A small number of things that the reply lists. */
function isShown(fact: FoundFact, found: readonly FoundFact[], lower: string): boolean {
  const counted = fact.readings.find((reading): reading is Quantity => reading.kind === 'number' && reading.unit === null && Number.isInteger(reading.value));
  if (counted === undefined || counted.value > 30) return false;
  return [...shownCounts(found, lower, fact)].some((count) => isClose(counted, count, 'asked'));
}
