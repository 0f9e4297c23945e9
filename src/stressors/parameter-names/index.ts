import { renamed } from '../../composer/change/renamed.ts';
import { isJsonObject } from '../../core/Json.ts';
import type { Json } from '../../core/Json.ts';
import type { StressBase, Stressed, Stressor } from '../../core/Stressor.ts';
import type { Tool } from '../../core/Tool.ts';

/** Calls the same parameters by other names: in another style, or by numbers that mean nothing. */
export const stressor: Stressor = {
  id: 'parameter-names',
  version: '1',
  description: 'the same parameters by other names',
  analysis: 'invariance',
  needs: [],
  subtasks: ['parameter-detection', 'parallel', 'chaining'],
  levels: ['style', 'opaque'],
  readLevel: (text) => (text === 'style' || text === 'opaque' ? text : null),
  apply: (base, level) => Promise.resolve(withNames(base, level)),
};

function withNames({ case: one, environment }: StressBase, level: string): Stressed {
  const right = new Set(one.key.kind === 'calls' ? one.key.calls.map(({ tool }) => tool) : []);
  if (right.size === 0 || one.key.kind !== 'calls') return { state: 'not-applicable', reason: 'no arguments are asked for' };
  const { tools } = one.prompt;
  if (level === 'opaque' && !tools.filter(({ name }) => right.has(name)).every(areDescribed)) return { state: 'not-applicable', reason: 'descriptions alone do not tell the parameters apart' };
  const parameters = new Map(tools.map((tool) => [tool.name, namesOf(tool, level)]));
  if ([...parameters.values()].every((own) => [...own].every(([name, other]) => name === other))) return { state: 'not-applicable', reason: 'the names have no such form' };
  const changed = renamed(one, { tools: new Map(), parameters });
  if (changed === null) return { state: 'not-applicable', reason: 'results come from parameters by their own names' };
  return { state: 'changed', projection: { case: changed, environment }, dose: null, control: false };
}

function propertiesOf({ parameters }: Tool): readonly (readonly [string, Json])[] {
  const { properties } = parameters;
  return properties !== undefined && isJsonObject(properties) ? Object.entries(properties) : [];
}

/** Whether every parameter has a description of its own. */
function areDescribed(tool: Tool): boolean {
  const texts = propertiesOf(tool).map(([, schema]) => (isJsonObject(schema) && typeof schema['description'] === 'string' ? schema['description'].trim() : ''));
  return texts.every((text) => text.split(/\s+/).length >= 2) && new Set(texts).size === texts.length;
}

function namesOf(tool: Tool, level: string): ReadonlyMap<string, string> {
  return new Map(propertiesOf(tool).map(([name], at) => [name, level === 'opaque' ? `p${String(at + 1)}` : name.replace(/[_-]+([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())]));
}
