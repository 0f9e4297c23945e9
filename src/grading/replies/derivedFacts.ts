import { isJsonObject } from '../../core/Json.ts';
import type { Json } from '../../core/Json.ts';
import { amountsOf } from './amountsOf.ts';
import { dayFact, numberOf } from './calendarDays.ts';
import { columnsOf } from './columnsOf.ts';
import type { Fact, Quantity } from './Fact.ts';
import type { GivenFact, GivenFacts } from './givenFacts.ts';
import { keyUnit, productUnit } from './keyUnit.ts';
import { listSelections } from './listSelections.ts';
import type { Criteria } from './listSelections.ts';
import { numericText } from './numericText.ts';
import { isQuantity } from './sameFact.ts';
import { converted } from './units.ts';

/** How a fact follows from what is given. */
export type Derivation = 'count' | 'distinct' | 'sum' | 'pair-sum' | 'mean' | 'difference' | 'share' | 'change' | 'product' | 'measured-product' | 'percentage' | 'span' | 'about-span' | 'inclusive' | 'rate' | 'yearly' | 'moment';

export interface DerivedFact {
  readonly fact: Fact;
  readonly by: Derivation;
}

/** Most facts that are derived; sums come before pairs, pairs of one object before pairs of a list. */
export const mostDerived = 4_000;

/** Most numbers of a request, and of one path, that are paired. */
const mostOfTexts = 12;
const mostOfPath = 50;
const mostDays = 30;

/**
 * What follows from the results by counting and adding up lists and parts of them, by sums, differences, products and
 * shares of two numbers of one object, of one path, or of a result and the request, and by the days and times between.
 * Never sums of arbitrary subsets: with enough numbers those reach every value.
 */
export function derivedFacts(given: GivenFacts, criteria: Criteria): readonly DerivedFact[] {
  const found = new Derived();
  fromLists(given, criteria, found);
  fromPaths(given, found);
  fromRecords(given, found);
  fromDays(given, found);
  fromTexts(given, found);
  fromRates(given, found);
  fromPathPairs(given, found);
  return found.facts;
}

class Derived {
  readonly facts: DerivedFact[] = [];
  /** Sums, which are set against numbers of the request in turn. */
  readonly sums: Quantity[] = [];

  add(by: Derivation, value: number, unit: string | null = null): void {
    if (!Number.isFinite(value)) return;
    const fact: Quantity = { kind: 'number', value: Number(value.toPrecision(15)), unit, grain: 0, bound: 'exact' };
    if (by === 'sum') this.sums.push(fact);
    this.addFact(by, fact);
  }

  addFact(by: Derivation, fact: Fact): void {
    if (this.facts.length < mostDerived) this.facts.push({ fact, by });
  }
}

function fromLists({ lists, resultCount }: GivenFacts, criteria: Criteria, found: Derived): void {
  if (resultCount > 1) found.add('count', resultCount);
  const sizes = new Map<string, number>();
  for (const { path, items } of lists.slice(0, 60)) {
    sizes.set(path, (sizes.get(path) ?? 0) + items.length);
    for (const { items: selected, isWhole } of listSelections(items, criteria)) {
      found.add('count', selected.length);
      if (!isWhole) found.add('share', (selected.length / items.length) * 100, 'percent');
      addColumns(selected, isWhole, found);
    }
  }
  for (const size of sizes.values()) found.add('count', size);
}

/** Sums and means of every numeric field, and of products of two fields. */
function addColumns(items: readonly Json[], isWhole: boolean, found: Derived): void {
  const columns = new Map<string, number[]>();
  const words = new Map<string, Set<string>>();
  for (const item of items) {
    for (const [key, value] of isJsonObject(item) ? Object.entries(item) : [['', item] as const]) {
      const number = typeof value === 'string' ? numericText(value) : value;
      if (typeof number === 'number') columns.set(key, [...(columns.get(key) ?? []), number]);
      if (typeof value === 'string') words.set(key, (words.get(key) ?? new Set()).add(value));
    }
  }
  const filled = [...columns].slice(0, 12);
  for (const [key, values] of filled) addSums(values, key, found);
  for (const { size } of words.values()) if (isWhole) found.add('distinct', size);
  if (!isWhole) return;
  for (const [index, [key, values]] of filled.entries()) {
    for (const [otherKey, others] of filled.slice(index + 1)) {
      if (values.length === others.length) found.add('sum', values.reduce((sum, value, at) => sum + value * (others[at] ?? 0), 0), productUnit(plainUnit(key), plainUnit(otherKey)));
    }
  }
}

function addSums(values: readonly number[], key: string, found: Derived): void {
  const sum = values.reduce((total, value) => total + value, 0);
  const unit = keyUnit(key);
  const scale = unit === 'hundredth' ? 100 : 1;
  found.add('sum', sum / scale, plainUnit(key));
  found.add('mean', sum / scale / values.length, plainUnit(key));
}

function plainUnit(key: string): string | null {
  const unit = keyUnit(key);
  return unit === 'hundredth' ? null : unit;
}

