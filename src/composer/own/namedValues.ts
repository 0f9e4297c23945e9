import { listedAlternatives } from '../../catalog/listedAlternatives.ts';
import { nameWords } from '../../catalog/nameWords.ts';
import type { Random } from '../../core/Random.ts';
import { between, oneOf } from '../kit/chance.ts';
import { dateOf, dayNumber } from '../kit/spoken/calendar.ts';
import { people } from '../kit/spoken/names.ts';

/** A text for a parameter, by what its name and description say it is. `isFree`: a text of the user's own, to be quoted. */
export interface NamedText {
  readonly text: string;
  readonly isFree: boolean;
}

/** What a text parameter is known by. */
export interface TextHint {
  /** Of the parameter; of the list, for an item of a list. */
  readonly name: string;
  readonly description: string;
  readonly format: string | null;
}

type Make = (random: Random, hint: TextHint) => string;

const cities = ['Lisbon', 'Osaka', 'Nairobi', 'Quito', 'Oslo', 'Hanoi', 'Perth', 'Krakow', 'Tunis', 'Denver', 'Zagreb', 'Leeds'];
const places: readonly (readonly [country: string, code: string, code3: string])[] = [['Portugal', 'PT', 'PRT'], ['Japan', 'JP', 'JPN'], ['Kenya', 'KE', 'KEN'], ['Ecuador', 'EC', 'ECU'], ['Norway', 'NO', 'NOR'], ['Vietnam', 'VN', 'VNM'], ['Poland', 'PL', 'POL'], ['Canada', 'CA', 'CAN']];
const tongues: readonly (readonly [language: string, code: string])[] = [['Portuguese', 'pt'], ['Japanese', 'ja'], ['Swahili', 'sw'], ['Spanish', 'es'], ['Norwegian', 'no'], ['Polish', 'pl'], ['French', 'fr'], ['German', 'de']];
const topics = ['battery recycling', 'tidal energy', 'urban beekeeping', 'bridge inspection', 'soil moisture', 'paper conservation', 'night trains', 'sourdough baking'];
const products = ['desk lamp', 'rain jacket', 'coffee grinder', 'wool blanket', 'travel mug', 'trail shoes', 'yoga mat'];
const titles = ['Quarterly review', 'Roof repair', 'Spring cleaning', 'Budget draft', 'Team lunch', 'Server migration', 'Open day'];
const sentences = ['The parcel has not arrived yet', 'Please bring the signed forms', 'We moved the start to nine', 'The second printer is out of toner', 'Lunch is on us this time', 'Keep the old keys until Friday'];
const colours = ['blue', 'green', 'red', 'yellow', 'purple', 'orange'];
const companies = ['Halvorsen Foods', 'Brightwater Logistics', 'Kestrel Robotics', 'Umbra Textiles', 'Northgate Dental', 'Solano Energy'];
const houses = ['Brightwater', 'Kestrel', 'Halvorsen', 'Solano', 'Northgate', 'Umbra', 'Larkfield', 'Ashdown'];
const works = ['The Quiet Harbour', 'Northern Lights', 'A Winter Garden', 'The Glass Orchard', 'Paper Boats', 'Seven Rivers'];
const words = ['harbour', 'lantern', 'meadow', 'copper', 'willow', 'granite', 'saffron', 'orchid', 'juniper', 'cobalt'];

const asksForCode = /\bcode\b|\balpha-?[23]\b|\biso[ -]?\d|two-letter|three-letter|2-letter|3-letter/i;

