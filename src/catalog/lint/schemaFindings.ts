import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../../core/Json.ts';
import type { LintCode, LintFinding } from '../../core/Lint.ts';
import type { Tool } from '../../core/Tool.ts';
import { schemaLists, schemaMaps, schemaParts } from '../schemaKeywords.ts';
import { contradictions } from './contradictions.ts';
import type { WalkedParameter } from './walkParameters.ts';

/** Levels of objects within objects from which nesting counts as deep. */
const deepNesting = 4;

/** Keywords that strict modes refuse or drop. */
const unstrict = new Set(['oneOf', 'allOf', 'not', 'if', 'then', 'else', 'patternProperties', 'unevaluatedProperties', 'propertyNames', 'minProperties', 'maxProperties', 'dependentRequired', 'dependentSchemas']);

const safeParameter = /^[A-Za-z0-9_.-]{1,64}$/;

/** What the schema of a tool's parameters says that cannot be met or will not be taken. */
export function schemaFindings(tool: Tool, parameters: readonly WalkedParameter[]): readonly LintFinding[] {
  const finding = (code: LintCode, value: number, paths: readonly string[], found: readonly string[]): LintFinding => ({ code, tools: [tool.name], size: { unit: 'count', value }, parameters: paths, found });
  const broken = [{ path: '', schema: tool.parameters }, ...parameters].flatMap(({ path, schema }) => contradictions(schema).map((said) => ({ path, said })));
  const deepest = Math.max(0, ...parameters.map(({ depth }) => depth));
  const keywords = [...new Set(keywordsIn(tool.parameters))];
  const refused = parameters.filter(({ name }) => !safeParameter.test(name));
  const isOpen = opensUp(tool.parameters) || parameters.some(({ schema }) => opensUp(schema));
  const strictly = [...keywords.filter((keyword) => unstrict.has(keyword)), ...(isOpen ? ['additionalProperties'] : [])];
  return [
    ...(broken.length === 0 ? [] : [finding('contradictory-schema', broken.length, [...new Set(broken.flatMap(({ path }) => (path === '' ? [] : [path])))], broken.map(({ path, said }) => (path === '' ? said : `${path}: ${said}`)))]),
    ...(deepest >= deepNesting ? [finding('deep-nesting', deepest, parameters.filter(({ depth }) => depth === deepest).map(({ path }) => path).slice(0, 3), [])] : []),
    ...(isRecursive(tool.parameters) ? [finding('recursive-schema', 1, [], [])] : []),
    ...(strictly.length === 0 ? [] : [finding('strict-refused', strictly.length, [], strictly)]),
    ...(refused.length === 0 ? [] : [finding('refused-parameter-name', refused.length, refused.map(({ path }) => path), [])]),
    ...(parameters.length === 0 && !isOpen ? [finding('no-parameters', 0, [], [])] : []),
  ];
}

/** Whether an object takes what it does not declare and says so, or declares nothing at all. */
function opensUp({ type, properties, additionalProperties }: JsonObject): boolean {
  if (additionalProperties === true || isJsonObject(additionalProperties)) return true;
  return type === 'object' && properties === undefined && additionalProperties === undefined;
}

/** Every keyword that a schema uses, at any depth. */
function keywordsIn(schema: Json, depth: number = 0): readonly string[] {
  if (!isJsonObject(schema) || depth > 60) return [];
  return Object.entries(schema).flatMap(([keyword, value]) => [keyword, ...partsOf(keyword, value).flatMap((part) => keywordsIn(part, depth + 1))]);
}

function partsOf(keyword: string, value: Json): readonly Json[] {
  if (schemaMaps.has(keyword) && isJsonObject(value)) return Object.values(value);
  if (isJsonArray(value) && (schemaLists.has(keyword) || keyword === 'items')) return value;
  return schemaParts.has(keyword) ? [value] : [];
}

/** Whether a definition leads back to itself, or the whole to itself. */
function isRecursive(root: JsonObject): boolean {
  const references = new Map<string, readonly string[]>([['#', referencesIn(root, true)]]);
  for (const holder of ['$defs', 'definitions']) {
    for (const [name, schema] of Object.entries(isJsonObject(root[holder]) ? root[holder] : {})) references.set(`#/${holder}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`, referencesIn(schema, false));
  }
  const state = new Map<string, 'open' | 'done'>();
  const leadsBack = (reference: string): boolean => {
    const known = state.get(reference);
    if (known !== undefined) return known === 'open';
    state.set(reference, 'open');
    const found = (references.get(reference) ?? []).some(leadsBack);
    state.set(reference, 'done');
    return found;
  };
  return [...references.keys()].some(leadsBack);
}

function referencesIn(schema: Json, isTop: boolean, depth: number = 0): readonly string[] {
  if (!isJsonObject(schema) || depth > 60) return [];
  return Object.entries(schema).flatMap(([keyword, value]) => {
    if (keyword === '$ref') return typeof value === 'string' ? [value] : [];
    if (isTop && (keyword === '$defs' || keyword === 'definitions')) return [];
    return partsOf(keyword, value).flatMap((part) => referencesIn(part, false, depth + 1));
  });
}
