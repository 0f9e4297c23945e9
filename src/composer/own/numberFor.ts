import { nameWords } from '../../catalog/nameWords.ts';
import type { JsonObject } from '../../core/Json.ts';
import type { Random } from '../../core/Random.ts';

/** Ranges that people mean by a name, the end of the name first. */
const ranges: readonly (readonly [RegExp, least: number, most: number])[] = [
  [/\b(latitude|lat)$/, -60, 60],
  [/\b(longitude|lon|lng)$/, -150, 150],
  [/\byear$/, 1990, 2026],
  [/\bmonth$/, 1, 12],
  [/\b(hour|hours)$/, 1, 23],
  [/\b(minute|minutes)$/, 5, 55],
  [/\bday$/, 1, 28],
  [/\b(age)$/, 18, 80],
  [/\b(percent|percentage)$/, 5, 95],
  [/\b(temperature)$/, -10, 35],
  [/\b(port)$/, 2000, 9000],
  [/\b(page|offset)$/, 2, 9],
  [/\b(id|number|no)$/, 1000, 9999],
  [/\b(price|amount|budget|cost|total|salary|income)$/, 20, 900],
  [/\b(limit|count|quantity|size|n|k|top|max|days|guests|people|nights|passengers|rooms)$/, 2, 20],
];

const usual = [2, 60] as const;

/** A number within the limits of a schema, in the range that its name suggests where the limits allow; `null`: there is none. */
export function numberFor(schema: JsonObject, name: string, isWhole: boolean, random: Random): number | null {
  const words = nameWords(name).filter((word) => !/^\p{N}+$/u.test(word)).join(' ');
  const [, low, high] = ranges.find(([pattern]) => pattern.test(words)) ?? [null, ...usual];
  const step = stepOf(schema, isWhole, words);
  const least = Math.max(limit(schema, 'minimum', -Infinity), limit(schema, 'exclusiveMinimum', -Infinity) + (limit(schema, 'exclusiveMinimum', -Infinity) === -Infinity ? 0 : step));
  const most = Math.min(limit(schema, 'maximum', Infinity), limit(schema, 'exclusiveMaximum', Infinity) - (limit(schema, 'exclusiveMaximum', Infinity) === Infinity ? 0 : step));
  if (least > most) return null;
  const [from, to] = within(low, high, least, most);
  const first = Math.ceil(from / step - 1e-9);
  const last = Math.floor(to / step + 1e-9);
  if (first > last) return null;
  return rounded((first + random.below(Math.min(last - first, 1e9) + 1)) * step);
}

/** The usual range cut by the limits; the limits, or a stretch beside the only one, where the two do not meet. */
function within(low: number, high: number, least: number, most: number): readonly [number, number] {
  if (Math.max(low, least) <= Math.min(high, most)) return [Math.max(low, least), Math.min(high, most)];
  if (least > high) return [least, Math.min(most, least + (high - low))];
  return [Math.max(least, most - (high - low)), most];
}

function stepOf(schema: JsonObject, isWhole: boolean, words: string): number {
  const multiple = schema['multipleOf'];
  if (typeof multiple === 'number' && multiple > 0) return isWhole && !Number.isInteger(multiple) ? multiple * 100 : multiple;
  if (isWhole) return 1;
  return /\b(price|amount|cost|total)$/.test(words) ? 0.25 : 0.5;
}

function limit(schema: JsonObject, keyword: string, otherwise: number): number {
  const value = schema[keyword];
  return typeof value === 'number' ? value : otherwise;
}

/** Without the dust of binary fractions (0.1 · 3). */
function rounded(value: number): number {
  return Number(value.toPrecision(12));
}

const units = /\bin (cents|pence|milliseconds|seconds|minutes|hours|days|weeks|months|years|metres|meters|kilometres|kilometers|miles|feet|inches|centimetres|centimeters|millimetres|millimeters|kilograms|grams|pounds|celsius|fahrenheit|bytes|kilobytes|megabytes|gigabytes|percent|degrees)\b/i;

/** A number as it is said, with the unit that the description asks for unless the name says it. */
export function saidNumber(value: number, name: string, description: string): string {
  const unit = units.exec(description)?.[1]?.toLowerCase();
  return unit === undefined || nameWords(name).includes(unit) ? String(value) : `${String(value)} ${unit}`;
}
