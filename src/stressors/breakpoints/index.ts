import { armCase } from '../../composer/growth/armCase.ts';
import { caseCatalog } from '../../composer/growth/caseCatalog.ts';
import type { CaseCatalog } from '../../composer/growth/caseCatalog.ts';
import { requestOf } from '../../composer/growth/requestOf.ts';
import type { ArmOrigin } from '../../core/Case.ts';
import type { Item } from '../../core/Item.ts';
import type { StressBase, Stressed, StressResources, Stressor } from '../../core/Stressor.ts';
import type { Tool } from '../../core/Tool.ts';
import { largestOffer } from './largestOffer.ts';
import { armLevels, readArmLevel } from './readArmLevel.ts';
import type { ArmLevel } from './readArmLevel.ts';

/** Which of the three places where calling may break is to blame: too many tools, schemas that are too long, a form that is too rigid. */
export const stressor: Stressor = {
  id: 'breakpoints',
  version: '1',
  description: 'few and many tools, short and long schemas, free and rigid formats, crossed',
  analysis: 'factor',
  needs: ['item', 'retriever'],
  subtasks: ['parameter-detection', 'parallel', 'chaining'],
  levels: armLevels,
  readLevel: (text) => readArmLevel(text)?.text ?? null,
  apply,
};

async function apply(base: StressBase, level: string, resources: StressResources): Promise<Stressed> {
  const wanted = readArmLevel(level);
  if (wanted === null) return notApplicable('it has no such level');
  const { item, case: one } = base;
  if (item === null) return notApplicable('the question was collected, not composed');
  if (one.key.kind !== 'calls' || one.key.calls.length !== item.steps.length) return notApplicable('the request asks for more than this question is about');
  const catalog = catalogOf(item, resources);
  const offer = await offerOf(wanted, catalog, base, resources);
  if (typeof offer === 'string') return notApplicable(offer);
  const changed = armCase(one, offer.tools, offer.arm, resources.shared);
  return { state: 'changed', projection: { case: changed, environment: base.environment }, dose: offer.tools.length, control: false };
}

interface Offer {
  readonly tools: readonly Tool[];
  readonly arm: ArmOrigin;
}

async function offerOf({ tools, size, schema, format }: ArmLevel, { right, others }: CaseCatalog, base: StressBase, resources: StressResources): Promise<Offer | string> {
  const armOf = (cutTo: number | null, catalog: number | null, retrieved: ArmOrigin['retrieved']): ArmOrigin => ({ tools, schema, format, cutTo, catalog, retrieved });
  const all = (count: number): readonly Tool[] => [...right, ...others.slice(0, count - right.length)];
  if (tools === 'gold') return { tools: right, arm: armOf(null, null, null) };
  const cut = size ?? usualCut;
  const holds = right.length + others.length;
  if (tools === 'oracle') {
    if (cut > holds) return `the catalog holds only ${String(holds)} tools`;
    return cut <= right.length ? `it needs ${String(right.length)} tools itself` : { tools: all(cut), arm: armOf(cut, null, null) };
  }
  const fits = largestOffer(resources.limits, others);
  const catalog = tools === 'all' ? (size ?? fits) : fits;
  if (tools === 'all' && resources.limits.tools !== null && catalog > resources.limits.tools) return `the endpoint takes at most ${String(resources.limits.tools)} tools`;
  if (catalog > holds) return `the catalog holds only ${String(holds)} tools`;
  if (catalog < fewestInCatalog) return `no more than ${String(catalog)} tools fit into a request`;
  if (tools === 'all') return { tools: all(catalog), arm: armOf(null, catalog, null) };
  return retrievedOffer(all(catalog), right, cut, base, resources, (retrieved) => armOf(cut, catalog, retrieved));
}

async function retrievedOffer(catalog: readonly Tool[], right: readonly Tool[], cut: number, { case: one }: StressBase, { retrieval }: StressResources, armOf: (retrieved: ArmOrigin['retrieved']) => ArmOrigin): Promise<Offer | string> {
  const [retriever] = retrieval.retrievers;
  if (retriever === undefined) return 'there is no retriever';
  const found = await retrieval.find(retriever.id, catalog, requestOf(one), cut);
  if (found.state === 'failed') return `the retriever ${retriever.id} failed: ${found.reason}`;
  const names = new Set(found.names);
  const tools = catalog.filter(({ name }) => names.has(name));
  return { tools, arm: armOf({ retriever: retriever.id, version: retriever.version, wanted: right.length, found: right.filter(({ name }) => names.has(name)).length, strangers: found.strangers }) };
}

/** Tools that an oracle or a retriever leaves, where a level does not say. */
const usualCut = 16;
/** A catalog of which a sixteenth is no choice at all is none. */
const fewestInCatalog = 32;

/** One catalog for all levels of an item: it is drawn from what they share. */
function catalogOf(item: Item, { worlds, shared }: StressResources): CaseCatalog {
  return caseCatalog(item, worlds, shared.fork('catalog'));
}

function notApplicable(reason: string): Stressed {
  return { state: 'not-applicable', reason };
}
