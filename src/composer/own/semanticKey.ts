import { nameWords } from '../../catalog/nameWords.ts';
import { canonicalHash } from '../../core/canonicalHash.ts';
import { isJsonObject, type Json, type JsonObject } from '../../core/Json.ts';

/** Single words that say what a value is wherever they stand. */
const telling = new Set(['email', 'sku', 'iban', 'isbn', 'vin', 'url', 'username', 'slug', 'hostname', 'ip', 'iata', 'asin', 'ticker', 'postcode', 'zip']);
const identifying = new Set(['id', 'uuid', 'guid', 'key', 'identifier']);
const actions = new Set('get find list search create add update delete remove fetch read retrieve show cancel send set lookup look check all by new with for of to from in the and details detail info information data list one'.split(' '));

/**
 * What a value is by its name, so that a result can feed a parameter: an id by what it identifies (`customer_id`,
 * `customer.id`, `id` of a tool about customers), else two words or more, or one that says enough (`email`). `null`:
 * the name does not say.
 */
export function semanticKey(path: string, tool: string): string | null {
  const steps = withoutWrapping(path);
  const words = nameWords(steps.at(-1) ?? '');
  const last = words.at(-1) ?? '';
  if (identifying.has(last)) {
    const own = words.slice(0, -1);
    const thing = own.length > 0 ? own : steps.length > 1 ? nameWords(steps.at(-2) ?? '') : [thingOf(tool) ?? ''];
    return thing.join('') === '' ? null : `id of ${thing.map(singular).join(' ')}`;
  }
  if (words.length >= 2 || telling.has(last)) return words.map(singular).join(' ');
  return null;
}

/** Names under which a result holds what matters. */
const wrapping = new Set(['data', 'result', 'results', 'response', 'items', 'entries', 'records', 'values', 'content', 'body', 'payload', 'output', 'structuredcontent']);
/** The steps of a path that say something: without places in lists and without names that only wrap. */
export function withoutWrapping(path: string): readonly string[] {
  const all = path.replace(/\[[^\]]*\]/g, '').split('.').filter((step) => step !== '');
  return all.filter((step, place) => place === all.length - 1 || !wrapping.has(step.toLowerCase()));
}

const prepositions = new Set(['by', 'with', 'for', 'of', 'from', 'to', 'in', 'on', 'via', 'using']);

/** What a tool is about: the last word of its name that is no verb, before `by`, `for` and their like. */
export function thingOf(tool: string): string | undefined {
  const words = nameWords(tool);
  const isThing = (word: string): boolean => !actions.has(word);
  const first = words.findIndex(isThing);
  const end = words.findIndex((word, place) => place > first && prepositions.has(word));
  return (first === -1 || end === -1 ? words : words.slice(0, end)).filter(isThing).at(-1);
}

/** Keywords that decide which values are valid, with the type first. */
const deciding = ['type', 'enum', 'const', 'format', 'pattern', 'minLength', 'maxLength', 'minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'] as const;

/** A name for all schemas that admit the same plain values. */
export function schemaKey(schema: JsonObject): string {
  const kept: Record<string, Json> = {};
  for (const keyword of deciding) if (schema[keyword] !== undefined) kept[keyword] = schema[keyword];
  return canonicalHash(kept).slice(0, 8);
}

/** The type of a plain value; `null`: it is none, or of several. */
export function plainType({ type, properties }: JsonObject): 'string' | 'number' | null {
  if (isJsonObject(properties)) return null;
  if (type === 'string') return 'string';
  return type === 'integer' || type === 'number' ? 'number' : null;
}

function singular(word: string): string {
  return word.replace(/ies$/, 'y').replace(/([^s])s$/, '$1');
}
