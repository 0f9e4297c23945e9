import type { CatalogProblem, CatalogProblemCode, CatalogTool } from '../core/Catalog.ts';
import { isJsonObject } from '../core/Json.ts';
import type { Tool } from '../core/Tool.ts';
import { argumentSchema } from './argumentSchema.ts';
import { cleanSchema } from './cleanSchema.ts';
import type { GivenTool } from './GivenTool.ts';

export interface NormalisedTools {
  readonly tools: readonly CatalogTool[];
  readonly problems: readonly CatalogProblem[];
}

/**
 * Tools that can be offered: each has a name of its own, and parameters that are an object. Names stay as given; what a
 * provider cannot take is renamed where it is sent, and back. Of two tools of one name the first is used.
 */
export function normaliseTools(given: readonly GivenTool[]): NormalisedTools {
  const problems: CatalogProblem[] = [];
  const tools = new Map<string, CatalogTool>();
  for (const one of given) {
    const made = normaliseTool(one, problems);
    if (made === null) continue;
    const { name } = made.tool;
    if (tools.has(name)) problems.push({ code: 'duplicate-name', tool: name, place: one.origin, detail: `the tool at ${tools.get(name)?.origin ?? ''} has this name` });
    else tools.set(name, made);
  }
  return { tools: [...tools.values()], problems };
}

/** One tool; `null`: it cannot be offered. Adds what is wrong with it to `problems`. */
export function normaliseTool(given: GivenTool, problems: CatalogProblem[]): CatalogTool | null {
  const { name, origin } = given;
  const report = (code: CatalogProblemCode, place: string, detail: string): null => {
    problems.push({ code, tool: typeof name === 'string' ? name : null, place, detail });
    return null;
  };
  if (typeof name !== 'string' || name.trim() === '') return report('unusable-name', origin, name === undefined ? 'no name' : 'the name is not text, or blank');
  const schema = argumentSchema(given.parameters);
  if (typeof schema === 'string') return report('unusable-schema', origin, schema);
  const clean = (part: string, value: Tool['parameters']): Tool['parameters'] =>
    cleanSchema(value, ({ code, path, detail }) => report(code, `${origin}.${part}${path === '' ? '' : `.${path}`}`, detail));
  const tool: Tool = {
    name,
    description: textOf(given.description) ?? '',
    parameters: clean('parameters', schema),
    ...(isJsonObject(given.result) ? { result: clean('result', given.result) } : {}),
  };
  return { tool, title: textOf(given.title), origin, ...(given.effect === undefined ? {} : { effect: given.effect }) };
}

/** `null`: blank, or no text. */
function textOf(value: GivenTool['title']): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}