function quantitiesOf(facts: readonly GivenFact[]): readonly Quantity[] {
  return amountsOf(facts).map(({ fact }) => fact);
}

function groupsBy(facts: readonly GivenFact[], keyOf: (fact: GivenFact) => string | number): readonly (readonly GivenFact[])[] {
  const groups = new Map<string | number, GivenFact[]>();
  for (const fact of facts) {
    const group = groups.get(keyOf(fact));
    if (group === undefined) groups.set(keyOf(fact), [fact]);
    else group.push(fact);
  }
  return [...groups.values()];
}

/** Sums and means over everything found at one path, in all results. */
function fromPaths({ inResults }: GivenFacts, found: Derived): void {
  for (const values of groupsBy(inResults, ({ path }) => path).flatMap((group) => columnsOf(group))) {
    if (values.length < 2) continue;
    const sum = values.reduce((total, { value }) => total + value, 0);
    const unit = values[0]?.unit ?? null;
    found.add('sum', sum, unit);
    found.add('mean', sum / values.length, unit);
    for (const { value } of values.slice(0, mostOfPath)) if (sum !== 0) found.add('share', (value / sum) * 100, 'percent');
  }
}

/** Two numbers of one object, and its times with its lengths of time. */
function fromRecords({ inResults }: GivenFacts, found: Derived): void {
  for (const group of groupsBy(inResults, ({ record }) => record).slice(0, 200)) {
    const values = amountsOf(group).slice(0, 12);
    values.forEach(({ fact: one, place }, index) => {
      for (const { fact: other } of values.slice(index + 1).filter((next) => next.place !== place)) {
        addPair(one, other, found);
        if (one.unit === other.unit) found.add('pair-sum', one.value + other.value, one.unit);
        if (Number.isInteger(one.value) || Number.isInteger(other.value)) found.add('product', one.value * other.value, productUnit(one.unit, other.unit));
        addPercentage(one, other, found);
        addPercentage(other, one, found);
        if (Number.isInteger(other.value) && other.value > 1) found.add('mean', one.value / other.value, one.unit);
        if (Number.isInteger(one.value) && one.value > 1) found.add('mean', other.value / one.value, other.unit);
      }
    });
    addTimes(group, values.map(({ fact }) => fact), found);
  }
}

function addTimes(group: readonly GivenFact[], values: readonly Quantity[], found: Derived): void {
  const lasting = group.filter(({ path }) => /durat|length|minutes|hours/i.test(path)).map(({ fact }) => fact);
  const times = group.flatMap(({ fact }) => (fact.kind === 'time' ? [fact.minute] : [])).slice(0, 8);
  for (const time of times) {
    for (const quantity of values) {
      const { value, unit } = quantity;
      if (unit === null && !lasting.includes(quantity)) continue;
      const minutes = converted(value, unit ?? 'minute', 'minute');
      if (minutes === null || !Number.isInteger(minutes)) continue;
      for (const shift of [minutes, -minutes]) found.addFact('moment', { kind: 'time', minute: (((time + shift) % 1440) + 1440) % 1440 });
    }
  }
}

/** Difference and shares of two numbers. */
function addPair(one: Quantity, other: Quantity, found: Derived): void {
  if (one.unit !== null && other.unit !== null && one.unit !== other.unit) return;
  found.add('difference', Math.abs(one.value - other.value), one.unit ?? other.unit);
  for (const [part, whole] of [[one.value, other.value], [other.value, one.value]] as const) {
    // Shares are of things that are counted, or of amounts of one unit.
    if (whole === 0 || one.unit === 'percent' || other.unit === 'percent' || (one.unit === null && other.unit === null && !(Number.isInteger(part) && Number.isInteger(whole)))) continue;
    found.add('share', (part / whole) * 100, 'percent');
    found.add('change', (Math.abs(part - whole) / Math.abs(whole)) * 100, 'percent');
    found.add('share', part / whole);
  }
}

/** A percentage of a number, and what is left of it or comes to with it. */
function addPercentage(rate: Quantity, base: Quantity, found: Derived): void {
  if (rate.unit !== 'percent' && !(rate.unit === null && rate.value > 0 && rate.value < 100)) return;
  const share = rate.unit !== 'percent' && rate.value < 1 ? rate.value : rate.value / 100;
  for (const part of [share, 1 - share, 1 + share]) found.add('percentage', base.value * part, base.unit);
}

/**
 * Time between two days or two times of day that are given, and days that lie so many days from one: a length of time
 * that the request names from any, one of a result from those of its own object, of the request and from today.
 */
