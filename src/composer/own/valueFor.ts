import { isDeepStrictEqual } from 'node:util';
import { followed } from '../../catalog/followed.ts';
import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../../core/Json.ts';
import type { Random } from '../../core/Random.ts';
import { shuffled } from '../../core/shuffled.ts';
import { between, oneOf } from '../kit/chance.ts';
import { listed } from '../kit/spoken/choice.ts';
import { namedDay } from '../kit/spoken/day.ts';
import { fitsSchema } from './fitsSchema.ts';
import { byteFormats, formatText } from './formatText.ts';
import { mergedSchema } from './mergedSchema.ts';
import { freeText, isCode, isOneOfASet, namedText } from './namedValues.ts';
import { numberFor, saidNumber } from './numberFor.ts';
import { unmet } from './OwnValue.ts';
import type { OwnValue, Unmet } from './OwnValue.ts';
import { patternText } from './patternText.ts';
import { typeIn } from './typeIn.ts';

/** Draws for one value before it is given up. */
const mostDraws = 60;
/** Schemas within one value. */
const mostDepth = 8;

export interface ValueSetting {
  /** Schema that references lead into. */
  readonly root: JsonObject;
  /** The day on which the request is made, so that days can be named by their distance; `null`: they are written out. */
  readonly today: string | null;
}

/**
 * A value for a parameter and the words in which it is given: by what the schema lists, its format and pattern, its
 * limits, and by what its name and description say it is. What comes out fits the schema; else the reason why not.
 */
export function valueFor(schema: JsonObject, name: string, random: Random, setting: ValueSetting): OwnValue {
  const drawing: Drawing = { ...setting, name, random };
  let last: OwnValue = unmet('contradictory', 'no value was found that fits the schema');
  for (let draw = 0; draw < mostDraws; draw++) {
    const drawn = drawValue(schema, drawing, 0);
    if ('state' in drawn) {
      last = drawn;
      continue;
    }
    if (!fitsSchema(schema, drawn.value, setting.root)) continue;
    const found: OwnValue = { state: 'value', spoken: { value: drawn.value, said: drawn.said, accepted: [], context: null, obscurity: drawn.obscurity ?? 0 } };
    // A default may be left out as well, so that it would prove nothing; it is given only where nothing else fits.
    if (!isDeepStrictEqual(drawn.value, followed(schema, setting.root)['default'])) return found;
    last = found;
  }
  return last;
}

interface Drawing extends ValueSetting {
  readonly name: string;
  readonly random: Random;
}

interface Drawn {
  readonly value: Json;
  readonly said: string;
  readonly obscurity?: 0 | 1 | 2;
}

function drawValue(given: JsonObject, drawing: Drawing, depth: number): Drawn | Unmet {
  if (depth > mostDepth) return unmet('refers-to-itself', 'nested without end');
  const schema = mergedSchema(followed(given, drawing.root), drawing.root);
  if ('$ref' in given && Object.keys(schema).length === 0) return unmet('refers-to-itself', 'a reference that leads to nothing');
  const members = 'const' in schema ? [schema['const'] ?? null] : schema['enum'];
  if (isJsonArray(members)) return drawMember(members, drawing);
  if (isJsonObject(schema['not']) && Object.keys(schema['not']).length === 0) return unmet('contradictory', 'nothing is valid');
  const branches = schema['anyOf'] ?? schema['oneOf'];
  if (isJsonArray(branches) && branches.length > 0) return drawBranch(schema, branches, drawing, depth);
  const examples = schema['examples'];
  if (isJsonArray(examples)) {
    const usable = examples.filter((example) => fitsSchema(schema, example, drawing.root));
    if (usable.length > 0) return plainly(oneOf(drawing.random, usable));
  }
  return drawTyped(schema, drawing, depth);
}

