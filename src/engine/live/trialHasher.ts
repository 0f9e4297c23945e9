import { canonicalHash } from '../../core/canonicalHash.ts';
import type { Json } from '../../core/Json.ts';
import type { PlannedCase, PlannedModel } from '../../core/Plan.ts';
import type { Tool } from '../../core/Tool.ts';

/**
 * Ids of trials: hashes of prompt, key, environment, model, interface, wording, settings and repetition. Where two
 * cases are the same in all of these, the later one's ids say which of the same it is; so the order of calls matters,
 * and it is that of the cases. A list of tools that many cases share is hashed once.
 */
export function trialHasher(): (planned: PlannedCase, model: PlannedModel, repetition: number) => string {
  const toolHashes = new WeakMap<readonly Tool[], string>();
  const caseHashes = new WeakMap<PlannedCase, string>();
  const modelHashes = new WeakMap<PlannedModel, string>();
  const seen = new Map<string, number>();

  const hashOfTools = (tools: readonly Tool[]): string => remembered(toolHashes, tools, () => canonicalHash(asJson(tools)));
  const hashOfCase = ({ case: { prompt, key }, environment }: PlannedCase): string =>
    canonicalHash(asJson({ messages: prompt.messages, rules: prompt.rules, tools: hashOfTools(prompt.tools), key, environment }));

  return (planned, model, repetition) => {
    const asked = planned.case.prompt.interface ?? model.interface;
    const id = canonicalHash({
      case: remembered(caseHashes, planned, () => hashOfCase(planned)),
      model: remembered(modelHashes, model, () => canonicalHash(asJson({ id: model.id, settings: model.settings }))),
      interface: { kind: asked.kind, syntax: asked.syntax },
      wording: asked.kind === 'prompted' ? planned.wording : null,
      repetition,
    });
    const before = seen.get(id) ?? 0;
    seen.set(id, before + 1);
    return before === 0 ? id : canonicalHash({ id, duplicate: before });
  };
}

function remembered<K extends object>(known: WeakMap<K, string>, key: K, make: () => string): string {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
}

/** Contracts are plain data that survives a JSON round trip; the types cannot say so. */
function asJson(value: unknown): Json {
  return parse(JSON.stringify(value));
}

const parse: (text: string) => Json = JSON.parse;
