import { armCase } from '../../composer/growth/armCase.ts';
import { caseCatalog, unproven } from '../../composer/growth/caseCatalog.ts';
import { grownCatalog } from '../../composer/growth/grownCatalog.ts';
import { requestOf } from '../../composer/growth/requestOf.ts';
import type { ArmOrigin } from '../../core/Case.ts';
import type { Item } from '../../core/Item.ts';
import type { StressBase, Stressed, StressResources, Stressor } from '../../core/Stressor.ts';
import type { Tool } from '../../core/Tool.ts';
import { readSweepLevel, sweepLevels } from './readSweepLevel.ts';
import type { SweepLevel } from './readSweepLevel.ts';

/** Tools that a retriever chose from ever larger catalogs, beside as many with the right ones among them. */
export const stressor: Stressor = {
  id: 'retrieval',
  version: '1',
  description: 'tools that a retriever chose from catalogs of up to ten thousand',
  analysis: 'factor',
  needs: ['item', 'retriever'],
  subtasks: ['parameter-detection', 'parallel', 'chaining'],
  levels: sweepLevels,
  readLevel: (text) => (readSweepLevel(text) === null ? null : text),
  apply,
};

async function apply(base: StressBase, level: string, resources: StressResources): Promise<Stressed> {
  const wanted = readSweepLevel(level);
  if (wanted === null) return notApplicable('it has no such level');
  const { item, case: one } = base;
  if (item === null) return notApplicable('the question was collected, not composed');
  if (one.key.kind !== 'calls' || one.key.calls.length !== item.steps.length) return notApplicable('the request asks for more than this question is about');
  const limit = resources.limits.tools;
  if (limit !== null && wanted.cutTo > limit) return notApplicable(`the endpoint takes at most ${String(limit)} tools`);
  const { right, others } = caseCatalog(item, resources.worlds, resources.shared.fork('catalog'));
  if (wanted.size === null) return wanted.cutTo <= right.length ? notApplicable(`it needs ${String(right.length)} tools itself`) : changed(base, [...right, ...others.slice(0, wanted.cutTo - right.length)], armOf(wanted, null), resources);
  const found = await search(item, right, wanted, wanted.size, base, resources);
  return typeof found === 'string' ? notApplicable(found) : changed(base, found.tools, armOf(wanted, found.retrieved), resources);
}

interface Found {
  readonly tools: readonly Tool[];
  readonly retrieved: NonNullable<ArmOrigin['retrieved']>;
}

async function search(item: Item, right: readonly Tool[], { retriever: id, cutTo }: SweepLevel, size: number, { case: one }: StressBase, { worlds, retrieval }: StressResources): Promise<Found | string> {
  const grown = grownCatalog(worlds);
  const catalog = grown.ofSize(size);
  if (catalog === null) return size > grown.largest ? `the catalog holds only ${String(grown.largest)} tools` : `the tools of the worlds are more than ${String(size)} already`;
  if (right.some(({ name }) => grown.worldOf.get(name) !== item.domain)) return 'its right tool has no name of its own in the catalog';
  const retriever = id === 'retrieved' ? retrieval.retrievers[0] : retrieval.retrievers.find((known) => known.id === id);
  if (retriever === undefined) return `there is no retriever ${id}`;
  const kept = unproven(item, worlds);
  const found = await retrieval.find(retriever.id, catalog, requestOf(one), cutTo + kept.size);
  if (found.state === 'failed') return `the retriever ${retriever.id} failed: ${found.reason}`;
  const names = new Set(found.names.filter((name) => !kept.has(name)).slice(0, cutTo));
  const tools = catalog.filter(({ name }) => names.has(name));
  return { tools, retrieved: { retriever: retriever.id, version: retriever.version, wanted: right.length, found: right.filter(({ name }) => names.has(name)).length, strangers: found.strangers } };
}

function armOf({ cutTo, size }: SweepLevel, retrieved: ArmOrigin['retrieved']): ArmOrigin {
  return { tools: retrieved === null ? 'oracle' : 'retrieved', schema: 'full', format: 'asked', cutTo, catalog: size, retrieved };
}

function changed({ case: one, environment }: StressBase, tools: readonly Tool[], arm: ArmOrigin, { shared }: StressResources): Stressed {
  return { state: 'changed', projection: { case: armCase(one, tools, arm, shared), environment }, dose: arm.catalog, control: false };
}

function notApplicable(reason: string): Stressed {
  return { state: 'not-applicable', reason };
}