/** By the end of the name first: `billing_country_code` is a code, `city_name` a city. */
const kinds: readonly (readonly [RegExp, Make, free?: 'free'])[] = [
  [/\b(e mail|email|mail address)\b( address)?$/, (random) => people(random, 1)[0]?.email ?? ''],
  [/\b(phone|phone number|telephone|mobile|fax)$/, (random) => `+44 20 7946 0${String(between(random, 100, 999))}`],
  [/\bcurrency( code)?$/, (random) => oneOf(random, ['EUR', 'USD', 'GBP', 'JPY', 'CHF'])],
  [/\bcountry( code| name)?$/, (random, { name, description }) => country(random, `${nameWords(name).join(' ')} ${description}`)],
  [/\b(language|lang|locale)( code| name)?$/, (random, { name, description }) => language(random, `${nameWords(name).join(' ')} ${description}`)],
  [/\b(city|town|location|place|origin|destination|departure|arrival|region|area)( name)?$/, (random) => oneOf(random, cities)],
  [/\b(zip|postal code|postcode|zip code)$/, (random) => String(between(random, 10_000, 98_999))],
  [/\b(time zone|timezone|tz)$/, (random) => oneOf(random, ['Europe/Lisbon', 'Asia/Tokyo', 'Africa/Nairobi', 'America/Denver'])],
  [/\b(url|uri|link|website|webhook|endpoint)$/, (random) => `https://example.com/${oneOf(random, words)}-${String(between(random, 10, 99))}`],
  [/\b(uuid|guid)$/, uuid],
  [/\b(path|file|filename|file name|filepath|folder|directory|dir)$/, (random) => `${oneOf(random, ['reports', 'notes', 'drafts'])}/${oneOf(random, words)}-${String(between(random, 1, 9))}.txt`],
  [/\b(user name|username|login|handle)$/, (random) => `${oneOf(random, words)}_${String(between(random, 10, 99))}`],
  [/\b(color|colour)$/, (random) => oneOf(random, colours)],
  [/\b(company|organization|organisation|vendor|supplier|brand|employer)( name)?$/, (random) => oneOf(random, companies)],
  [/\b(product|item)( name)?$/, (random) => oneOf(random, products)],
  [/\b(first name|given name|last name|surname|family name)$/, (random, { name }) => (people(random, 1)[0]?.name ?? '').split(' ')[/first|given/i.test(name) ? 0 : 1] ?? ''],
  [/\b(person|recipient|author|assignee|owner|attendee|guest|customer|client|contact|employee|patient|full)( name)?$/, (random) => people(random, 1)[0]?.name ?? ''],
  [/\b(ids|id|identifier|key|code|number|no|ref|reference|sku|token|slug|symbol|ticker)$/, identifier],
  [/\b(sport|sports)( name| type)?$/, (random) => oneOf(random, ['tennis', 'rowing', 'handball', 'cycling', 'hockey'])],
  [/\b(genre|music|music genre)$/, (random) => oneOf(random, ['jazz', 'folk', 'classical', 'blues'])],
  [/\b(cuisine|food|food type)$/, (random) => oneOf(random, ['Lebanese', 'Thai', 'Georgian', 'Peruvian', 'Italian'])],
  [/\b(artist|singer|musician|actor|director|player|driver|scientist|composer|painter|speaker)( name)?$/, (random) => people(random, 1)[0]?.name ?? ''],
  [/\b(song|movie|film|book|album|series|show|painting|game)( title| name)?$/, (random) => oneOf(random, works), 'free'],
  [/\b(religion|faith)( name)?$/, (random) => oneOf(random, ['Buddhism', 'Hinduism', 'Sikhism', 'Judaism'])],
  [/\b(animal|species|breed)( name)?$/, (random) => oneOf(random, ['otter', 'badger', 'lynx', 'heron'])],
  [/\b(plant|flower|tree|crop)( name)?$/, (random) => oneOf(random, ['barley', 'lavender', 'birch', 'rosemary'])],
  [/\b(ingredient|ingredients|fruit|vegetable)$/, (random) => oneOf(random, ['lentils', 'spinach', 'tahini', 'plums'])],
  [/\b(department|team|league|club|museum|hotel|restaurant|store|shop|school|university|hospital|bank|park|station|project|festival|venue|airline|gallery|library|branch|office|warehouse|channel|group|workspace|repository|repo)( name)?$/, house],
  [/\b\w+ name$/, house],
  [/\b(topic|query|q|search|search term|search query|keyword|keywords|term|text to search)$/, (random) => oneOf(random, topics), 'free'],
  [/\b(title|subject|headline|summary|label|heading|name)$/, (random) => oneOf(random, titles), 'free'],
  [/\b(message|body|content|text|note|notes|comment|description|reason|details|prompt|question|instructions)$/, (random) => oneOf(random, sentences), 'free'],
  [/\btags?$/, (random) => oneOf(random, words)],
];

