import { farTools, nearTools } from '../../composer/change/addedTools.ts';
import { shuffled } from '../../core/shuffled.ts';
import type { StressBase, Stressed, StressResources, Stressor } from '../../core/Stressor.ts';

/** Tools added to those offered. */
const added = 4;

/** Offers a few more tools that cannot meet the request: of the same domain, or of others. */
export const stressor: Stressor = {
  id: 'distractors',
  version: '1',
  description: 'four more tools that cannot meet the request',
  analysis: 'invariance',
  needs: ['item'],
  subtasks: ['name-detection', 'parallel', 'chaining'],
  levels: ['near', 'far'],
  readLevel: (text) => (text === 'near' || text === 'far' ? text : null),
  apply: (base, level, resources) => Promise.resolve(withMore(base, level, resources)),
};

function withMore({ case: one, environment, item }: StressBase, level: string, { random, worlds }: StressResources): Stressed {
  const world = worlds.find(({ id }) => id === item?.domain);
  if (item === null || world === undefined) return { state: 'not-applicable', reason: 'it was not composed in a world' };
  const beside = { item, offered: one.prompt.tools };
  const more = (level === 'near' ? nearTools(beside, world, random.fork('near')) : farTools(beside, worlds, random.fork('far'))).slice(0, added);
  if (more.length < added) return { state: 'not-applicable', reason: 'too few tools can stand beside the right ones' };
  // The others are strewn in; those offered before keep their order among themselves.
  const places = new Set(shuffled([...Array(one.prompt.tools.length + added).keys()], random.fork('places')).slice(0, added));
  const before = [...one.prompt.tools];
  const strewn = [...more];
  const tools = Array.from({ length: before.length + added }, (_, place) => (places.has(place) ? strewn.shift() : before.shift())).filter((tool) => tool !== undefined);
  const bare = one.origin.category === 'name-detection' ? tools.map((tool) => (one.prompt.tools.includes(tool) ? tool : withoutParameters(tool))) : tools;
  return { state: 'changed', projection: { case: { ...one, prompt: { ...one.prompt, tools: bare } }, environment }, dose: null, control: false };
}

/** As tools are shown where only choosing is asked for. */
function withoutParameters<T extends { readonly parameters: object }>(tool: T): T {
  return { ...tool, parameters: { type: 'object', properties: {} } };
}
