import { followed } from '../../../catalog/followed.ts';
import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../../../core/Json.ts';
import { seededRandom } from '../../../core/seededRandom.ts';
import { between } from '../../kit/chance.ts';
import { fitsSchema } from '../fitsSchema.ts';
import { mergedSchema } from '../mergedSchema.ts';
import { semanticKey } from '../semanticKey.ts';
import { typeIn } from '../typeIn.ts';
import { MadeCall } from './MadeCall.ts';
import type { PromisedTool } from './PromisedTool.ts';
import { aboutLists } from './aboutLists.ts';
import { goesWell, isFault, withoutFailures } from './goesWell.ts';
import { Things } from './Things.ts';
import type { Thing } from './Things.ts';
import { valueOf } from './valueOf.ts';

/** Levels of a result, and properties of one object beyond those that must be there. */
const mostDepth = 8;
const usualDepth = 4;
const mostProperties = 24;
const mostEntries = 3;

/**
 * Results drawn from schemas, so that what was said once holds from then on: a thing keeps the id under which it was
 * found, what was given with it, and what a call made of it. The same calls in the same order give the same results.
 */
export class Answers {
  readonly #seed: string;
  readonly #today: string;
  readonly #decides: boolean;
  readonly #things = new Things();

  constructor({ seed, today, decides }: Setting) {
    this.#seed = seed;
    this.#today = today;
    this.#decides = decides;
  }

  /** What a call that fits its tool's parameters gives; `undefined`: nothing that fits the schema of the result. */
  to(name: string, tool: PromisedTool, given: JsonObject): Json | undefined {
    const call = new MadeCall(name, tool, given);
    const target = call.target();
    if (tool.effect === 'changes' && target !== null) this.#things.put(this.#things.of(target.key, target.value), call.said(target.key), 'made');
    const result = this.#draw(tool.result, { path: '', name: 'result', attribute: '', depth: 0, of: null, isEntry: false }, call);
    return result !== undefined && fitsSchema(tool.result, result, tool.result) ? result : undefined;
  }