function fromDays({ inResults, inTexts, today }: GivenFacts, found: Derived): void {
  const all = daysOf([...inResults.map(({ fact }) => fact), ...inTexts]);
  const days = [...new Set([...(today === null ? [] : [today]), ...all])].slice(0, mostDays);
  days.forEach((day, index) => {
    for (const other of days.slice(index + 1)) {
      const apart = Math.abs(day - other);
      found.add('span', apart, 'day');
      if (all.includes(day) && all.includes(other)) found.add('inclusive', apart + 1, 'day');
      found.add('about-span', apart / (365.25 / 12), 'month');
      found.add('about-span', apart / 7, 'week');
      if (apart % 7 === 0) found.add('span', apart / 7, 'week');
      const months = Math.abs(monthsSince(day) - monthsSince(other));
      if (months > 0) found.add('span', months, 'month');
    }
  });
  const times = [...new Set(inResults.flatMap(({ fact }) => (fact.kind === 'time' ? [fact.minute] : [])))].slice(0, 12);
  times.forEach((time, index) => {
    for (const other of times.slice(index + 1)) found.add('span', Math.abs(time - other), 'minute');
  });
  const told = daysOf(inTexts);
  addShifted(days, lengthsOf(inTexts), found);
  addShifted(today === null ? told : [today, ...told], lengthsOf(inResults.map(({ fact }) => fact)), found);
  for (const group of groupsBy(inResults, ({ record }) => record).slice(0, 200)) {
    const facts = group.map(({ fact }) => fact);
    addShifted(daysOf(facts), lengthsOf(facts), found);
  }
}

/** The days that lie so many days from some. */
function addShifted(days: readonly number[], lengths: readonly number[], found: Derived): void {
  for (const length of lengths) {
    for (const day of days) for (const shift of [length, -length]) found.addFact('moment', dayFact(day + shift));
  }
}

/** Lengths of time in days. */
function lengthsOf(facts: readonly Fact[]): readonly number[] {
  const lengths = facts.filter((fact) => isQuantity(fact)).flatMap(({ value, unit }) => (unit === 'day' || unit === 'week' ? [unit === 'week' ? value * 7 : value] : []));
  return [...new Set(lengths)].filter((length) => Number.isInteger(length) && Math.abs(length) < 4_000).slice(0, 10);
}

function daysOf(facts: readonly Fact[]): readonly number[] {
  return facts.flatMap((fact) => (fact.kind === 'date' ? (numberOf(fact) ?? []) : []));
}

function monthsSince(day: number): number {
  const { year, month } = dayFact(day);
  return (year ?? 0) * 12 + (month ?? 0);
}

/** A number of a result, or a sum, and one of the request, or one that was asked for. */
function fromTexts({ inResults, inTexts, expected }: GivenFacts, found: Derived): void {
  const asked = distinct(inTexts.filter((fact) => isQuantity(fact))).slice(0, mostOfTexts);
  const wanted = distinct(expected.filter((fact) => isQuantity(fact)));
  const results = [...wanted, ...distinct(quantitiesOf(inResults)).slice(0, 80), ...found.sums.slice(0, 40)];
  for (const one of wanted) {
    for (const other of results) found.add('product', one.value * other.value, productUnit(one.unit, other.unit));
  }
  for (const one of asked) {
    for (const other of results) {
      addPair(one, other, found);
      if (one.value > 1) found.add('mean', other.value / one.value, other.unit);
      found.add('product', one.value * other.value, productUnit(one.unit, other.unit));
      addPercentage(one, other, found);
    }
  }
}

function distinct(facts: readonly Quantity[]): readonly Quantity[] {
  return [...new Map(facts.map((fact) => [`${String(fact.value)} ${String(fact.unit)}`, fact])).values()];
}

/** What was asked for, told per day of the days between, per thing of a list, or per year instead of per month. */
function fromRates({ inResults, inTexts, lists, expected }: GivenFacts, found: Derived): void {
  const wanted = distinct(expected.filter((fact) => isQuantity(fact)));
  const days = [...new Set(daysOf([...inTexts, ...inResults.map(({ fact }) => fact)]))].slice(0, 8);
  const spans = new Set(days.flatMap((day, index) => days.slice(index + 1).flatMap((other) => [Math.abs(day - other), Math.abs(day - other) + 1])));
  const sizes = new Set([...lists.map(({ items }) => items.length), ...quantitiesOf(inResults).filter(({ value, unit }) => unit === null && Number.isInteger(value) && value < 1_000).map(({ value }) => value).slice(0, 30)]);
  for (const one of wanted) {
    for (const span of spans) if (span > 1) found.add('rate', one.value / span, one.unit);
    for (const size of sizes) if (size > 1) found.add('mean', one.value / size, one.unit);
  }
  for (const { value, unit } of distinct([...wanted, ...quantitiesOf(inResults).slice(0, 60)])) {
    found.add('yearly', value * 12, unit);
    found.add('yearly', value / 12, unit);
  }
}

function fromPathPairs({ inResults }: GivenFacts, found: Derived): void {
  for (const column of groupsBy(inResults, ({ path }) => path).flatMap((group) => columnsOf(group))) {
    const values = distinct(column).slice(0, mostOfPath);
    values.forEach((one, index) => {
      for (const other of values.slice(index + 1)) addPair(one, other, found);
    });
  }
}
