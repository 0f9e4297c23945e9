import type { Json, JsonObject } from '../../core/Json.ts';
import type { Tool } from '../../core/Tool.ts';
import { editParameters } from './editParameters.ts';

/** Keywords with one plain value, and the sign that stands for each. What decides how values are compared stays in the schema. */
const signs: readonly (readonly [keyword: string, sign: string])[] = [
  ['default', '='],
  ['minimum', '>='],
  ['maximum', '<='],
  ['minLength', 'length>='],
  ['maxLength', 'length<='],
  ['minItems', 'items>='],
  ['maxItems', 'items<='],
  ['pattern', '~'],
];

/** The same facts in fewer characters: limits and defaults as signs before the description (`[=0 >=0 <=3] Bags`). */
export function compactTool(tool: Tool): Tool {
  return editParameters(tool, ({ schema }) => compact(schema));
}

/** What `compactTool` was made from. */
export function fromCompact(tool: Tool): Tool {
  return editParameters(tool, ({ schema }) => expanded(schema));
}

function compact(schema: JsonObject): JsonObject {
  const moved = signs.flatMap(([keyword, sign]) => (isPlain(schema[keyword]) ? [`${sign}${JSON.stringify(schema[keyword])}`] : []));
  const { description } = schema;
  const text = typeof description === 'string' ? description : null;
  if (moved.length === 0 && text?.startsWith('[') !== true) return schema;
  const names = new Set(signs.flatMap(([keyword]) => (isPlain(schema[keyword]) ? [keyword] : [])));
  const kept = Object.entries(schema).filter(([keyword]) => keyword !== 'description' && !names.has(keyword));
  return { ...Object.fromEntries(kept), description: `[${moved.join(' ')}]${text === null ? '' : ` ${text}`}` };
}

function isPlain(value: Json | undefined): boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

const entry = /^(=|>=|<=|length>=|length<=|items>=|items<=|~)("(?:[^"\\]|\\.)*"|[^\s\]"]+) ?/;

function expanded(schema: JsonObject): JsonObject {
  const { description } = schema;
  if (typeof description !== 'string' || !description.startsWith('[')) return schema;
  let rest = description.slice(1);
  const found: [string, Json][] = [];
  for (let match = entry.exec(rest); match !== null; match = entry.exec(rest)) {
    const keyword = signs.find(([, sign]) => sign === match[1])?.[0];
    if (keyword !== undefined) found.push([keyword, JSON.parse(match[2] ?? 'null') as Json]);
    rest = rest.slice(match[0].length);
  }
  const others = Object.entries(schema).filter(([keyword]) => keyword !== 'description');
  const text = rest.slice(1);
  return { ...Object.fromEntries([...others, ...found]), ...(text.startsWith(' ') ? { description: text.slice(1) } : {}) };
}
