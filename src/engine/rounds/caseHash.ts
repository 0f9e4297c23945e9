import { canonicalHash } from '../../core/canonicalHash.ts';
import type { Json } from '../../core/Json.ts';
import type { PlannedCase } from '../../core/Plan.ts';
import type { Tool } from '../../core/Tool.ts';

/** Hash of what a planned case asks and expects: prompt, key and environment. Made once for each. */
export function caseHash(planned: PlannedCase): string {
  return remembered(caseHashes, planned, () => hashOfCase(planned));
}

/** Beyond one plan: what is planned does not change, and the same cases are put to model after model. */
const toolHashes = new WeakMap<readonly Tool[], string>();
const caseHashes = new WeakMap<PlannedCase, string>();

function hashOfTools(tools: readonly Tool[]): string {
  return remembered(toolHashes, tools, () => canonicalHash(asJson(tools)));
}

function hashOfCase({ case: { prompt, key }, environment }: PlannedCase): string {
  return canonicalHash(asJson({ messages: prompt.messages, rules: prompt.rules, tools: hashOfTools(prompt.tools), key, environment }));
}

function remembered<K extends object>(known: WeakMap<K, string>, key: K, make: () => string): string {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
}

/** Contracts are plain data that survives a JSON round trip; the types cannot say so. */
export function asJson(value: unknown): Json {
  return parse(JSON.stringify(value));
}

const parse: (text: string) => Json = JSON.parse;
