import type { JsonObject } from '../../core/Json.ts';
import type { Tool } from '../../core/Tool.ts';
import { wireNames, type NameRule } from '../../wire/wireNames.ts';
import { strictSchema } from './strictSchema.ts';

/** Tools as one piece of a request's body, and the names they go by there. */
export interface ToolList {
  /** `[…]` */
  readonly piece: string;
  readonly wireName: (name: string) => string;
  /** Tools that strict mode cannot express and that are offered without it. */
  readonly loose: number;
}

/** One tool as JSON; `schema` and `strict` are already decided. */
type WriteTool = (tool: Tool, wireName: string, schema: JsonObject, strict: boolean) => string;

/** Names match `^[a-zA-Z0-9_-]{1,64}$`. */
const rule: NameRule = { first: /^[a-zA-Z0-9_-]/, forbidden: /[^a-zA-Z0-9_-]/gu, longest: 64 };

/** Caches by the identity of the array, so that many requests share one text and it is made once. */
export function toolLists(write: WriteTool): (tools: readonly Tool[], strict: boolean) => ToolList {
  const free = new WeakMap<readonly Tool[], ToolList>();
  const strictly = new WeakMap<readonly Tool[], ToolList>();
  return (tools, strict) => {
    const cache = strict ? strictly : free;
    const known = cache.get(tools);
    if (known !== undefined) return known;
    const made = makeToolList(tools, strict, write);
    cache.set(tools, made);
    return made;
  };
}

/** A name of a history in which no tools are offered. */
export function loneName(name: string): string {
  return noTools.toWire(name);
}

const noTools = wireNames([], rule);

function makeToolList(tools: readonly Tool[], strict: boolean, write: WriteTool): ToolList {
  const { toWire, opening } = wireNames(tools, rule);
  let loose = 0;
  const texts = tools.map((tool) => {
    const closed = strict ? strictSchema(tool.parameters) : null;
    if (strict && closed === null) loose++;
    return write(tool, toWire(tool.name), closed ?? tool.parameters, closed !== null);
  });
  return { piece: `${opening}${texts.join(',')}]`, wireName: toWire, loose };
}
