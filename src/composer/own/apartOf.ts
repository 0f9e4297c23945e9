import { overlaps } from '../../catalog/lint/overlaps.ts';
import { leastOverlap } from '../../catalog/lint/overlapFindings.ts';
import { actionOf } from '../../catalog/lint/actionOf.ts';
import { stems } from '../../catalog/lint/stems.ts';
import { nameWords } from '../../catalog/nameWords.ts';
import { isJsonObject } from '../../core/Json.ts';
import type { Tool } from '../../core/Tool.ts';
import type { Apart } from './Apart.ts';
import { proveBySchema } from './proveBySchema.ts';
import { resultLeaves } from './results/resultLeaves.ts';
import { semanticKey } from './semanticKey.ts';

/** Share of a tool's words from which another that has them too might do for it; lint calls less than that nothing alike. */
const mightDo = 0.5;

/** Words of tools that can be called for almost anything. */
const open = new Set(stems('search web browse browser internet google wikipedia answer ask chat assistant llm prompt think reason calculator calculate calculation math evaluate expression execute exec run command shell bash terminal python code script sql query http fetch request translate translation define dictionary knowledge explain summarize generate memory'.split(' ')));

/** Words of a parameter that do not say whose it is. */
const plainWords = new Set(stems('id ids name names key code number no ref reference token value uuid slug address type date time path url'.split(' ')));

/** What of a catalog must not be offered together, from names, descriptions and schemas. */
export function apartOf(tools: readonly Tool[]): Apart {
  const words = new Map(tools.map((tool) => [tool.name, wordsOf(tool)]));
  const rivals = rivalsOf(tools);
  const keys = new Map<Tool, ReadonlySet<string | null>>();
  const keysOf = (tool: Tool): ReadonlySet<string | null> => {
    const known = keys.get(tool) ?? new Set(tool.result === undefined ? [] : resultLeaves(tool.result).map(({ path }) => semanticKey(path, tool.name)).filter((key) => key !== null));
    keys.set(tool, known);
    return known;
  };
  const openEnded = tools.flatMap(({ name }) => ([...(words.get(name)?.name ?? [])].some((word) => open.has(word)) ? [name] : []));
  const none: ReadonlySet<string> = new Set();
  return {
    substitutes: (tool) => new Set([...(rivals.get(tool) ?? none), ...openEnded, ...alike(tool, words)]),
    sources: (tool, parameter) => new Set([...tools.flatMap((other) => (other.name !== tool && mayFind(other, tool, parameter, words) ? [other.name] : [])), ...openEnded.filter((name) => name !== tool)]),
    likeResults: (tool, path) => {
      const key = semanticKey(path, tool);
      const named = nameWords(path).join('_');
      return new Set(tools.flatMap((other) => (other.name !== tool && (keysOf(other).has(key) || mayFind(other, tool, named, words)) ? [other.name] : [])));
    },
    answering: (text) => {
      const asked = new Set(stems(nameWords(text)));
      return new Set([...openEnded, ...tools.flatMap(({ name }) => ([...(words.get(name)?.all ?? [])].some((word) => asked.has(word)) ? [name] : []))]);
    },
    prove: (item, offered) => { proveBySchema(item, offered, (tool) => rivals.get(tool) ?? none); },
  };
}

/** Tools that lint calls nearly the same, of each tool. */
function rivalsOf(tools: readonly Tool[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const add = (one: string, other: string): void => {
    const known = found.get(one) ?? new Set();
    found.set(one, known.add(other));
  };
  for (const { one, other } of overlaps(tools, leastOverlap)) {
    const [a, b] = [tools[one]?.name, tools[other]?.name];
    if (a === undefined || b === undefined) continue;
    add(a, b);
    add(b, a);
  }
  return found;
}

interface Words {
  readonly name: ReadonlySet<string>;
  /** Of those, what it is about. */
  readonly things: readonly string[];
  /** With those of the description. */
  readonly all: ReadonlySet<string>;
  /** Names of what its result holds. */
  readonly result: ReadonlySet<string>;
  readonly action: string | null;
}

function wordsOf({ name, description, result }: Tool): Words {
  const own = stems(nameWords(name));
  return { name: new Set(own), things: own.filter((word) => !plainWords.has(word) && actionOf(word) === null), all: new Set([...own, ...stems(nameWords(description))]), result: new Set(namesIn(result, 0)), action: actionOf(name) };
}

function namesIn(schema: unknown, depth: number): readonly string[] {
  if (typeof schema !== 'object' || schema === null || depth > 8) return [];
  const { properties } = schema as { readonly properties?: Tool['parameters'] };
  const own = isJsonObject(properties) ? Object.keys(properties) : [];
  return [...own, ...Object.values(schema).flatMap((inner) => namesIn(inner, depth + 1))];
}

/** Tools of the same kind of action about the same thing, and those that have half of a tool's words. */
function alike(tool: string, words: ReadonlyMap<string, Words>): readonly string[] {
  const own = words.get(tool);
  if (own === undefined) return [];
  const might = (other: Words): boolean => (isSameAction(own, other) && own.things.some((word) => other.name.has(word))) || [...own.all].filter((word) => other.all.has(word)).length >= mightDo * own.all.size;
  return [...words].flatMap(([name, other]) => (name !== tool && might(other) ? [name] : []));
}

function isSameAction(one: Words, other: Words): boolean {
  return one.action === other.action || one.action === null || other.action === null;
}

/** Whether a tool that reads might give the value: it is about the same thing, or its result has it under this name. */
function mayFind(other: Tool, tool: string, parameter: string, words: ReadonlyMap<string, Words>): boolean {
  const found = words.get(other.name);
  if (found === undefined || ['create', 'update', 'delete', 'send'].includes(found.action ?? '')) return false;
  if (found.result.has(parameter)) return true;
  const meant = stems(nameWords(parameter)).filter((word) => !plainWords.has(word));
  const things = meant.length > 0 ? meant : [...(words.get(tool)?.name ?? [])];
  return things.some((word) => found.all.has(word)) || ['whoami', 'me', 'current', 'profil', 'my'].some((word) => found.name.has(word));
}
