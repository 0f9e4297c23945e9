import { renamed } from '../../composer/change/renamed.ts';
import { shuffled } from '../../core/shuffled.ts';
import type { StressBase, Stressed, StressResources, Stressor } from '../../core/Stressor.ts';
import type { Tool } from '../../core/Tool.ts';

/** Calls the same tools by other names: in another style, by other verbs, or by numbers that mean nothing. */
export const stressor: Stressor = {
  id: 'tool-names',
  version: '1',
  description: 'the same tools by other names',
  analysis: 'invariance',
  needs: [],
  subtasks: ['name-detection', 'parameter-detection', 'parallel', 'chaining', 'next-best', 'abstention'],
  levels: ['style', 'synonyms', 'opaque'],
  readLevel: (text) => (['style', 'synonyms', 'opaque'].includes(text) ? text : null),
  apply: (base, level, resources) => Promise.resolve(withNames(base, level, resources)),
};

function withNames({ case: one, environment }: StressBase, level: string, { random }: StressResources): Stressed {
  const { tools } = one.prompt;
  if (tools.length === 0) return { state: 'not-applicable', reason: 'no tool is offered' };
  if (environment !== null && one.key.kind === 'state') return { state: 'not-applicable', reason: 'results come from tools by their own names' };
  if (level === 'opaque' && !areDescribed(tools)) return { state: 'not-applicable', reason: 'descriptions alone do not tell the tools apart' };
  const order = shuffled([...tools.keys()], random);
  const names = new Map(tools.map(({ name }, at) => [name, newName(name, level, order[at] ?? at)]));
  if (new Set(names.values()).size < names.size) return { state: 'not-applicable', reason: 'two tools would have one name' };
  if ([...names].every(([name, other]) => name === other)) return { state: 'not-applicable', reason: 'the names have no such form' };
  const changed = renamed(one, { tools: names, parameters: new Map() });
  if (changed === null) return { state: 'not-applicable', reason: 'results come from tools by their own names' };
  return { state: 'changed', projection: { case: withPlaces(changed, one), environment }, dose: null, control: false };
}

/** Every tool stays in its place. */
function withPlaces(changed: StressBase['case'], { origin }: StressBase['case']): StressBase['case'] {
  return { ...changed, origin };
}

/** Whether each has a description of its own. */
function areDescribed(tools: readonly Tool[]): boolean {
  const texts = tools.map(({ description }) => description.trim());
  return texts.every((text) => text.split(/\s+/).length >= 3) && new Set(texts).size === texts.length;
}

function newName(name: string, level: string, number: number): string {
  if (level === 'opaque') return `tool_${String(number + 1)}`;
  if (level === 'style') return name.replace(/[_-]+([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  const [verb = '', ...rest] = name.split('_');
  const other = verbs[verb];
  return other === undefined || rest.length === 0 ? name : [other, ...rest].join('_');
}

/** Other verbs for the same deed. */
const verbs: Readonly<Record<string, string>> = {
  get: 'fetch',
  list: 'enumerate',
  find: 'look_up',
  search: 'query',
  create: 'make',
  add: 'append',
  update: 'modify',
  set: 'assign',
  delete: 'erase',
  remove: 'take_out',
  cancel: 'call_off',
  send: 'dispatch',
  book: 'reserve',
  check: 'verify',
  change: 'alter',
  move: 'relocate',
  share: 'give_access_to',
  assign: 'allocate',
};
