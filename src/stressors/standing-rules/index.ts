import { loadLevel, readLoadLevel, withLengthArms } from '../../composer/load/loadLevel.ts';
import { ruledParameters, standingRules } from '../../composer/load/standingRules.ts';
import type { StandingRule } from '../../composer/load/standingRules.ts';
import { tokensOfText } from '../../composer/load/textTokens.ts';
import { withInertSystem } from '../../composer/load/withInertSystem.ts';
import { isJsonObject } from '../../core/Json.ts';
import type { StressBase, Stressed, StressResources, Stressor } from '../../core/Stressor.ts';
import type { Tool } from '../../core/Tool.ts';

const doses = [1, 2, 4, 8, 16, 32] as const;
const mildest = doses[0];

/** More and more standing rules about how calls are made. */
export const stressor: Stressor = {
  id: 'standing-rules',
  version: '3',
  description: 'more and more standing rules about how calls are made',
  analysis: 'dose',
  needs: ['item'],
  subtasks: ['parallel', 'chaining', 'parameter-detection'],
  levels: withLengthArms(doses),
  readLevel: readLoadLevel,
  apply: (base, level, resources) => Promise.resolve(ruled(base, level, resources)),
};

function ruled({ case: one, environment, item }: StressBase, level: string, { shared }: StressResources): Stressed {
  const load = loadLevel(level);
  const { key, prompt } = one;
  if (load === null) return { state: 'not-applicable', reason: 'no such level' };
  if (item === null) return { state: 'not-applicable', reason: 'it was collected, not composed' };
  // Whatever executes calls would not know the parameters that rules are about.
  if (key.kind !== 'calls' || key.calls.length === 0 || environment !== null) return { state: 'not-applicable', reason: 'its calls are carried out, or none is due' };
  const right = new Set(key.calls.map(({ tool }) => tool));
  const all = standingRules(prompt.tools.map(({ name }) => name).filter((name) => !right.has(name)), shared);
  if (load.dose > all.length || prompt.rules.length > 0) return { state: 'not-applicable', reason: 'there are not so many rules that leave the task as it is' };
  const many = all.slice(0, load.dose);
  const given = load.control ? all.slice(0, mildest) : many;
  const changed = { ...prompt, rules: given.map(({ text }) => text), tools: prompt.tools.map(withRuledParameters) };
  const asLong = withInertSystem(changed, tokensOf(many) - tokensOf(given), shared.fork('inert'));
  // Rules are in a drawn order, so that no place of the list has harder ones.
  return { state: 'changed', projection: { case: { ...one, prompt: asLong, key: { ...key, rules: given.map(({ check }) => check) } }, environment }, dose: load.dose, control: load.control, counts: 'rules', alike: [...given.keys()] };
}

/** As the prompt renders them, one a line. */
function tokensOf(rules: readonly StandingRule[]): number {
  return tokensOfText(rules.map(({ text }) => `- ${text}`).join('\n'));
}

function withRuledParameters(tool: Tool): Tool {
  const { properties } = tool.parameters;
  return { ...tool, parameters: { ...tool.parameters, properties: { ...(isJsonObject(properties) ? properties : {}), ...ruledParameters } } };
}
