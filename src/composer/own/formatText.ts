import type { Random } from '../../core/Random.ts';
import { between, oneOf } from '../kit/chance.ts';
import { people } from '../kit/spoken/names.ts';
import { someDay, uuid } from './namedValues.ts';

type Make = (random: Random, name: string) => string;

const time: Make = (random) => `${two(between(random, 7, 20))}:${oneOf(random, ['00', '15', '30', '45'])}:00`;

/** Formats of JSON Schema and OpenAPI that say how a text is written. */
const formats: Readonly<Record<string, Make>> = {
  date: (random, name) => someDay(random, name),
  'date-time': (random, name) => `${someDay(random, name)}T${time(random, name)}Z`,
  time: (random, name) => `${time(random, name)}Z`,
  duration: (random) => `PT${String(between(random, 10, 55))}M`,
  email: (random) => people(random, 1)[0]?.email ?? '',
  'idn-email': (random) => people(random, 1)[0]?.email ?? '',
  hostname: (random) => `host${String(between(random, 10, 99))}.example.com`,
  ipv4: (random) => `192.0.2.${String(between(random, 1, 254))}`,
  ipv6: (random) => `2001:db8::${between(random, 1, 0xffff).toString(16)}`,
  uri: (random) => `https://example.com/${String(between(random, 100, 999))}`,
  url: (random) => `https://example.com/${String(between(random, 100, 999))}`,
  'uri-reference': (random) => `/pages/${String(between(random, 100, 999))}`,
  'json-pointer': (random) => `/items/${String(between(random, 0, 9))}`,
  uuid: (random) => uuid(random),
};

/** Bytes, which nobody writes in a request. */
export const byteFormats: ReadonlySet<string> = new Set(['binary', 'byte', 'base64']);

/** A text of a format; `null`: the format says nothing about how it is written. */
export function formatText(format: string, name: string, random: Random): string | null {
  return Object.hasOwn(formats, format) ? (formats[format]?.(random, name) ?? null) : null;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