/** `null`: nothing says what it is. */
export function namedText(hint: TextHint, random: Random): NamedText | null {
  const listed = listedAlternatives(hint.description);
  if (listed !== null) return { text: oneOf(random, listed), isFree: false };
  const moment = dayText(hint, random);
  if (moment !== null) return { text: moment, isFree: false };
  const example = exampleIn(hint.description);
  const name = nameWords(hint.name).filter((word) => !/^\p{N}+$/u.test(word)).join(' ');
  if (example !== null) return { text: likeExample(example, name, random), isFree: /\s/.test(example) };
  for (const [pattern, make, free] of kinds) if (pattern.test(name)) return { text: make(random, hint), isFree: free === 'free' };
  return null;
}

/** Whether a text is in a language of machines, which nobody writes in a request. */
export function isCode({ name, description }: TextHint): boolean {
  return /\b(sql|code|script|expression|formula|equation|lambda|regex|regexp|pattern|function|html|xml|json|markdown|latex|cron|selector|xpath|template|jql|cql|graphql|snippet)$/.test(nameWords(name).join(' ')) || /\b(sql|python|javascript|lambda|regular expression|cron expression|graphql|json string|html|xml) ?(query|code|expression|script|string|document|syntax|function)?\b/i.test(description);
}

/** Whether a name is that of a choice: a text made up would be none of those that the tool knows. */
export function isOneOfASet(name: string): boolean {
  return /\b(?:units?|type|mode|format|method|style|kind|level|priority|status|state|order by|sort|sort by|sort order|direction|gender|sex|metric|measure|interval|frequency|period|algorithm|encoding|visibility|scope|role|permission|granularity|resolution|severity|operation|operator|strategy|season|size|quality|protocol|engine)$/.test(nameWords(name).join(' '));
}

/** A text of the user's own where nothing says what it is. */
export function freeText(random: Random): NamedText {
  return { text: `${oneOf(random, colours)} ${oneOf(random, words)}`, isFree: true };
}

function isIdentifier(name: string): boolean {
  return /\b(ids|id|identifier|key|code|number|no|ref|reference|sku)$/.test(name);
}

/** A proper name of what it names: `museum_name` gives `Brightwater Museum`. */
function house(random: Random, { name }: TextHint): string {
  const thing = nameWords(name).filter((word) => word !== 'name' && !/^\d/.test(word)).at(-1) ?? 'house';
  return `${oneOf(random, houses)} ${thing.charAt(0).toUpperCase()}${thing.slice(1)}`;
}

/** Three letters of what it names, and four digits: `customer_id` gives `CUS-4821`. */
function identifier(random: Random, { name }: TextHint): string {
  const thing = nameWords(name).filter((word) => !/^(ids?|identifier|key|code|number|no|ref|reference)$/.test(word)).at(-1) ?? 'ref';
  const letters = thing.replace(/[^a-z]/g, '').slice(0, 3).toUpperCase();
  return `${letters === '' ? 'REF' : letters}-${String(between(random, 1000, 9999))}`;
}

/** Another of the same kind where the example shows which; else the example itself. */
function likeExample(example: string, name: string, random: Random): string {
  if (/^[A-Z][\p{L} .]+, [A-Z]{2}$/u.test(example)) return oneOf(random, americanPlaces);
  return isIdentifier(name) ? varied(example, random) : example;
}