  #draw(given: JsonObject, at: Place, call: MadeCall): Json | undefined {
    if (at.depth > mostDepth) return undefined;
    const root = call.tool.result;
    const schema = mergedSchema(followed(given, root), root);
    const branches = schema['anyOf'] ?? schema['oneOf'];
    if (isJsonArray(branches) && branches.length > 0) return this.#branch(schema, branches, at, call);
    if (schema['enum'] !== undefined || schema['const'] !== undefined) return this.#leaf(schema, at, call);
    switch (typeIn(schema)) {
      case 'object':
        return this.#object(schema, at, call);
      case 'array':
        return this.#list(schema, at, call);
      default:
        return this.#leaf(schema, at, call);
    }
  }

  /** The first branch that gives something, `null` last. */
  #branch({ anyOf: _, oneOf: __, ...beside }: JsonObject, branches: readonly Json[], at: Place, call: MadeCall): Json | undefined {
    const own = branches.map((branch) => followed(branch, call.tool.result));
    for (const branch of [...own.filter(({ type }) => type !== 'null'), ...own.filter(({ type }) => type === 'null')]) {
      const drawn = this.#draw({ ...beside, ...branch }, { ...at, depth: at.depth + 1 }, call);
      if (drawn !== undefined) return drawn;
    }
    return undefined;
  }

  #object({ properties, required }: JsonObject, at: Place, call: MadeCall): Json | undefined {
    if (!isJsonObject(properties)) return {};
    const needed = new Set(isJsonArray(required) ? required : []);
    const names = Object.keys(properties).filter((name, place) => name !== '__proto__' && (needed.has(name) || (place < mostProperties && at.depth < usualDepth && !isFault(name))));
    const schemaOf = (name: string): JsonObject => (isJsonObject(properties[name]) ? properties[name] : {});
    const id = identity(names.filter((name) => isPlain(schemaOf(name), call.tool.result)), at, call.name);
    const around = id === null ? at.attribute : '';
    const within = (name: string, of: Thing | null): Place => ({ path: joined(at.path, name), name, attribute: joined(around, name), depth: at.depth + 1, of, isEntry: false });
    const found = new Map<string, Json>();
    const thing = id === null ? at.of : this.#identified(id, schemaOf(id), { ...within(id, at.of), isEntry: at.isEntry }, call, found);
    for (const name of names) {
      if (found.has(name)) continue;
      const drawn = this.#draw(schemaOf(name), within(name, thing), call);
      if (drawn !== undefined) found.set(name, drawn);
      else if (needed.has(name)) return undefined;
    }
    const drawn = Object.fromEntries(names.flatMap((name) => (found.has(name) ? [[name, found.get(name) ?? null] as const] : [])));
    return aboutLists(drawn, id !== null, schemaOf, (name) => !this.#isFixed(joined(at.path, name), call), call.tool.result);
  }

  /** The thing that an object is about, by the id that it is given. */
  #identified(name: string, schema: JsonObject, at: Place, call: MadeCall, found: Map<string, Json>): Thing | null {
    const key = semanticKey(at.path, call.name);
    if (key === null) return at.of;
    const echo = at.isEntry ? undefined : call.valueOf(key, name);
    const known = call.tool.effect === 'reads' && !/\[[1-9]/.test(at.path) ? this.#things.with(key, call.said(key)) : undefined;
    const value = [echo, known].find((one) => one !== undefined && fitsSchema(schema, one, call.tool.result)) ?? this.#fresh(schema, at, call);
    if (value === undefined) return at.of;
    found.set(name, value);
    const thing = this.#things.of(key, value);
    this.#things.put(thing, call.said(key), 'said');
    return thing;
  }

  #list({ items, prefixItems, minItems, maxItems, uniqueItems }: JsonObject, at: Place, call: MadeCall): Json | undefined {
    const places = isJsonArray(prefixItems) ? prefixItems : isJsonArray(items) ? items : null;
    const least = Math.max(typeof minItems === 'number' ? minItems : 0, places?.length ?? 0);
    if (places === null && !isJsonObject(items)) return least === 0 ? [] : undefined;
    const most = Math.min(typeof maxItems === 'number' ? maxItems : Infinity, Math.max(least, places?.length ?? mostEntries));
    const count = between(seededRandom(`${this.#seed} ${call.text} ${at.path} entries`), Math.min(Math.max(2, least), most), most);
    const entries: Json[] = [];
    for (let place = 0; place < count; place++) {
      const schema = places === null ? items : places[place];
      const drawn = this.#draw(isJsonObject(schema) ? schema : {}, { path: `${at.path}[${String(place)}]`, name: at.name, attribute: '', depth: at.depth + 1, of: null, isEntry: true }, call);
      if (drawn === undefined) break;
      if (uniqueItems !== true || !entries.some((entry) => JSON.stringify(entry) === JSON.stringify(drawn))) entries.push(drawn);
    }
    return entries.length < least ? undefined : entries;
  }

  #leaf(schema: JsonObject, at: Place, call: MadeCall): Json | undefined {
    const root = call.tool.result;
    const kept = at.of === null ? undefined : this.#things.kept(at.of, at.attribute);
    if (this.#isFixed(at.path, call)) {
      const made = kept?.how === 'made' && fitsSchema(schema, kept.value, root) ? kept.value : undefined;
      return made ?? valueOf(schema, at.name, seededRandom(`${this.#seed} ${call.name} ${at.path} fixed`), { root, today: this.#today });
    }
    const echo = call.valueOf(semanticKey(at.path, call.name), at.name);
    const value = [echo, kept?.value, goesWell(schema, at.name)].find((one) => one !== undefined && fitsSchema(schema, one, root)) ?? this.#fresh(schema, at, call);
    if (at.of !== null && value !== undefined) this.#things.put(at.of, new Map([[at.attribute, value]]), 'said');
    return value;
  }

  #isFixed(path: string, { tool }: MadeCall): boolean {
    return this.#decides && tool.fixed.includes(path);
  }

  /** What nothing said before decides: the same for the same thing, else for the same call. */
  #fresh(given: JsonObject, { path, name, attribute, of }: Place, call: MadeCall): Json | undefined {
    const setting = { root: call.tool.result, today: this.#today };
    const key = semanticKey(path, call.name);
    // An example of an id could be guessed, and would be that of everything.
    const schema = withoutExamples(withoutFailures(given), key);
    const random = seededRandom(of === null ? `${this.#seed} ${call.text} ${path}` : `${this.#seed} ${of.key} ${JSON.stringify(of.id)} ${key ?? attribute}`);
    const fed = key === null ? undefined : call.tool.feeds[key];
    const taken = fed === undefined ? undefined : valueOf({ ...schema, ...withoutExamples(fed, key) }, name, random, setting);
    if (taken !== undefined && fitsSchema(schema, taken, setting.root)) return taken;
    // The name of a customer is one of a person.
    return valueOf(schema, name === 'name' && of !== null ? `${of.key.slice('id of '.length)}_name` : name, random, setting);
  }
}

interface Setting {
  readonly seed: string;
  /** The day on which calls are made. */
  readonly today: string;
  /** Whether a number that a request may depend on is the same whatever the arguments. */
  readonly decides: boolean;
}

/** Where in a result something is drawn. */
interface Place {
  readonly path: string;
  readonly name: string;
  /** Path from the thing that it belongs to. */
  readonly attribute: string;
  readonly depth: number;
  /** The thing that the object around it is about. */
  readonly of: Thing | null;
  /** Whether it is an entry of a list, of which each is a thing of its own. */
  readonly isEntry: boolean;
}

function withoutExamples({ examples, ...rest }: JsonObject, key: string | null): JsonObject {
  return examples === undefined || key?.startsWith('id of ') === true ? rest : { ...rest, examples };
}

function joined(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}

/** The name under which an object has its own id: `id`, else that of what the tool or the list is about, else the first. */
function identity(names: readonly string[], { path }: Place, tool: string): string | null {
  const ids = names.filter((name) => semanticKey(joined(path, name), tool)?.startsWith('id of ') === true);
  const around = semanticKey(joined(path, 'id'), tool);
  return ids.find((name) => name === 'id') ?? ids.find((name) => semanticKey(name, tool) === around) ?? ids[0] ?? null;
}

function isPlain(given: JsonObject, root: JsonObject): boolean {
  return ['string', 'integer', 'number'].includes(typeIn(mergedSchema(followed(given, root), root)));
}
