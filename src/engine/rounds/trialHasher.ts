import { canonicalHash } from '../../core/canonicalHash.ts';
import type { PlannedCase, PlannedModel } from '../../core/Plan.ts';
import { asJson, caseHash } from './caseHash.ts';

/**
 * Ids of trials: hashes of prompt, key, environment, model, interface, wording, settings, an effort of the prompt's own and repetition. Where two
 * cases are the same in all of these, the later one's ids say which of the same it is; so the order of calls matters,
 * and it is that of the cases. What a later round asks again is another trial. A list of tools that many cases share is hashed once.
 */
export function trialHasher(round = 0): (planned: PlannedCase, model: PlannedModel, repetition: number) => string {
  const modelHashes = new WeakMap<PlannedModel, string>();
  const seen = new Map<string, number>();
  const modelHash = (model: PlannedModel): string => {
    const known = modelHashes.get(model);
    if (known !== undefined) return known;
    const made = canonicalHash(asJson({ id: model.id, settings: model.settings }));
    modelHashes.set(model, made);
    return made;
  };

  return (planned, model, repetition) => {
    const asked = planned.case.prompt.interface ?? model.interface;
    const id = canonicalHash({
      case: caseHash(planned),
      model: modelHash(model),
      interface: { kind: asked.kind, syntax: asked.syntax },
      wording: asked.kind === 'prompted' ? planned.wording : null,
      repetition,
      ...(planned.case.prompt.reasoning === undefined ? {} : { reasoning: planned.case.prompt.reasoning }),
    });
    const before = seen.get(id) ?? 0;
    seen.set(id, before + 1);
    if (before === 0 && round === 0) return id;
    return canonicalHash(round === 0 ? { id, duplicate: before } : { id, duplicate: before, round });
  };
}