const americanPlaces = ['Denver, CO', 'Austin, TX', 'Portland, OR', 'Boise, ID', 'Madison, WI', 'Tampa, FL'];

/** An example with other digits: it is of the same kind, and nowhere to be copied from. */
function varied(example: string, random: Random): string {
  return example.replace(/\d/g, (digit, at: number) => (digit === '0' && at > 0 ? digit : String(between(random, 1, 9))));
}

const exampleWords = /(?:\b[Ee]\.?\s?[Gg]\.?|\b[Ss]uch as|\b[Ff]or example|\b[Ff]or instance|\b[Ee]xamples?|\blike)(?!\w)[\s:,]*(?:["'`“‘]([^"'`”’\n]{1,60})["'`”’]|([\p{L}\p{N}](?:[\p{L}\p{N}@._/:+-]*[\p{L}\p{N}])?(?: [\p{Lu}\p{N}](?:[\p{L}\p{N}@._/:+-]*[\p{L}\p{N}])?|, [A-Z]{2}\b)*))/u;

/** The first example that a description gives; `null`: none. */
export function exampleIn(description: string): string | null {
  const found = exampleWords.exec(description);
  const example = (found?.[1] ?? found?.[2] ?? '').replace(/[.,;:]+$/, '').trim();
  return example === '' || (found?.[1] === undefined && /^(a|an|the|to|when|if|in|for|this|that|by|with|using)$/i.test(example)) ? null : example;
}

const dateForms: readonly (readonly [RegExp, (date: string) => string])[] = [
  [/\bYYYY-MM-DD\b|\bISO[ -]?8601\b/i, (date) => date],
  [/\bYYYY\/MM\/DD\b/i, (date) => date.replaceAll('-', '/')],
  [/\bYYYYMMDD\b/i, (date) => date.replaceAll('-', '')],
  [/\bDD([./-])MM\1YYYY\b/i, (date) => reordered(date, [2, 1, 0])],
  [/\bMM([./-])DD\1YYYY\b/i, (date) => reordered(date, [1, 2, 0])],
];

/** A day for parameters that are called a date, written as the description asks for it; `null`: it is none, or asks for what is not known. */
function dayText({ name, description, format }: TextHint, random: Random): string | null {
  const isDate = nameWords(name).some((word) => word === 'date' || word === 'day' || word === 'birthday' || word === 'dob') && !/\b(day of (the )?week|weekday)\b/i.test(description);
  if (!isDate || format !== null) return null;
  const date = someDay(random, name);
  for (const [form, write] of dateForms) {
    const found = form.exec(description);
    if (found !== null) return found[1] === undefined ? write(date) : write(date).replaceAll('-', found[1]);
  }
  return exampleIn(description) === null && !/format|timestamp|epoch/i.test(description) ? date : null;
}

/** `YYYY-MM-DD`: of a birth long ago, else of the years around. */
export function someDay(random: Random, name: string): string {
  const isBirth = /birth|dob/i.test(name);
  return dateOf(dayNumber(isBirth ? '1955-01-01' : '2026-01-05') + random.below(isBirth ? 18_000 : 600));
}

function reordered(date: string, order: readonly number[]): string {
  const parts = date.split('-');
  return order.map((at) => parts[at] ?? '').join('-');
}

function country(random: Random, said: string): string {
  const [name, code, code3] = oneOf(random, places);
  return /alpha-?3|three-letter|3-letter/i.test(said) ? code3 : asksForCode.test(said) ? code : name;
}

function language(random: Random, said: string): string {
  const [name, code] = oneOf(random, tongues);
  return asksForCode.test(said) || /\bbcp|\blocale\b/i.test(said) ? code : name;
}

/** Version 4 of RFC 9562. */
export function uuid(random: Random): string {
  const digits = Array.from({ length: 30 }, () => random.below(16).toString(16)).join('');
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(12, 15)}-${oneOf(random, ['8', '9', 'a', 'b'])}${digits.slice(15, 18)}-${digits.slice(18, 30)}`;
}
