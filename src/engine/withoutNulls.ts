import type { Argument, Call } from '../core/Call.ts';
import type { CallsFound } from '../core/CallsFound.ts';
import { isJsonArray, isJsonObject } from '../core/Json.ts';
import type { Json, JsonObject } from '../core/Json.ts';
import type { Literal } from '../core/Literal.ts';
import type { Tool } from '../core/Tool.ts';
import type { ToolNames } from '../catalog/toolNames.ts';
import type { Reader } from '../reading/createReader.ts';

const deepest = 200;

/**
 * A reader of answers under a provider's strict mode, which makes every parameter required and an optional one
 * nullable: there a null stands for an argument left out (design §4). A null that the tool's own schema takes, or
 * that stands where something is required, stays.
 */
export function withoutNulls(read: Reader, tools: readonly Tool[]): Reader {
  const schemas = schemasOf(tools);
  return (answer, asked, names) => {
    const reading = read(answer, asked, names);
    const lenient = inFound(reading.lenient, schemas, names);
    return { ...reading, lenient, strict: reading.strict === reading.lenient ? lenient : inFound(reading.strict, schemas, names) };
  };
}

type Schemas = ReadonlyMap<string, JsonObject>;

/** Lists of tools are long and shared by many answers. */
const known = new WeakMap<readonly Tool[], Schemas>();

function schemasOf(tools: readonly Tool[]): Schemas {
  const found = known.get(tools);
  if (found !== undefined) return found;
  const schemas = new Map(tools.map(({ name, parameters }) => [name, parameters]));
  known.set(tools, schemas);
  return schemas;
}

function inFound(found: CallsFound, schemas: Schemas, names: ToolNames): CallsFound {
  return found.state === 'calls' ? { state: 'calls', calls: found.calls.map((call) => inCall(call, schemas, names)) } : found;
}

function inCall(call: Call, schemas: Schemas, names: ToolNames): Call {
  const schema = schemas.get(names.resolve(call.name)?.tool ?? call.name);
  if (schema === undefined) return call;
  const kept = call.arguments.filter(({ name, value }) => name === null || !standsForAbsent(name, value, schema));
  return { ...call, arguments: kept.map((argument): Argument => ({ ...argument, value: inValue(argument.value, memberOf(schema, argument.name), 0) })) };
}

function inValue(value: Literal, schema: Json | undefined, depth: number): Literal {
  if (!isJsonObject(schema) || depth > deepest) return value;
  if (value.kind === 'list') return { ...value, items: value.items.map((item) => inValue(item, schema['items'], depth + 1)) };
  if (value.kind !== 'object') return value;
  const kept = value.entries.filter((entry) => !standsForAbsent(entry.key, entry.value, schema));
  return { ...value, entries: kept.map((entry) => ({ ...entry, value: inValue(entry.value, memberOf(schema, entry.key), depth + 1) })) };
}

function standsForAbsent(name: string, value: Literal, schema: JsonObject): boolean {
  if (value.kind !== 'null') return false;
  const member = memberOf(schema, name);
  const { required } = schema;
  return isJsonObject(member) && !(isJsonArray(required) && required.includes(name)) && !takesNull(member);
}

function memberOf(schema: JsonObject, name: string | null): Json | undefined {
  const { properties } = schema;
  return name !== null && isJsonObject(properties) && Object.hasOwn(properties, name) ? properties[name] : undefined;
}

/** Whether a schema names null among what it takes. */
function takesNull({ type, enum: listed, anyOf, oneOf }: JsonObject): boolean {
  if (isJsonArray(listed)) return listed.includes(null);
  if (type !== undefined) return type === 'null' || (isJsonArray(type) && type.includes('null'));
  const branches = isJsonArray(anyOf) ? anyOf : isJsonArray(oneOf) ? oneOf : null;
  return branches === null ? false : branches.some((branch) => isJsonObject(branch) && takesNull(branch));
}
