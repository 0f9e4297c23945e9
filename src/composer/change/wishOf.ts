import type { Item, Step, StepArgument } from '../../core/Item.ts';
import type { Mention, SpokenValue, WorldTool } from '../../core/World.ts';
import type { Domain } from '../Domain.ts';
import type { Filling, Intent } from '../Intent.ts';
import { templateId } from '../templatePart.ts';

/** What an item asks for, call by call, read back from its steps. */
export interface ReadWish {
  readonly intents: readonly Intent[];
}

const readable: readonly Item['shape'][] = ['single', 'parallel', 'chain', 'nested'];

/**
 * The calls that a request asks for, as they were drawn, with everything that feeds them. `null`: they do not stand in
 * the item, since what is left undone has no step, or nothing tells how a value was called.
 */
export function wishOf(item: Item, domain: Domain): ReadWish | null {
  if (item.abstention !== null || item.steps.length === 0 || !readable.includes(item.shape)) return null;
  const goals = item.steps.filter(({ goal }) => goal);
  // Of a nested request all goals are one call, made for each of several things.
  const asked = item.shape === 'nested' ? goals.slice(0, 1) : goals;
  const intents = asked.map((step) => intentOf(step, item, domain));
  return intents.every((intent) => intent !== null) ? { intents } : null;
}

function intentOf(step: Step, item: Item, domain: Domain): Intent | null {
  const tool = domain.tools.find((one) => one.tool.name === step.tool);
  const used = tool === undefined ? undefined : [...tool.requests.map((phrasing) => ({ kind: 'request' as const, phrasing })), ...tool.questions.map((phrasing) => ({ kind: 'question' as const, phrasing }))].find(({ phrasing }) => isUsed(item, domain, step.tool, phrasing.id));
  const fillings = tool === undefined ? null : fillingsOf(step, tool, item, domain);
  return tool === undefined || used === undefined || fillings === null ? null : { ...used, tool, fillings };
}

function isUsed({ templates }: Item, { id }: Domain, tool: string, phrasing: string): boolean {
  return templates.includes(templateId(id, tool, phrasing));
}

function fillingsOf(step: Step, { parameters }: WorldTool, item: Item, domain: Domain): ReadonlyMap<string, Filling> | null {
  const found = step.arguments.map((argument): readonly [string, Filling] | null => {
    const type = parameters[argument.path];
    const filling = type === undefined ? null : fillingOf(argument, type, item, domain);
    return filling === null ? null : [argument.path, filling];
  });
  return found.every((one) => one !== null) ? new Map(found) : null;
}

function fillingOf({ value, accepted, from }: StepArgument, type: string, item: Item, domain: Domain): Filling | null {
  if (from.kind === 'said') return { kind: 'value', type, spoken: spokenAs(value, from.said, accepted) };
  const source = item.steps[from.step];
  const tool = domain.tools.find((one) => one.tool.name === source?.tool);
  const mention = tool?.mentions.find((one) => one.type === type && leadsTo(one, from.path) && isUsed(item, domain, tool.tool.name, one.id));
  if (source === undefined || tool === undefined || mention === undefined) return null;
  const fillings = fillingsOf(source, tool, item, domain);
  return fillings === null ? null : { kind: 'mention', type, mention, of: { kind: 'mention', phrasing: mention, tool, fillings } };
}

function spokenAs(value: SpokenValue['value'], said: string, accepted: SpokenValue['accepted']): SpokenValue {
  return { value, said, accepted, context: null, obscurity: 0 };
}

/** `orders[*].id` leads to `orders[2].id`. */
function leadsTo({ path }: Mention, found: string): boolean {
  return path === found || path === found.replace(/\[\d+\]/, '[*]');
}
