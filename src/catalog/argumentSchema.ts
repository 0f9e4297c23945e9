import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../core/Json.ts';
import { pointedAt } from './pointedAt.ts';

/** References in a row that the schema of a tool's parameters may begin with. */
const mostHops = 20;

/** The schema of a tool's parameters with `type: "object"` said, its own reference followed; a text says why it is none. */
export function argumentSchema(given: Json | undefined): JsonObject | string {
  if (given === undefined || given === null) return { type: 'object', properties: {} };
  const schema = followed(given);
  if (!isJsonObject(schema)) return 'the parameters are no schema';
  const { type } = schema;
  if (type === undefined) return { type: 'object', ...schema };
  if (type === 'object') return schema;
  if (isJsonArray(type) && type.includes('object')) return { ...schema, type: 'object' };
  return `the parameters are of type ${JSON.stringify(type)}, not "object"`;
}

/** What the reference at the top of a schema leads to, with the definitions that it may need. */
function followed(root: Json): Json | undefined {
  let schema: Json | undefined = root;
  for (let hop = 0; hop < mostHops && isJsonObject(schema) && typeof schema['$ref'] === 'string'; hop++) {
    const { $ref: _, ...beside }: JsonObject = schema;
    const target: Json | undefined = pointedAt(root, schema['$ref']);
    schema = isJsonObject(target) ? { ...beside, ...target } : target;
  }
  if (!isJsonObject(schema) || !isJsonObject(root)) return schema;
  const definitions = Object.fromEntries(['$defs', 'definitions'].flatMap((name) => (root[name] === undefined ? [] : [[name, root[name]]])));
  return { ...schema, ...definitions };
}
