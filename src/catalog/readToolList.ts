import type { CatalogProblem } from '../core/Catalog.ts';
import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../core/Json.ts';
import type { GivenTool } from './GivenTool.ts';
import { lowerCaseTypes } from './lowerCaseTypes.ts';

export interface ToolList {
  readonly tools: readonly GivenTool[];
  readonly problems: readonly CatalogProblem[];
}

/** Keys under which customary documents hold a list of tools. */
const listKeys = ['tools', 'functions', 'functionDeclarations', 'function_declarations'] as const;

/** Keys under which a list of tools is wrapped once more. */
const wrapperKeys = ['result', 'toolConfig', 'tool_config', 'body', 'request'] as const;

/**
 * Tools in any customary shape: those of OpenAI’s two interfaces, Anthropic, Gemini, Bedrock and MCP, bare or inside a
 * request that offers them. `null`: nothing of the kind.
 */
export function readToolList(document: Json): ToolList | null {
  const found = listIn(document, '');
  if (found === null) return null;
  const problems: CatalogProblem[] = [];
  const tools = found.list.flatMap((entry, index) => readEntry(entry, `${found.path}[${String(index)}]`, problems));
  return { tools, problems };
}

interface Found {
  readonly list: readonly Json[];
  readonly path: string;
}

function listIn(document: Json, path: string): Found | null {
  if (isJsonArray(document)) return document.some(isTool) || document.length === 0 ? { list: document, path: path === '' ? 'tools' : path } : null;
  if (!isJsonObject(document)) return null;
  const at = (key: string): string => (path === '' ? key : `${path}.${key}`);
  for (const key of listKeys) {
    const value = document[key];
    if (isJsonArray(value)) return { list: value, path: at(key) };
  }
  for (const key of wrapperKeys) {
    const value = document[key];
    const inner = isJsonObject(value) ? listIn(value, at(key)) : null;
    if (inner !== null) return inner;
  }
  return isTool(document) ? { list: [document], path: 'tools' } : null;
}

function isTool(entry: Json): boolean {
  if (!isJsonObject(entry)) return false;
  if (isJsonObject(entry['function']) || isJsonObject(entry['toolSpec']) || declarationsIn(entry) !== null) return true;
  return typeof entry['name'] === 'string' && (schemaKeys.some((key) => key in entry) || entry['type'] === 'function');
}

function readEntry(entry: Json, origin: string, problems: CatalogProblem[]): readonly GivenTool[] {
  const report = (code: CatalogProblem['code'], tool: string | null, detail: string): readonly GivenTool[] => {
    problems.push({ code, tool, place: origin, detail });
    return [];
  };
  if (!isJsonObject(entry)) return report('malformed-tool', null, 'not a JSON object');
  const declared = declarationsIn(entry);
  if (declared !== null) return declared.flatMap((one, index) => (isJsonObject(one) ? [given(one, `${origin}.functionDeclarations[${String(index)}]`)] : report('malformed-tool', null, 'not a JSON object')));
  const inner = entry['function'] ?? entry['toolSpec'];
  if (isJsonObject(inner)) return [given(inner, origin)];
  const { type, name } = entry;
  // Hosted tools (`web_search`, `code_interpreter`, `computer_20250124`) carry no schema: the provider runs them.
  const isHosted = typeof type === 'string' && type !== 'function' && type !== 'custom' && !schemaKeys.some((key) => key in entry);
  if (isHosted) return report('unsupported-tool', typeof name === 'string' ? name : null, `a tool of type ${JSON.stringify(type)}, which its provider runs`);
  if (type === 'custom' && !schemaKeys.some((key) => key in entry)) return report('unsupported-tool', typeof name === 'string' ? name : null, 'a tool that takes free text in place of arguments');
  const [only, ...others] = Object.keys(entry);
  if (only !== undefined && others.length === 0 && !schemaKeys.some((key) => key === only) && only !== 'description' && name === undefined) return report('unsupported-tool', null, `${JSON.stringify(only)}, which its provider runs`);
  return [given(entry, origin)];
}

const schemaKeys = ['parameters', 'inputSchema', 'input_schema', 'parametersJsonSchema', 'parameters_json_schema'] as const;
const resultKeys = ['outputSchema', 'output_schema', 'response', 'responseJsonSchema', 'response_json_schema', 'returns', 'resultSchema', 'result_schema', 'output', 'x-result', 'x-returns', 'x-output-schema'] as const;

function given(entry: JsonObject, origin: string): GivenTool {
  const annotations = entry['annotations'];
  return {
    name: entry['name'],
    title: entry['title'] ?? (isJsonObject(annotations) ? annotations['title'] : undefined),
    description: entry['description'],
    parameters: inLowerCase(unwrapped(firstOf(entry, schemaKeys))),
    result: resultIn(entry),
    origin,
    ...effectIn(annotations),
  };
}

/** What MCP calls hints; a server that says nothing of them says nothing. */
function effectIn(annotations: Json | undefined): Pick<GivenTool, 'effect'> {
  if (!isJsonObject(annotations)) return {};
  const { readOnlyHint, destructiveHint } = annotations;
  if (readOnlyHint === true) return { effect: 'reads' };
  return readOnlyHint === false || destructiveHint === true ? { effect: 'changes' } : {};
}

function resultIn(entry: JsonObject): Json | undefined {
  const value = inLowerCase(unwrapped(firstOf(entry, resultKeys)));
  return isJsonObject(value) ? value : undefined;
}

/** Gemini writes types in capitals. */
function inLowerCase(schema: Json | undefined): Json | undefined {
  return isJsonObject(schema) && typeof schema['type'] === 'string' && /^[A-Z]+$/.test(schema['type']) ? lowerCaseTypes(schema) : schema;
}

/** Bedrock writes `{json: schema}`. */
function unwrapped(value: Json | undefined): Json | undefined {
  return isJsonObject(value) && isJsonObject(value['json']) && Object.keys(value).length === 1 ? value['json'] : value;
}

function firstOf(entry: JsonObject, keys: readonly string[]): Json | undefined {
  for (const key of keys) if (entry[key] !== undefined && entry[key] !== null) return entry[key];
  return undefined;
}

function declarationsIn(entry: JsonObject): readonly Json[] | null {
  const value = entry['functionDeclarations'] ?? entry['function_declarations'];
  return isJsonArray(value) ? value : null;
}
