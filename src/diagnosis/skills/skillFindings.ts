import type { ModelDiagnosis, PartResult } from '../../core/Diagnosis.ts';
import type { Basis, Finding } from '../../core/Finding.ts';
import type { Observation } from '../../core/Observation.ts';
import { seededRandom } from '../../core/seededRandom.ts';
import { differenceOf } from '../differenceOf.ts';
import { entersTotal } from '../entersTotal.ts';
import { estimateRate } from '../estimateRate.ts';
import { faultKind } from '../faultKind.ts';
import { firstAsked } from '../firstAsked.ts';
import { findingId } from '../findingId.ts';
import type { ObservationTable } from '../ObservationTable.ts';
import { negated } from '../modelFindings.ts';
import { plainFinding } from '../plainFinding.ts';
import { indifference } from '../selectFaults.ts';
import { tally } from '../tally.ts';
import { trialsToTarget } from '../trialsToTarget.ts';
import { findCovariate } from './findCovariate.ts';
import type { FoundCovariate, Unit } from './findCovariate.ts';
import { skillAtFault, skillIds, skillOutcome } from './skillLadder.ts';
import type { SkillId } from './skillLadder.ts';

/** What skills are held against. */
export interface SkillTerms {
  readonly target: number | null;
  readonly references: readonly string[];
  readonly basis: Basis;
  /** Level of every interval that decides, already widened for the number of looks. */
  readonly decidingLevel: number;
  /** Error rate of what is said to go with failures of one model. */
  readonly alpha: number;
  readonly seed: string;
}

const casesShown = 20;

/**
 * What is weak in a model on composed questions, and why: skills below the target or behind the reference; what else
 * failures go by, which takes the skills that it explains with it; and a total below the target that neither explains.
 */
export function skillFindings(table: ObservationTable, model: ModelDiagnosis, terms: SkillTerms): readonly Finding[] {
  const units = unitsOf(table, model.model);
  const weak = model.parts.flatMap((part) => weakness(part, terms) ?? []);
  const certain = weak.filter((one) => one.certain);
  const seen = explainingCovariate(units, certain, terms, `${terms.seed} covariates ${model.model}`);
  const found = seen !== null && isWorthTelling(effectOf(seen, units)) ? seen : null;
  const explained = new Set(found === null ? [] : certain.filter((one) => isExplained(one, found, units, terms)).map(({ skill }) => skill));
  const skills = weak.filter(({ skill }) => !explained.has(skill)).map((one) => skillFinding(model, one, units, terms));
  const covariate = found === null ? [] : [covariateFinding(model, found, units, [...explained], terms)];
  const open = skills.some((finding) => finding.certain) || covariate.length > 0;
  return [...skills, ...covariate, ...(open ? [] : unexplained(model, units, terms))];
}

function unitsOf(table: ObservationTable, model: string): readonly Unit[] {
  return (table.rows.get(model) ?? []).flatMap((observation, position) =>
    observation === null || !entersTotal(observation) ? [] : [{ observation, cluster: table.clusters[position] ?? 0, failed: observation.strict.state === 'wrong' }],
  );
}

interface Weakness {
  readonly skill: SkillId;
  readonly part: PartResult;
  readonly certain: boolean;
}

function weakness(part: PartResult, { target }: SkillTerms): Weakness | null {
  const skill = skillIds.find((id) => id === part.part);
  if (skill === undefined) return null;
  if (target !== null) {
    if (part.status === 'weak') return { skill, part, certain: true };
    return part.status === 'cannot-tell' && part.right / part.n < target ? { skill, part, certain: false } : null;
  }
  const difference = part.againstReference;
  if (difference === null || difference.state === 'too-few') return null;
  return difference.high < 0 && difference.value <= -indifference ? { skill, part, certain: true } : null;
}

/** Smallest excess of failures, as a fraction, that a covariate is told for. */
const worthTelling = 0.05;