function drawTyped(schema: JsonObject, drawing: Drawing, depth: number): Drawn | Unmet {
  const { name, random } = drawing;
  switch (typeIn(schema)) {
    case 'null':
      return plainly(null);
    case 'boolean':
      return plainly(random.next() < 0.5);
    case 'integer':
    case 'number': {
      const value = numberFor(schema, name, typeIn(schema) === 'integer', random);
      return value === null ? unmet('contradictory', 'no number lies within its limits') : { value, said: saidNumber(value, name, textOf(schema['description'])) };
    }
    case 'array':
      return drawList(schema, drawing, depth);
    case 'object':
      return drawObject(schema, drawing, depth);
    default:
      return drawText(schema, drawing);
  }
}

function drawMember(members: readonly Json[], { random }: Drawing): Drawn | Unmet {
  const usable = members.some((member) => member !== null) ? members.filter((member) => member !== null) : members;
  return usable.length === 0 ? unmet('contradictory', 'its list of values is empty') : plainly(oneOf(random, usable));
}

/** The branches in random order, `null` last; of `oneOf` only what no other branch admits. */
function drawBranch(schema: JsonObject, branches: readonly Json[], drawing: Drawing, depth: number): Drawn | Unmet {
  const { anyOf: _, oneOf: exclusive, ...beside } = schema;
  const own = branches.map((branch) => followed(branch, drawing.root));
  const ordered = shuffled(own, drawing.random).toSorted((a, b) => Number(a['type'] === 'null') - Number(b['type'] === 'null'));
  let first: Unmet | null = null;
  for (const branch of ordered) {
    const drawn = drawValue({ ...beside, ...branch }, drawing, depth + 1);
    if ('state' in drawn) first ??= drawn;
    else if (exclusive === undefined || own.filter((other) => fitsSchema(other, drawn.value, drawing.root)).length === 1) return drawn;
  }
  return first ?? unmet('contradictory', 'every value fits several of its branches, of which it may fit one');
}

