import type { Origin } from '../core/Case.ts';
import { lookDefinitions, reaching } from './lookDefinitions.ts';
import type { LookDefinition } from './lookDefinitions.ts';

/**
 * What a gate looks at: everything, or the skills that are named, and then what comes before these in an answer with them. One
 * number says nothing of which part regressed, so that it is no look of a gate.
 */
export function gatedLooks(origins: readonly Origin[], skills: readonly string[]): readonly LookDefinition[] {
  const all = lookDefinitions(origins).filter(({ subject }) => subject.kind !== 'total');
  return skills.length === 0 ? all : all.filter(({ subject }) => subject.kind === 'skill' && skills.includes(subject.part)).map(reaching);
}
