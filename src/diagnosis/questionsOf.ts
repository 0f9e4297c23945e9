import type { Finding } from '../core/Finding.ts';
import type { Observation } from '../core/Observation.ts';
import { callIsDue, entersTotal } from './entersTotal.ts';
import { appliesTo } from './faultTests.ts';
import type { Part } from './parts.ts';
import { scopes } from './scopes.ts';

/** Which questions a finding about answers as they are speaks of, answered or not; `null`: it speaks of no part of them alone, or bounds itself. */
export function questionsOf({ code, subject }: Finding, parts: readonly Part[]): ((question: Observation) => boolean) | null {
  switch (code) {
    case 'below-target':
    case 'below-reference':
    case 'near-tie-different':
      return parts.find(({ definition }) => definition.id === subject.scope && definition.name === subject.name)?.definition.asks ?? null;
    case 'fault': {
      const scope = scopes.find(({ id }) => id === subject.scope);
      const applies = appliesTo(subject.kind);
      return scope === undefined || applies === null ? null : (question) => scope.includes(question) && applies(question);
    }
    case 'stage-contrast':
    case 'format-loss':
    case 'calls-less-not-worse':
      return (question) => entersTotal(question) && callIsDue(question);
    default:
      return null;
  }
}