function drawText(schema: JsonObject, { name, random, today }: Drawing): Drawn | Unmet {
  const { format, pattern } = schema;
  if (typeof format === 'string' && byteFormats.has(format)) return unmet('not-sayable', `a text of the format ${JSON.stringify(format)}`);
  if (typeof schema['contentEncoding'] === 'string') return unmet('not-sayable', `a text encoded as ${JSON.stringify(schema['contentEncoding'])}`);
  if (format === 'date' && today !== null && pattern === undefined && !/birth|dob/i.test(name)) {
    const { value, said, obscurity } = namedDay(random, today, 1, 60);
    return { value, said, obscurity };
  }
  const formatted = typeof format === 'string' ? formatText(format, name, random) : null;
  if (formatted !== null) return plainly(formatted);
  if (typeof pattern === 'string') return drawPattern(pattern, schema, random);
  const hint = { name, description: textOf(schema['description']), format: typeof format === 'string' ? format : null };
  const named = namedText(hint, random);
  // Codes and keys are no code; what an example is given for can be said.
  if (isCode(hint) && (named === null || named.isFree || /code$/i.test(name) && /\b(python|javascript|sql|source)\b/i.test(hint.description))) return unmet('not-sayable', 'a text in a language of machines');
  if (named === null && isOneOfASet(name)) return unmet('set-not-listed', 'neither schema nor description says what it may be');
  const { text, isFree } = named ?? freeText(random);
  const value = fitted(text, schema);
  return { value, said: isFree || value === '' || /[,;:“”"]|\band\b/.test(value) ? `“${value}”` : value };
}

function drawPattern(pattern: string, schema: JsonObject, random: Random): Drawn | Unmet {
  let expression: RegExp;
  try {
    expression = new RegExp(pattern, 'u');
  } catch {
    return unmet('pattern-not-met', `${pattern} is no regular expression`);
  }
  for (let draw = 0; draw < mostDraws; draw++) {
    const text = patternText(pattern, random);
    if (text === null) return unmet('pattern-not-met', `no text was made for ${pattern}`);
    if (expression.test(text) && fitted(text, schema) === text && text.trim() === text && text !== '') return { value: text, said: /\s/.test(text) ? `“${text}”` : text };
  }
  return unmet('pattern-not-met', `no text was found for ${pattern} and its limits`);
}

/** A text cut or filled to the lengths that the schema allows. */
function fitted(text: string, { minLength, maxLength }: JsonObject): string {
  const least = typeof minLength === 'number' ? minLength : 0;
  const most = typeof maxLength === 'number' ? maxLength : Infinity;
  let whole = text;
  while (whole.length < least && whole.length < 2000) whole = `${whole} ${text}`;
  return whole.length <= most ? whole : whole.slice(0, most).trimEnd();
}

/** Items that people list in one sentence. */
const mostItems = 3;

function drawList(schema: JsonObject, drawing: Drawing, depth: number): Drawn | Unmet {
  const { items, prefixItems, minItems, maxItems } = schema;
  const places = isJsonArray(prefixItems) ? prefixItems : isJsonArray(items) ? items : [];
  if (places.length === 0 && !isJsonObject(items)) return unmet('free-form', 'a list of which nothing says what it holds');
  const least = Math.max(typeof minItems === 'number' ? minItems : 0, places.length, 1);
  const wanted = places.length > 0 ? places.length : /coordinate|interval|range|bounds|point|position|location/i.test(drawing.name) ? 2 : mostItems;
  const most = Math.min(typeof maxItems === 'number' ? maxItems : Infinity, Math.max(least, wanted));
  if (least > most || least > 50) return unmet('contradictory', least > most ? 'no list has so few and so many items' : `a list of at least ${String(least)} items`);
  const drawn: Drawn[] = [];
  // One thing alone would hardly be told from no list.
  const count = between(drawing.random, Math.min(Math.max(least, 2), most), most);
  for (let draw = 0; drawn.length < count && draw < mostDraws; draw++) {
    const place = places[drawn.length] ?? items;
    const item = drawValue(isJsonObject(place) ? place : {}, { ...drawing, name: singular(drawing.name) }, depth + 1);
    if ('state' in item) return item;
    // Nobody lists a thing twice.
    if (!drawn.some(({ value }) => isDeepStrictEqual(value, item.value)) || places.length > 0) drawn.push(item);
  }
  if (drawn.length < least) return unmet('contradictory', `no ${String(least)} different items`);
  const value = drawn.map((item) => item.value);
  const isPlain = value.every((item) => typeof item === 'number' || (typeof item === 'string' && !/[“”"\n]/.test(item)));
  // Quoted, so that the list cannot run into what stands behind it.
  return { value, said: isPlain ? listed(value.map((item) => (typeof item === 'string' ? `“${item}”` : JSON.stringify(item)))) : JSON.stringify(value) };
}

/** An object inside a list, or one that is not taken apart: it is given as JSON. */
function drawObject(schema: JsonObject, drawing: Drawing, depth: number): Drawn | Unmet {
  const { properties, required } = schema;
  if (!isJsonObject(properties) || Object.keys(properties).length === 0) return unmet('free-form', 'an object of which nothing says what it holds');
  const needed = new Set(isJsonArray(required) ? required : []);
  const names = Object.keys(properties);
  // Something of it is given also where nothing must be.
  const chosen = names.filter((name, index) => needed.has(name) || (needed.size === 0 && index < 2));
  const entries: [string, Json][] = [];
  for (const name of chosen) {
    const property = properties[name];
    const drawn = drawValue(isJsonObject(property) ? property : {}, { ...drawing, name }, depth + 1);
    if (!('state' in drawn)) entries.push([name, drawn.value]);
    else if (needed.has(name)) return drawn;
  }
  return entries.length === 0 ? unmet('free-form', 'an object of which nothing can be given') : plainly(Object.fromEntries(entries));
}

/** A value written as the tool takes it. */
function plainly(value: Json): Drawn {
  if (typeof value !== 'string') return { value, said: JSON.stringify(value) };
  return { value, said: value === '' || /[,;:\n“”"]|\s.*\s|\band\b/.test(value) ? `“${value}”` : value };
}

function singular(name: string): string {
  return name.replace(/ies$/i, 'y').replace(/([^s])s$/i, '$1');
}

function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}
