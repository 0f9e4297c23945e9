import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../../core/Json.ts';
import type { AbstentionKey } from '../../core/Key.ts';
import type { Tool } from '../../core/Tool.ts';
import { checkLiteral } from '../../grading/checkLiteral.ts';
import { compileSchema } from '../../grading/compileSchema.ts';
import { literalOf } from '../../grading/literalOf.ts';
import { inWords } from './inWords.ts';

/**
 * The key of a question with a value that no call may have: `{parameter: [value, …]}`. There is a key only where the schema of a tool
 * shows that the value is wrong, for else nobody can know it. A string says so.
 */
export function wrongValueKey(groundTruth: Json | undefined, tools: readonly Tool[]): AbstentionKey | string {
  if (!isJsonObject(groundTruth)) return 'its answer names no wrong values';
  const wrong = Object.entries(groundTruth).filter(([name, values]) => isJsonArray(values) && values.some((value: Json) => isRefused(name, value, tools)));
  if (wrong.length === 0) return 'no tool says that the value is wrong';
  return { kind: 'abstention', expected: 'no-call', reply: { kind: 'ask', missing: wrong.map(([name]) => inWords(name)).join(', ') } };
}

function isRefused(name: string, value: Json, tools: readonly Tool[]): boolean {
  const schemas = tools.flatMap(({ parameters }) => {
    const properties = parameters['properties'];
    const schema = isJsonObject(properties) && Object.hasOwn(properties, name) ? properties[name] : undefined;
    return isJsonObject(schema) ? [schema] : [];
  });
  return schemas.length > 0 && schemas.every((schema) => forms(value, schema).every((form) => refuses(schema, form)));
}

/** The value as the request has it, which is text, and in the type that is declared. */
function forms(value: Json, { type }: JsonObject): readonly Json[] {
  if (typeof value !== 'string') return [value];
  if (type === 'array') return [[value]];
  return (type === 'number' || type === 'integer') && /^-?\d+(?:\.\d+)?$/.test(value) ? [Number(value)] : [value];
}

function refuses(schema: JsonObject, value: Json): boolean {
  if (typeof value === 'string' && (breaksPattern(schema['pattern'], value) || (schema['format'] === 'email' && !/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(value)))) return true;
  return checkLiteral(compileSchema(schema), literalOf(value)) !== null;
}

/** Some patterns of the benchmark are none in Unicode mode, in which schemas are checked (`[\w-\.]`). */
function breaksPattern(pattern: Json | undefined, text: string): boolean {
  try {
    return typeof pattern === 'string' && !new RegExp(pattern).test(text);
  } catch {
    return false;
  }
}
