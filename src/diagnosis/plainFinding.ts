import type { Finding } from '../core/Finding.ts';
import { findingId } from './findingId.ts';

/** A certain finding about one model with nothing said of its size yet. */
export function plainFinding(model: string, code: Finding['code'], kind: Finding['subject']['kind'], scope: Finding['subject']['scope']): Finding {
  return {
    id: findingId(code, model, null, kind, scope),
    code,
    model,
    other: null,
    subject: { kind, scope, name: null },
    certain: true,
    effect: { state: 'too-few', value: null, n: 0, unit: 'trial', clusters: 0 },
    cost: null,
    basis: { kind: 'same-answers' },
    pValue: null,
    smallestEffect: null,
    trialsNeeded: null,
    details: [],
    cases: [],
    caseCount: 0,
  };
}
