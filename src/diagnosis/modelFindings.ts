import type { ModelDiagnosis, PartResult } from '../core/Diagnosis.ts';
import type { Finding } from '../core/Finding.ts';
import type { Observation, Stage } from '../core/Observation.ts';
import type { PartId } from '../core/Part.ts';
import { differenceOf } from './differenceOf.ts';
import type { Difference } from './differenceOf.ts';
import { callIsDue, entersTotal } from './entersTotal.ts';
import type { ObservationTable } from './ObservationTable.ts';
import { indifference } from './selectFaults.ts';
import type { Part } from './parts.ts';
import { plainFinding as plain } from './plainFinding.ts';
import { tally } from './tally.ts';
import { trialsToTarget } from './trialsToTarget.ts';

const casesShown = 20;

/** Parts of one model certainly below the target that the user set. */
export function targetFindings(table: ObservationTable, parts: readonly Part[], diagnosis: ModelDiagnosis, target: number, alpha: number): readonly Finding[] {
  const weak = diagnosis.parts.filter((part) => part.group !== 'category' && part.status === 'weak');
  const open = diagnosis.parts.filter((part) => part.group !== 'category' && part.status === 'cannot-tell' && part.right / part.n < target);
  return [...weak, ...open].map((part) => {
    const failures = failuresIn(table, parts, diagnosis.model, part);
    return {
      ...plain(diagnosis.model, 'below-target', 'part', part.part),
      subject: { kind: 'part', scope: part.part, name: part.name },
      certain: part.status === 'weak',
      effect: negated(part.againstTarget ?? part.estimate),
      cost: part.weight > 0 ? part.weight * (target - part.right / part.n) : null,
      basis: { kind: 'target', target },
      smallestEffect: part.smallestEffect,
      trialsNeeded: part.status === 'weak' || alpha <= 0 ? null : trialsToTarget(part, target),
      details: kindsOf(failures),
      cases: shown(diagnosis.model, failures),
      caseCount: failures.length,
    };
  });
}

/** How far a part lies below what it is held against. */
export function negated(effect: Finding['effect']): Finding['effect'] {
  return effect.state === 'too-few' ? effect : { ...effect, value: 0 - effect.value, low: 0 - effect.high, high: 0 - effect.low };
}

/** Lenient reading recovers certainly more than strict reading: a paired contrast on the same answers, of those in which a call is due. */
export function formatFinding(table: ObservationTable, diagnosis: ModelDiagnosis, alpha: number): readonly Finding[] {
  const difference = contrast(table, diagnosis.model, (one) => one.lenient.state === 'right', (one) => one.strict.state === 'right');
  if (difference === null || difference.pGreater > alpha || difference.mean < indifference) return [];
  const entering = observationsOf(table, diagnosis.model).filter(entersTotal);
  const lost = entering.filter((one) => callIsDue(one) && one.lenient.state === 'right' && one.strict.state !== 'right');
  return [
    {
      ...plain(diagnosis.model, 'format-loss', 'format', 'everywhere'),
      effect: difference.estimate(0.95),
      cost: (difference.mean * difference.n) / entering.length,
      pValue: difference.pGreater,
      smallestEffect: difference.smallestEffect(alpha),
      details: tally(lost.flatMap((one) => [...new Set(one.leniencies)])).slice(0, 6).map(([code, count]) => ({ code, count, of: lost.length })),
      cases: shown(diagnosis.model, lost),
      caseCount: lost.length,
    },
  ];
}

/** The skills that one full answer is projected onto, and the stages at which each fails. */
const skills: readonly { readonly part: PartId; readonly stages: readonly Stage[] }[] = [
  { part: 'calling', stages: ['calling'] },
  { part: 'readable', stages: ['format'] },
  { part: 'choosing', stages: ['enumerating', 'choosing'] },
  { part: 'filling', stages: ['schema', 'values'] },
];

/** The worst of the skills was looked for, so it pays for every pair of them. */
const skillPairs = (skills.length * (skills.length - 1)) / 2;

/**
 * One skill loses certainly more than the next worst one, on the same answers: the only weakness that one
 * model's recording can show by itself.
 */
export function stageFinding(table: ObservationTable, diagnosis: ModelDiagnosis, alpha: number): readonly Finding[] {
  const observations = observationsOf(table, diagnosis.model).filter((one) => one.asks === 'calls');
  const losses = skills.map((skill) => ({ skill, count: observations.filter(at(skill.stages)).length }));
  const [worst, next] = [...losses].sort((a, b) => b.count - a.count);
  if (worst === undefined || next === undefined || worst.count === 0) return [];
  const difference = contrast(table, diagnosis.model, at(worst.skill.stages), at(next.skill.stages));
  if (difference === null || difference.pTwoSided * skillPairs > alpha || difference.mean < indifference) return [];
  const failures = observations.filter(at(worst.skill.stages));
  return [
    {
      ...plain(diagnosis.model, 'stage-contrast', 'part', worst.skill.part),
      effect: difference.estimate(1 - alpha / skillPairs),
      cost: failures.length / observations.length,
      pValue: Math.min(1, difference.pTwoSided * skillPairs),
      smallestEffect: difference.smallestEffect(alpha / skillPairs),
      details: kindsOf(failures),
      cases: shown(diagnosis.model, failures),
      caseCount: failures.length,
    },
  ];
}

function at(failing: readonly Stage[]): (observation: Observation) => boolean {
  return ({ strict }) => strict.stage !== null && failing.includes(strict.stage);
}

/** Paired difference of two properties of the same answers, over the cases of the total in which a call is due; `null` where there are none. */
function contrast(
  table: ObservationTable,
  model: string,
  own: (observation: Observation) => boolean,
  reference: (observation: Observation) => boolean,
): Difference | null {
  const differences: number[] = [];
  const clusters: number[] = [];
  for (const [position, observation] of (table.rows.get(model) ?? []).entries()) {
    if (observation === null || !entersTotal(observation) || !callIsDue(observation)) continue;
    differences.push(Number(own(observation)) - Number(reference(observation)));
    clusters.push(table.clusters[position] ?? 0);
  }
  return differences.length === 0 ? null : differenceOf(differences, clusters);
}

function observationsOf(table: ObservationTable, model: string): readonly Observation[] {
  return (table.rows.get(model) ?? []).flatMap((observation) => observation ?? []);
}

function failuresIn(table: ObservationTable, parts: readonly Part[], model: string, part: PartResult): readonly Observation[] {
  const own = parts.find(({ definition }) => definition.id === part.part && definition.name === part.name);
  return observationsOf(table, model).filter((observation) => own?.definition.succeeded(observation) === false);
}

function kindsOf(failures: readonly Observation[]): Finding['details'] {
  return tally(failures.flatMap((one) => one.strict.codes)).slice(0, 6).map(([code, count]) => ({ code, count, of: failures.length }));
}

function shown(model: string, failures: readonly Observation[]): readonly string[] {
  return failures.slice(0, casesShown).map(({ caseId }) => `${model}/${caseId}`);
}
