import { canonicalJson } from '../../../core/canonicalJson.ts';
import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../../../core/Json.ts';
import { semanticKey, thingOf } from '../semanticKey.ts';
import type { PromisedTool } from './PromisedTool.ts';

interface Said {
  readonly path: string;
  readonly name: string;
  readonly key: string | null;
  readonly value: Json;
}

/** Arguments that say how much of a result is wanted, not what is in it. */
const aboutPages = /^(?:page|per_?page|page_?size|limit|offset|cursor|sort|sort_?by|order|order_?by|count|max_?results|top|skip)$/i;

/** A call with what its arguments say. */
export class MadeCall {
  readonly name: string;
  readonly tool: PromisedTool;
  /** The same for calls that say the same, letter case and blanks aside. */
  readonly text: string;
  readonly #said: readonly Said[];

  constructor(name: string, tool: PromisedTool, given: JsonObject) {
    this.name = name;
    this.tool = tool;
    this.text = `${name} ${canonicalJson(plainly(given))}`;
    this.#said = saidIn(given, '', name);
  }

  /** The value of an argument that means the same; `undefined`: there is none. */
  valueOf(key: string | null, name: string): Json | undefined {
    return this.#said.find((said) => (key !== null && said.key === key) || (said.name === name && (key === null || said.key === null)))?.value;
  }

  /** What it says by path, without the id of what it is about and without what is about pages. */
  said(about: string): ReadonlyMap<string, Json> {
    return new Map(this.#said.flatMap(({ path, name, key, value }) => (key === about || aboutPages.test(name) ? [] : [[path, value] as const])));
  }

  /** What it is done to: the thing that its tool is about, else the first of which an id is given; `null`: none is. */
  target(): { readonly key: string; readonly value: Json } | null {
    const ids = this.#said.flatMap(({ key, value }) => (key?.startsWith('id of ') === true ? [{ key, value }] : []));
    return ids.find(({ key }) => key === `id of ${thingOf(this.name) ?? ''}`) ?? ids[0] ?? null;
  }
}

function saidIn(given: JsonObject, prefix: string, tool: string): readonly Said[] {
  return Object.entries(given).flatMap(([name, value]): readonly Said[] => {
    const path = prefix === '' ? name : `${prefix}.${name}`;
    if (isJsonObject(value)) return saidIn(value, path, tool);
    return isJsonArray(value) || value === null ? [] : [{ path, name, key: semanticKey(path, tool), value }];
  });
}

function plainly(value: Json): Json {
  if (typeof value === 'string') return value.trim().toLowerCase();
  if (isJsonArray(value)) return value.map(plainly);
  return isJsonObject(value) ? Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, plainly(inner)])) : value;
}