function isWorthTelling(effect: Finding['effect']): boolean {
  // That it is there, the exchange test has shown; too few clusters only leave its size without an interval.
  return effect.value !== null && effect.value >= worthTelling && (effect.state === 'too-few' || effect.low > 0);
}

/** The covariate that still shows when failures of the skills that it does not explain are left out; `null`: none. */
function explainingCovariate(units: readonly Unit[], weak: readonly Weakness[], terms: SkillTerms, seed: string): FoundCovariate | null {
  const asked = units.filter(({ observation }) => firstAsked(observation));
  const first = findCovariate(asked, terms.alpha, seededRandom(seed));
  if (first === null) return null;
  const own = new Set(weak.filter((one) => !isExplained(one, first, units, terms)).map(({ skill }) => skill));
  if (own.size === 0) return first;
  const rest = asked.filter(({ observation }) => !own.has(skillAtFault(observation) ?? 'calling') || !isWrong(observation));
  return findCovariate(rest, terms.alpha, seededRandom(`${seed} again`));
}

/** Whether a skill is no longer certainly weak where the covariate does not reach, or reaches everywhere, so that the two cannot be told apart. */
function isExplained({ skill, part }: Weakness, { isAffected }: FoundCovariate, units: readonly Unit[], { target, decidingLevel }: SkillTerms): boolean {
  const outside = units.filter(({ observation }) => !isAffected(observation));
  const seen = outside.flatMap(({ observation, cluster }) => {
    const outcome = skillOutcome(observation, skill);
    return outcome === null ? [] : [{ outcome: Number(outcome), cluster }];
  });
  const estimate = estimateRate(seen.map(({ outcome }) => outcome), seen.map(({ cluster }) => cluster), decidingLevel);
  if (estimate.state === 'too-few') return outside.length < units.length;
  // What it is held against: the target, or the rate of the reference on the same items.
  const bar = target ?? part.right / part.n - (part.againstReference?.value ?? 0);
  return estimate.high >= bar && estimate.value >= bar - 0.05;
}

function isWrong({ strict }: Observation): boolean {
  return strict.state === 'wrong';
}

function skillFinding(model: ModelDiagnosis, { skill, part, certain }: Weakness, units: readonly Unit[], { target, basis }: SkillTerms): Finding {
  const failures = units.map(({ observation }) => observation).filter((observation) => skillAtFault(observation) === skill);
  const code = target === null ? 'below-reference' : 'below-target';
  const kind = dominantKind(failures) ?? 'part';
  const { estimate, againstReference, againstTarget } = part;
  return {
    ...plainFinding(model.model, code, 'part', skill),
    subject: { kind, scope: skill, name: null },
    certain,
    effect: negated((target === null ? againstReference : againstTarget) ?? estimate),
    cost: units.length === 0 ? null : failures.length / units.length,
    basis: target === null ? basis : { kind: 'target', target },
    smallestEffect: part.smallestEffect,
    trialsNeeded: certain || target === null ? null : trialsToTarget(part, target),
    details: [...planDetails(skill, units), ...restDetails(failures), ...tally(failures.flatMap(({ strict }) => strict.codes)).slice(0, 6).map(([reason, count]) => ({ code: reason, count, of: failures.length }))],
    ...shown(model.model, failures),
  };
}

/** The kind of at least two thirds of the failures; `null`: they are mixed, or the skill says it all. */
function dominantKind(failures: readonly Observation[]): 'lost-calls' | 'one-at-a-time' | null {
  for (const kind of ['lost-calls', 'one-at-a-time'] as const) {
    if (failures.length > 0 && failures.filter((one) => faultKind(one) === kind).length * 3 >= failures.length * 2) return kind;
  }
  return null;
}

/** Of plans made at once, apart from whether they are right: references that lead where they should, and plans in the order of the key. */
function planDetails(skill: SkillId, units: readonly Unit[]): Finding['details'] {
  if (skill !== 'nested-at-once') return [];
  const plans = units.flatMap(({ observation: { path } }) => (path?.sequence === undefined ? [] : [path]));
  const edges = plans.reduce((sum, path) => sum + path.edges, 0);
  return plans.length === 0
    ? []
    : [
        { code: 'references-right', count: plans.reduce((sum, { edgesRight }) => sum + edgesRight, 0), of: edges },
        { code: 'sequence-kept', count: plans.filter(({ sequence }) => sequence === true).length, of: plans.length },
      ];
}

