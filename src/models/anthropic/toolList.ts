import type { Tool } from '../../core/Tool.ts';
import { wireNames, writtenTool, type NameRule } from '../../wire/wireNames.ts';
import { strictSchema } from './strictSchema.ts';

/** A list of tools as the endpoint takes it. */
export interface ToolList {
  readonly text: string;
  readonly toWire: (name: string) => string;
}

/** Names match `^[a-zA-Z0-9_-]{1,64}$`. */
const rule: NameRule = { first: /^[a-zA-Z0-9_-]/, forbidden: /[^a-zA-Z0-9_-]/g, longest: 64 };

const written: readonly [WeakMap<readonly Tool[], ToolList>, WeakMap<readonly Tool[], ToolList>] = [new WeakMap(), new WeakMap()];

/** Written once for each list of tools. */
export function toolList(tools: readonly Tool[], strict: boolean): ToolList {
  const lists = written[strict ? 1 : 0];
  const known = lists.get(tools);
  if (known !== undefined) return known;
  const { toWire, opening } = wireNames(tools, rule);
  const list: ToolList = { text: `${opening}${tools.map((tool) => writeTool(tool, toWire(tool.name), strict)).join(',')}]`, toWire };
  lists.set(tools, list);
  return list;
}

function writeTool({ name, description, parameters }: Tool, wireName: string, strict: boolean): string {
  return writtenTool(name, wireName, {
    ...(description === '' ? {} : { description }),
    input_schema: strict ? strictSchema(parameters) : parameters,
    ...(strict ? { strict: true } : {}),
  });
}
