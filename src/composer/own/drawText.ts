import { listedAlternatives } from '../../catalog/listedAlternatives.ts';
import { isJsonArray } from '../../core/Json.ts';
import type { Json, JsonObject } from '../../core/Json.ts';
import type { Random } from '../../core/Random.ts';
import type { Scene, SpokenValue } from '../../core/World.ts';
import { between, oneOf } from '../chance.ts';
import { quoted } from '../spoken/choice.ts';
import { people } from '../spoken/names.ts';
import { plain, put } from '../spoken/plain.ts';
import { drawCode, drawHex, drawUuid, sameShape } from './drawCode.ts';
import { drawClock, drawDate, drawFreeDate, drawInstant, momentForm } from './drawMoment.ts';
import type { Leaf } from './Leaf.ts';
import { addresses, cities, citiesWithCountry, citiesWithState, colours, countries, currencies, languages, locales, messages, searches, tickers, timeZones, titles, words } from './pools.ts';
import { samplePattern } from './samplePattern.ts';
import { textKind } from './textKinds.ts';
import type { TextKind } from './textKinds.ts';

export type Drawer = (scene: Scene) => SpokenValue;

/** Kinds of which a description may list all there are; of others it lists forms and examples. */
const isOfASet: ReadonlySet<TextKind> = new Set<TextKind>(['words', 'one-of-a-set', 'slug', 'title', 'language', 'currency', 'country', 'colour', 'time-zone', 'date', 'time']);

/** How a text is drawn; a text in its place says why none can be. */
export function drawText({ label, schema }: Pick<Leaf, 'label' | 'schema'>): Drawer | string {
  const description = textOf(schema['description']);
  const { format, pattern } = schema;
  if (typeof pattern === 'string') return ({ random }) => asWritten(samplePattern(pattern, random) ?? '');
  if (typeof format === 'string' && formats[format] !== undefined) return formats[format];
  if (format === 'byte' || format === 'binary' || format === 'base64') return 'it wants encoded bytes';
  const kind = textKind(label);
  const listed = isOfASet.has(kind) ? listedAlternatives(description) : null;
  if (listed !== null) return ({ random }) => asWritten(oneOf(random, listed));
  if (kind === 'machine' || /\b(?:sql|regex|regular expression|jsonpath|json (?:string|object|array)|base64|cron expression|html|xml|yaml)\b/i.test(description)) return 'it wants a text in a language of its own';
  if (kind === 'date' || kind === 'time' || kind === 'date-time') return moment(kind, description);
  const shown = shownTexts(schema, description);
  if (kind === 'one-of-a-set' && shown.length === 0) return 'its schema does not list what it may be';
  if (shown.length > 0 && (kind === 'one-of-a-set' || kind === 'words' || kind === 'slug')) return ({ random }) => asWritten(oneOf(random, shown));
  const example = exampleOf(schema, description);
  return (scene) => {
    const alike = example === null ? null : sameShape(example, scene.random);
    return alike === null ? byKind(kind, description, scene.random) : asWritten(alike);
  };
}

const formats: Readonly<Record<string, Drawer>> = {
  date: drawDate,
  'date-time': drawInstant,
  time: (scene) => plain(`${drawClock(scene).said}:00Z`),
  email: ({ random }) => plain(people(random, 1)[0]?.email ?? ''),
  'idn-email': ({ random }) => plain(people(random, 1)[0]?.email ?? ''),
  uuid: ({ random }) => plain(drawUuid(random)),
  uri: ({ random }) => webAddress(random),
  url: ({ random }) => webAddress(random),
  'uri-reference': ({ random }) => webAddress(random),
  ipv4: ({ random }) => plain(`203.0.113.${String(between(random, 2, 250))}`),
  hostname: ({ random }) => plain(`${oneOf(random, words)}-${String(between(random, 2, 90))}.example.net`),
};

function moment(kind: 'date' | 'time' | 'date-time', description: string): Drawer | string {
  const form = momentForm(description, kind === 'time');
  if (form === null) return 'it wants a moment in a form of its own';
  if (form !== 'open') return form;
  return kind === 'date' ? drawFreeDate : kind === 'time' ? drawClock : drawInstant;
}