function restDetails(failures: readonly Observation[]): Finding['details'] {
  const asked = failures.filter(({ rest }) => rest !== null);
  const lost = asked.filter(({ rest }) => rest === 'lost').length;
  return lost === 0 ? [] : [{ code: 'rest-lost', count: lost, of: asked.length }];
}

/** Failures where the covariate reaches, against those of the same subtasks elsewhere. */
function covariateFinding(model: ModelDiagnosis, found: FoundCovariate, units: readonly Unit[], explained: readonly SkillId[], { alpha }: SkillTerms): Finding {
  const failures = units.filter(({ observation, failed }) => failed && found.isAffected(observation)).map(({ observation }) => observation);
  const effect = effectOf(found, units);
  const name = found.levels.slice(0, 12).join(', ');
  return {
    ...plainFinding(model.model, 'covariate', found.id, 'everywhere'),
    id: findingId('covariate', model.model, null, found.id, name),
    subject: { kind: found.id, scope: 'everywhere', name },
    effect: effect.state === 'too-few' ? effect : { ...effect, method: 'cluster-robust t against the rate of the same subtasks elsewhere' },
    cost: units.length === 0 ? null : failures.length / units.length,
    basis: { kind: 'same-skills' },
    pValue: Math.min(found.pValue, alpha),
    details: [...explained.map((skill) => ({ code: `explains-${skill}`, count: failures.filter((one) => skillAtFault(one) === skill).length, of: failures.length }))],
    ...shown(model.model, failures),
  };
}

/** How much more often questions fail where a covariate reaches than those of the same subtasks elsewhere. */
function effectOf(found: FoundCovariate, units: readonly Unit[]): Finding['effect'] {
  const affected = units.filter(({ observation }) => found.isAffected(observation));
  const outside = Map.groupBy(units.filter(({ observation }) => !found.isAffected(observation)), ({ observation }) => observation.origin.composed?.subtask ?? '');
  const rates = new Map([...outside].map(([subtask, own]) => [subtask, own.filter(({ failed }) => failed).length / own.length]));
  const compared = affected.flatMap(({ observation, cluster, failed }) => {
    const rate = rates.get(observation.origin.composed?.subtask ?? '');
    return rate === undefined ? [] : [{ excess: Number(failed) - rate, cluster }];
  });
  return differenceOf(compared.map(({ excess }) => excess), compared.map(({ cluster }) => cluster)).estimate(0.95);
}

/** A total certainly below the target, of which no skill and no covariate is certain. */
function unexplained(model: ModelDiagnosis, units: readonly Unit[], { target, decidingLevel }: SkillTerms): readonly Finding[] {
  if (target === null) return [];
  const estimate = estimateRate(units.map(({ failed }) => Number(!failed)), units.map(({ cluster }) => cluster), decidingLevel);
  if (estimate.state === 'too-few' || estimate.high >= target) return [];
  const failures = units.filter(({ failed }) => failed).map(({ observation }) => observation);
  return [
    {
      ...plainFinding(model.model, 'unexplained', 'part', 'everywhere'),
      effect: { ...estimate, value: target - estimate.value, low: target - estimate.high, high: target - estimate.low },
      cost: target - estimate.value,
      basis: { kind: 'target', target },
      details: tally(failures.flatMap((one) => skillAtFault(one) ?? [])).map(([skill, count]) => ({ code: `skill-${skill}`, count, of: failures.length })),
      ...shown(model.model, failures),
    },
  ];
}

function shown(model: string, failures: readonly Observation[]): Pick<Finding, 'cases' | 'caseCount'> {
  return { cases: failures.slice(0, casesShown).map(({ caseId }) => `${model}/${caseId}`), caseCount: failures.length };
}
