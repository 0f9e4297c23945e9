import type { Json, JsonObject } from '../core/Json.ts';
import type { Random } from '../core/Random.ts';
import type { DemonstrationParameter } from './DemonstrationTool.ts';

const cities = ['Lisbon', 'Osaka', 'Nairobi', 'Quito', 'Oslo', 'Hanoi', 'Perth', 'Krakow', 'Tunis', 'Denver', 'Zagreb', 'Leeds'];
const people = ['Amara Okafor', 'Jonas Weber', 'Mei Lin', 'Carla Duarte', 'Tomas Novak', 'Priya Nair', 'Sam Whitfield', 'Lena Haas'];
const products = ['desk lamp', 'rain jacket', 'coffee grinder', 'standing desk', 'trail shoes', 'wool blanket', 'travel mug'];
const topics = ['battery recycling', 'tidal energy', 'urban beekeeping', 'paper conservation', 'bridge inspection', 'soil moisture'];

const parameter = (name: string, schema: JsonObject, draw: (random: Random) => Json): DemonstrationParameter => ({
  name,
  schema,
  required: true,
  draw,
});

const pick = <Value>(values: readonly Value[], random: Random): Value => {
  const value = values[random.below(values.length)];
  if (value === undefined) throw new RangeError('expected at least one value to pick from');
  return value;
};

/** Parameters by the kind of value they take. */
export const values = {
  city: (name: string): DemonstrationParameter => parameter(name, { type: 'string', description: 'Name of the city.' }, (random) => pick(cities, random)),
  person: (name: string): DemonstrationParameter => parameter(name, { type: 'string', description: 'Full name of the person.' }, (random) => pick(people, random)),
  product: (name: string): DemonstrationParameter => parameter(name, { type: 'string', description: 'Name of the product.' }, (random) => pick(products, random)),
  topic: (name: string): DemonstrationParameter => parameter(name, { type: 'string', description: 'What to look for.' }, (random) => pick(topics, random)),
  integer: (name: string, low: number, high: number): DemonstrationParameter =>
    parameter(name, { type: 'integer', description: `A whole number from ${low} to ${high}.` }, (random) => low + random.below(high - low + 1)),
  amount: (name: string): DemonstrationParameter =>
    parameter(name, { type: 'number', description: 'An amount with at most two decimals.' }, (random) => (500 + random.below(90_000)) / 100 + 0.25),
  date: (name: string): DemonstrationParameter =>
    parameter(name, { type: 'string', description: 'Date as YYYY-MM-DD.' }, (random) => `2027-${two(1 + random.below(12))}-${two(1 + random.below(28))}`),
  choice: (name: string, options: readonly string[]): DemonstrationParameter =>
    parameter(name, { type: 'string', enum: options, description: `One of: ${options.join(', ')}.` }, (random) => pick(options, random)),
  flag: (name: string): DemonstrationParameter => parameter(name, { type: 'boolean', description: 'true or false.' }, (random) => random.next() < 0.5),
  names: (name: string): DemonstrationParameter =>
    parameter(name, { type: 'array', items: { type: 'string' }, description: 'List of full names.' }, (random) => {
      const first = random.below(people.length);
      return [people[first] ?? '', people[(first + 1 + random.below(people.length - 1)) % people.length] ?? ''];
    }),
  code: (name: string, prefix: string): DemonstrationParameter =>
    parameter(name, { type: 'string', description: `An id such as ${prefix}-1042.` }, (random) => `${prefix}-${1000 + random.below(9000)}`),
};

function two(value: number): string {
  return String(value).padStart(2, '0');
}
