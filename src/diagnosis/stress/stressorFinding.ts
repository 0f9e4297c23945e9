import type { Finding } from '../../core/Finding.ts';
import { findingId } from '../findingId.ts';
import { plainFinding } from '../plainFinding.ts';

const casesShown = 20;

/** A certain finding about what one stressor does to a model. `name`: `<stressor>=<level>`; `caseIds`: the answers that it shows in, the first of which are named. */
export function stressorFinding(model: string, code: Finding['code'], name: string, told: Pick<Finding, 'effect' | 'basis' | 'pValue' | 'smallestEffect' | 'details'>, caseIds: readonly string[]): Finding {
  return {
    ...plainFinding(model, code, 'stressor', 'everywhere'),
    ...told,
    id: findingId(code, model, null, 'stressor', name),
    subject: { kind: 'stressor', scope: 'everywhere', name },
    cases: caseIds.slice(0, casesShown).map((caseId) => `${model}/${caseId}`),
    caseCount: caseIds.length,
  };
}
