import { compactTool } from '../../catalog/forms/compactTool.ts';
import { requestOf } from '../../composer/growth/requestOf.ts';
import { retrievedKey } from '../../composer/growth/retrievedKey.ts';
import { promptLength } from '../../composer/itemCase.ts';
import type { Case } from '../../core/Case.ts';
import type { Harness } from '../../core/Harness.ts';
import type { Retrieval } from '../../core/Retriever.ts';
import type { Projection } from '../../core/Subtask.ts';
import { withoutFailedCalls } from './withoutFailedCalls.ts';

export type Applied =
  | { readonly state: 'applied'; readonly projection: Projection }
  /** Counted and shown; never a failure of a model. */
  | { readonly state: 'not-applicable'; readonly reason: string };

/**
 * A question as it is asked through a harness. What is asked and what is right stay the same; interface and reading belong to
 * the model’s plan and are not touched here.
 */
export async function applyHarness({ case: one, environment }: Projection, harness: Harness, retrieval: Retrieval): Promise<Applied> {
  const cleaned = harness.history === null ? one : withHistory(one);
  const offered = harness.retrieval === null ? cleaned : await withRetrieval(cleaned, harness.retrieval, retrieval);
  if (typeof offered === 'string') return { state: 'not-applicable', reason: offered };
  const written = harness.schemas === null ? offered : withCompactSchemas(offered);
  return { state: 'applied', projection: { case: harness.calls === null ? written : overTurns(written), environment } };
}

function withHistory(one: Case): Case {
  const messages = withoutFailedCalls(one.prompt.messages);
  if (messages.length === one.prompt.messages.length) return one;
  const prompt = { ...one.prompt, messages };
  const { composed } = one.origin;
  return { ...one, prompt, origin: composed === undefined ? one.origin : { ...one.origin, composed: { ...composed, promptLength: promptLength(prompt) } } };
}

/** Of a whole catalog alone: what else is offered was chosen by hand, and has no more than a few tools. */
async function withRetrieval(one: Case, { retriever, keep }: NonNullable<Harness['retrieval']>, retrieval: Retrieval): Promise<Case | string> {
  const { arm } = one.origin;
  if (arm?.tools !== 'all' || one.key.kind !== 'calls') return one;
  const version = retrieval.retrievers.find(({ id }) => id === retriever)?.version ?? '';
  const found = await retrieval.find(retriever, one.prompt.tools, requestOf(one), keep);
  if (found.state === 'failed') return `the retriever ${retriever} failed: ${found.reason}`;
  const names = new Set(found.names);
  const right = new Set(one.key.calls.map(({ tool }) => tool));
  const retrieved = { retriever, version, wanted: right.size, found: [...right].filter((name) => names.has(name)).length, strangers: found.strangers };
  const tools = one.prompt.tools.filter(({ name }) => names.has(name));
  return { ...one, prompt: { ...one.prompt, tools }, key: retrievedKey(one.key, retrieved), origin: { ...one.origin, toolsOffered: tools.length, arm: { ...arm, tools: 'retrieved', cutTo: keep, retrieved } } };
}

/** Arms that are about another form keep it. */
function withCompactSchemas(one: Case): Case {
  const { arm } = one.origin;
  if (arm !== undefined && arm.schema !== 'full') return one;
  return { ...one, prompt: { ...one.prompt, tools: one.prompt.tools.map(compactTool) }, origin: arm === undefined ? one.origin : { ...one.origin, arm: { ...arm, schema: 'compact' } } };
}

function overTurns(one: Case): Case {
  return one.key.kind === 'calls' && one.key.calls.length > 1 ? { ...one, key: { ...one.key, overTurns: true } } : one;
}
