import type { Finding } from '../core/Finding.ts';
import type { Observation } from '../core/Observation.ts';
import { tolerableLoss } from './tolerableLoss.ts';

/**
 * Trials that were planned and have no end yet, by model: a run that is looked at before its planned end. `unknown`:
 * further rounds of its plan are not made yet, so that nobody knows how many are missing.
 */
export type Unasked = ReadonlyMap<string, number> | 'unknown';

/**
 * Findings that would change if everything that was not observed had gone the other way are no longer
 * certain. The worst case takes the whole share missing on either side off the nearer end of the interval.
 */
export function withinBounds(findings: readonly Finding[], observations: readonly Observation[], unasked: Unasked = new Map()): readonly Finding[] {
  if (unasked === 'unknown') return findings.map((finding) => (finding.certain ? { ...finding, certain: false } : finding));
  const missing = missingShares(observations, unasked);
  if (![...missing.values()].some((share) => share > tolerableLoss)) return findings;
  return findings.map((finding) => (finding.certain && !holds(finding, missing) ? { ...finding, certain: false } : finding));
}

function holds({ model, other, basis, effect }: Finding, missing: ReadonlyMap<string, number>): boolean {
  if (effect.state === 'too-few') return true;
  const own = missing.get(model) ?? 0;
  const others = othersOf(other, basis).map((name) => missing.get(name) ?? 0);
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

function missingShares(observations: readonly Observation[], unasked: Exclude<Unasked, 'unknown'>): ReadonlyMap<string, number> {
  const counts = new Map([...unasked].map(([model, count]) => [model, { asked: count, missing: count }]));
  for (const { model, outcome } of observations) {
    const count = counts.get(model) ?? { asked: 0, missing: 0 };
    count.asked += 1;
    if (outcome === 'not-observed') count.missing += 1;
    counts.set(model, count);
  }
  return new Map([...counts].map(([model, { asked, missing }]) => [model, missing / asked]));
}