function byKind(kind: TextKind, description: string, random: Random): SpokenValue {
  switch (kind) {
    case 'email':
      return plain(people(random, 1)[0]?.email ?? '');
    case 'phone':
      return plain(`+1202555${String(between(random, 1000, 9999))}`);
    case 'uuid':
      return plain(drawUuid(random));
    case 'address-on-web':
      return webAddress(random);
    case 'ip':
      return plain(`203.0.113.${String(between(random, 2, 250))}`);
    case 'host':
      return plain(`${oneOf(random, words)}-${String(between(random, 2, 90))}.example.net`);
    case 'time-zone':
      return plain(oneOf(random, timeZones));
    case 'city':
      return quoted(oneOf(random, /, [A-Z]{2}\b/.test(description) ? citiesWithState : /[A-Z]\p{Ll}+, [A-Z]\p{Ll}+/u.test(description) ? citiesWithCountry : cities));
    case 'country':
      return country(description, random);
    case 'street':
      return quoted(oneOf(random, addresses));
    case 'postcode':
      return plain(String(between(random, 10_001, 98_999)));
    case 'currency':
      return plain(oneOf(random, currencies));
    case 'language':
      return language(description, random);
    case 'colour':
      return /hex|#/i.test(description) ? plain(`#${drawHex(random, 6)}`) : plain(oneOf(random, colours));
    case 'ticker':
      return plain(oneOf(random, tickers));
    case 'file':
      return quoted(`${oneOf(random, words)}-${String(between(random, 100, 999))}.pdf`);
    case 'path':
      return quoted(`/srv/${oneOf(random, words)}/${oneOf(random, words)}-${String(between(random, 100, 999))}`);
    case 'person':
      return quoted(people(random, 1)[0]?.name ?? '');
    case 'handle':
      return plain((people(random, 1)[0]?.email ?? '').split('@')[0] ?? '');
    case 'slug':
      return plain(`${oneOf(random, words)}-${oneOf(random, words)}`);
    case 'search':
      return quoted(oneOf(random, searches));
    case 'title':
      return quoted(oneOf(random, titles));
    case 'message':
      return quoted(oneOf(random, messages));
    case 'words':
    case 'one-of-a-set':
      return quoted(`${oneOf(random, words)} ${oneOf(random, words)}`);
    default:
      return plain(drawCode(random));
  }
}

function country(description: string, random: Random): SpokenValue {
  const code = oneOf(random, Object.keys(countries) as (keyof typeof countries)[]);
  return /\bcodes?\b|iso|alpha-?2|two[- ]letter|3166/i.test(description) ? plain(code) : put(countries[code], countries[code], [code]);
}

function language(description: string, random: Random): SpokenValue {
  if (/bcp|locale|[a-z]{2}-[A-Z]{2}\b/.test(description)) return plain(oneOf(random, locales));
  const code = oneOf(random, Object.keys(languages) as (keyof typeof languages)[]);
  return put(code, code, [languages[code], languages[code].toLowerCase()]);
}

function webAddress(random: Random): SpokenValue {
  return quoted(`https://${oneOf(random, words)}.example.com/${oneOf(random, words)}/${String(between(random, 100, 999))}`);
}

/** Plain where its ends are clear, else in quotation marks. */
export function asWritten(text: string): SpokenValue {
  return /^[\p{L}\p{N}][\p{L}\p{N}_-]*$/u.test(text) ? plain(text) : quoted(text);
}

const introduced = /(?:\be\.g\.?|\bfor example|\bfor instance|\bsuch as|\bexamples?(?: are| include)?|\blike)[:,]?\s*([^.;)\n]{2,120})/i;

/** Values that a schema or its description shows as examples. */
function shownTexts({ example, examples }: JsonObject, description: string): readonly string[] {
  const declared = [example, ...(isJsonArray(examples) ? examples : [])].filter((one) => typeof one === 'string' && one.trim() !== '' && one.length < 60).map(String);
  if (declared.length > 0) return declared;
  const list = introduced.exec(description)?.[1] ?? '';
  return list
    .split(/,\s*(?:or |and )?|\s+(?:or|and)\s+/)
    .map((item) => item.replace(/\s*\betc$/i, '').replace(/^["'`“‘\s]+|["'`”’\s]+$/g, ''))
    .filter((item) => item !== '' && item.length < 40 && item.split(' ').length < 4 && !/^(?:etc|others?|so on|…|\.\.\.)$/i.test(item));
}

const given = /(?:e\.g\.?|for example|for instance|such as|example|like)[:,]?\s*["'`“(]?([A-Za-z]{0,8}[-_#]?\d[\w-]{1,30})/i;

/** A value that a schema or its description shows. */
function exampleOf({ example, examples }: JsonObject, description: string): string | null {
  const [first] = isJsonArray(examples) ? examples : [];
  for (const found of [example, first, given.exec(description)?.[1]]) if (typeof found === 'string') return found;
  return null;
}

function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}
