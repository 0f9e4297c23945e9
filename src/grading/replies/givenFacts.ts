import type { FactsKey } from '../../core/Key.ts';
import { isJsonArray, isJsonObject } from '../../core/Json.ts';
import type { Json } from '../../core/Json.ts';
import { dayFact, isoDay } from './calendarDays.ts';
import { clockMinute } from './clockMinute.ts';
import { isCurrency } from './currencies.ts';
import { expectedFact } from './expectedFact.ts';
import type { DayFact, Fact, Quantity, TimeFact } from './Fact.ts';
import { isQuantity } from './sameFact.ts';
import { findFacts } from './findFacts.ts';
import { keyUnit } from './keyUnit.ts';
import { numericText } from './numericText.ts';
import { unitOf } from './units.ts';
import { valueText } from './valueText.ts';

/** A fact of a result, with where it stands. */
export interface GivenFact {
  readonly fact: Quantity | DayFact | TimeFact;
  /** Path with `[*]` for every place in a list, the same for all results. */
  readonly path: string;
  /** Number of the object that it belongs to. */
  readonly record: number;
  /** Number of the value that it is read from: one value may be read in several ways. */
  readonly place: number;
}

/** A list in a result. */
export interface GivenList {
  readonly path: string;
  readonly items: readonly Json[];
}

/** All that a report may rely on. */
export interface GivenFacts {
  readonly inResults: readonly GivenFact[];
  readonly lists: readonly GivenList[];
  readonly resultCount: number;
  /** Of the request, its background and the day. */
  readonly inTexts: readonly Fact[];
  readonly expected: readonly Fact[];
  /** Every string: of results, their keys and the texts. */
  readonly strings: readonly string[];
  readonly texts: readonly string[];
  /** Day number. */
  readonly today: number | null;
}

/** Most values of results that are looked at; a report of more than that is not written in prose. */
const most = 4_000;

export function givenFacts({ facts, given }: FactsKey): GivenFacts {
  const today = isoDay(given.today);
  const collected = new Collected(today);
  for (const result of given.results) collected.add(parsed(result), '', collected.newRecord(), 0);
  const inTexts = given.texts.flatMap((text) => findFacts(text, today).flatMap(({ readings }) => readings.flatMap((fact) => withYears(fact, today))));
  return {
    inResults: collected.facts,
    lists: collected.lists,
    resultCount: given.results.length,
    inTexts: today === null ? inTexts : [...inTexts, dayFact(today)],
    expected: facts.flatMap((fact) => expectedFact(fact) ?? []),
    strings: [...collected.strings, ...given.texts, ...facts.map(({ value }) => valueText(value))],
    texts: given.texts,
    today,
  };
}

/** A day without its year, or a bare weekday, said near today may be any of these days. */
function withYears(fact: Fact, today: number | null): readonly Fact[] {
  if (fact.kind !== 'date' || fact.year !== null || today === null) return [fact];
  if (fact.month !== null) return [fact, ...[-1, 0, 1].map((shift) => ({ ...fact, year: (dayFact(today).year ?? 0) + shift }))];
  if (fact.weekday === null || fact.day !== null) return [fact];
  return [fact, ...Array.from({ length: 29 }, (_, index) => dayFact(today + index - 14)).filter(({ weekday }) => weekday === fact.weekday)];
}

/** A result that is a text holding JSON is taken for the JSON. */
function parsed(result: Json): Json {
  if (typeof result !== 'string' || !/^\s*[[{]/.test(result)) return result;
  try {
    return JSON.parse(result) as Json;
  } catch {
    return result;
  }
}

class Collected {
  readonly facts: GivenFact[] = [];
  readonly lists: GivenList[] = [];
  readonly strings: string[] = [];
  private records = 0;
  private places = 0;
  private seen = 0;

  private readonly today: number | null;

  constructor(today: number | null) {
    this.today = today;
  }

  newRecord(): number {
    this.records += 1;
    return this.records;
  }

  private newPlace(): number {
    this.places += 1;
    return this.places;
  }

  add(value: Json, path: string, record: number, depth: number, unit: string | null = null): void {
    this.seen += 1;
    if (this.seen > most || depth > 40) return;
    if (isJsonArray(value)) {
      this.lists.push({ path, items: value });
      for (const item of value) this.add(item, `${path}[*]`, isJsonObject(item) ? this.newRecord() : record, depth + 1, unit);
    } else if (isJsonObject(value)) this.addObject(value, path, record, depth, unit);
    else if (typeof value === 'number') this.addNumber(value, path, record, this.newPlace(), unit);
    else if (typeof value === 'string') this.addString(value, path, record, unit);
  }

  private addObject(value: { readonly [key: string]: Json }, path: string, record: number, depth: number, above: string | null): void {
    const stated = unitBeside(value);
    // A name may be parted into first and last.
    this.strings.push(Object.values(value).filter((entry) => typeof entry === 'string').slice(0, 12).join(' ').slice(0, 400));
    for (const [key, entry] of Object.entries(value)) {
      this.strings.push(key);
      const named = keyUnit(key);
      const inherited = stated ?? above;
      const own = named === 'currency' && inherited !== null && isCurrency(inherited) ? inherited : named;
      const unit = own ?? (inherited !== null && (!isCurrency(inherited) || isMoneyKey(key) || isJsonObject(entry) || isJsonArray(entry)) ? inherited : null);
      this.add(entry, path === '' ? key : `${path}.${key}`, record, depth + 1, unit);
    }
  }

  private addNumber(value: number, path: string, record: number, place: number, unit: string | null): void {
    const push = (kind: Quantity['kind'], amount: number, of: string | null): void => {
      this.facts.push({ fact: { kind, value: amount, unit: of, grain: 0, bound: 'exact' }, path, record, place });
    };
    this.strings.push(String(value));
    if (unit === 'hundredth') push('money', value / 100, null);
    const isMoney = unit !== null && (unit === 'currency' || isCurrency(unit));
    push(isMoney ? 'money' : 'number', value, unit === 'hundredth' ? null : unit);
  }

  private addString(value: string, path: string, record: number, unit: string | null): void {
    this.strings.push(value);
    const whole = this.newPlace();
    const number = numericText(value);
    if (number !== null) this.addNumber(number, path, record, whole, unit);
    const clock = clockMinute(value);
    findFacts(value.slice(0, 5_000), this.today).forEach(({ readings }, index) => {
      const place = index === 0 ? whole : this.newPlace();
      for (const fact of readings) if (isQuantity(fact) || fact.kind === 'date' || (fact.kind === 'time' && (clock === null || fact.minute === clock))) this.facts.push({ fact, path, record, place });
    });
  }
}

/** The unit or currency that an object names beside its numbers. */
function unitBeside(value: { readonly [key: string]: Json }): string | null {
  for (const [key, entry] of Object.entries(value)) {
    if (typeof entry !== 'string' || !/(?:^|_)(?:currency|unit|units)$/i.test(key)) continue;
    if (isCurrency(entry)) return entry.toUpperCase();
    const unit = unitOf(entry);
    if (unit !== null) return unit;
  }
  return null;
}

function isMoneyKey(key: string): boolean {
  return /price|total|amount|cost|fee|balance|tax|fare|salary|budget|premium|deductible|refund|paid|due|charge|spent|rent|deposit|value|sum|rate|limit|payment|discount|credit|debit|revenue|net|gross/i.test(key);
}
