import type { Finding } from '../core/Finding.ts';
import type { Observation } from '../core/Observation.ts';
import { tolerableLoss } from './tolerableLoss.ts';

/**
 * Trials that were planned and have no end yet, by model: a run that is looked at before its planned end. `unknown`:
 * further rounds of its plan are not made yet, so that nobody knows how many are missing.
 */
export type Unasked = ReadonlyMap<string, number> | 'unknown';

/** Which questions a finding speaks of; `null`: of all. */
export type QuestionsOf = (finding: Finding) => ((question: Observation) => boolean) | null;

/**
 * Findings that would change if everything that was not observed had gone the other way are no longer
 * certain. The worst case takes the whole share missing on either side, of the questions that the finding speaks of, off the
 * nearer end of the interval.
 */
export function withinBounds(findings: readonly Finding[], observations: readonly Observation[], unasked: Unasked = new Map(), questionsOf: QuestionsOf = () => null): readonly Finding[] {
  if (unasked === 'unknown') return findings.map((finding) => (finding.certain ? { ...finding, certain: false } : finding));
  const byModel = Map.groupBy(observations, ({ model }) => model);
  if (![...byModel].some(([model, own]) => (unasked.get(model) ?? 0) > 0 || own.some(isMissing))) return findings;
  return findings.map((finding) => {
    const speaks = questionsOf(finding);
    const missing = (model: string): number => missingShare(byModel.get(model) ?? [], unasked.get(model) ?? 0, speaks === null ? null : { speaks, n: finding.effect.n });
    return finding.certain && !holds(finding, missing) ? { ...finding, certain: false } : finding;
  });
}

function holds({ model, other, basis, effect }: Finding, missing: (model: string) => number): boolean {
  if (effect.state === 'too-few') return true;
  const own = missing(model);
  const others = othersOf(other, basis).map(missing);
  const theirs = others.length === 0 ? 0 : others.reduce((sum, share) => sum + share, 0) / others.length;
  if (Math.max(own, theirs) <= tolerableLoss) return true;
  const nearer = Math.min(Math.abs(effect.low), Math.abs(effect.high));
  return effect.low * effect.high > 0 && nearer > own + theirs;
}

function othersOf(other: string | null, basis: Finding['basis']): readonly string[] {
  if (other !== null) return [other];
  if (basis.kind === 'cohort') return basis.models;
  return basis.kind === 'reference' ? [basis.model] : [];
}

interface Spoken {
  readonly speaks: (question: Observation) => boolean;
  /** Answers that the finding counts: those that got as far. */
  readonly n: number;
}

/** Share of what a finding or a part counts that was not observed. Planned trials without an end are of no part that is known: they count as of the whole. */
export function missingShare(asked: readonly Observation[], unasked: number, spoken: Spoken | null): number {
  const own = spoken === null ? asked : asked.filter(spoken.speaks);
  const lost = own.filter(isMissing).length;
  const open = unasked === 0 ? 0 : unasked / (asked.length + unasked);
  const seen = Math.min(own.length - lost, spoken?.n ?? Number.POSITIVE_INFINITY);
  return lost === 0 ? open : open + ((1 - open) * lost) / (lost + seen);
}

function isMissing({ outcome }: Observation): boolean {
  return outcome === 'not-observed';
}
