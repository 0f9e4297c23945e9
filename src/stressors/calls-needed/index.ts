import { expectedCall } from '../../composer/expectedCalls.ts';
import { countCalls } from '../../composer/itemCase.ts';
import { growCalls } from '../../composer/load/growCalls.ts';
import { loadLevel, readLoadLevel, withLengthArms } from '../../composer/load/loadLevel.ts';
import { tokensOfText } from '../../composer/load/textTokens.ts';
import { withInertRequest } from '../../composer/load/withInertRequest.ts';
import type { Case } from '../../core/Case.ts';
import type { Item } from '../../core/Item.ts';
import type { StressBase, Stressed, StressResources, Stressor } from '../../core/Stressor.ts';

/** More and more independent calls asked for in one request. */
export const stressor: Stressor = {
  id: 'calls-needed',
  version: '3',
  description: 'more and more independent calls asked for in one request',
  analysis: 'dose',
  needs: ['item'],
  subtasks: ['parallel'],
  levels: withLengthArms([1, 2, 4, 8]),
  readLevel: readLoadLevel,
  apply: (base, level, resources) => Promise.resolve(asked(base, level, resources)),
};

/** Every further call takes a longer proof of all before it. */
const mostCalls = 32;

function asked({ case: one, item }: StressBase, level: string, { shared, worlds }: StressResources): Stressed {
  const load = loadLevel(level);
  if (load === null) return { state: 'not-applicable', reason: 'no such level' };
  if (item === null) return { state: 'not-applicable', reason: 'it was collected, not composed' };
  if (load.dose > mostCalls) return { state: 'not-applicable', reason: `no more than ${String(mostCalls)} calls are asked for at once` };
  const many = growCalls(item, load.dose, worlds, shared);
  if (many === null) return { state: 'not-applicable', reason: 'so many independent calls cannot be asked for in its world' };
  const few = load.control ? growCalls(item, 1, worlds, shared) : many;
  if (few === null) return { state: 'not-applicable', reason: 'its world makes no such request' };
  const made = caseOf(one, few);
  const prompt = withInertRequest(made.prompt, tokensOf(many) - tokensOf(few), shared.fork('inert'));
  // Every call is drawn as the first one is.
  return { state: 'changed', projection: { case: { ...made, prompt }, environment: null }, dose: load.dose, control: load.control, counts: 'calls', alike: [...few.steps.keys()], item: few };
}

function tokensOf({ background, request }: Item): number {
  return tokensOfText(background) + tokensOfText(request);
}

/** The case with what the grown item asks in place of its own; its cluster and block stay those of the base. */
function caseOf(one: Case, item: Item): Case {
  const right = new Set(item.steps.map(({ tool }) => tool));
  const { composed } = one.origin;
  return {
    ...one,
    prompt: { ...one.prompt, messages: [...(item.background === '' ? [] : [{ role: 'system', content: item.background } as const]), { role: 'user', content: item.request }], tools: item.tools },
    key: { kind: 'calls', calls: item.steps.map(expectedCall), order: 'any' },
    origin: {
      ...one.origin,
      calls: countCalls(item.steps),
      ...(composed === undefined ? {} : { composed: { ...composed, item: item.id, templates: item.templates, obscurity: item.obscurity, positions: item.tools.flatMap(({ name }, place) => (right.has(name) ? [place] : [])) } }),
    },
  };
}
