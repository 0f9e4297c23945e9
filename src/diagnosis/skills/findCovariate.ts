import type { CovariateId } from '../../core/Finding.ts';
import type { Observation } from '../../core/Observation.ts';
import type { Random } from '../../core/Random.ts';
import { benjaminiHochberg } from '../../stats/benjaminiHochberg.ts';
import { holm } from '../../stats/holm.ts';
import { normalCdf } from '../../stats/normalCdf.ts';
import { stratifiedAssociation } from '../../stats/stratifiedAssociation.ts';
import type { Association } from '../../stats/stratifiedAssociation.ts';
import { covariates } from './covariates.ts';
import type { Covariate } from './covariates.ts';

/** A question of a model with its cluster, and whether it counts as failed. */
export interface Unit {
  readonly observation: Observation;
  readonly cluster: number;
  readonly failed: boolean;
}

export interface FoundCovariate {
  readonly id: CovariateId;
  /** Adjusted for every covariate looked at (Holm). */
  readonly pValue: number;
  /** Levels of a factor at which failures gather, the worst first; of a trend `more` or `less`. */
  readonly levels: readonly string[];
  readonly isAffected: (observation: Observation) => boolean;
}

/** Levels with fewer questions say nothing by themselves. */
const fewestOfLevel = 4;

/**
 * The covariate that failures go by most clearly, beyond what the skill explains; `null`: none certainly. Questions
 * of one subtask are exchangeable where a covariate has no part in failing.
 */
export function findCovariate(units: readonly Unit[], alpha: number, random: Random): FoundCovariate | null {
  const tested = covariates.flatMap((covariate) => {
    const test = testOf(covariate, units, random.fork(covariate.id));
    return test === null ? [] : [test];
  });
  const adjusted = holm(tested.map(({ association }) => association.pValue));
  const certain = tested.flatMap((test, index) => ((adjusted[index] ?? 1) <= alpha ? [{ ...test, pValue: adjusted[index] ?? 1 }] : []));
  for (const test of byOwnPart(certain, units, random.fork('own part'))) {
    const found = affectedBy(test, units);
    if (found !== null) return { id: test.covariate.id, pValue: test.pValue, ...found };
  }
  return null;
}

/** Covariates go together (long prompts hold obscure values): first comes the one that still shows most clearly where each other is held. */
function byOwnPart<Test extends CovariateTest>(certain: readonly Test[], units: readonly Unit[], random: Random): readonly Test[] {
  if (certain.length < 2) return certain;
  const least = certain.map((test) =>
    Math.min(...certain.flatMap((other) => (other === test ? [] : [testOf(test.covariate, units, random.fork(`${test.covariate.id} beside ${other.covariate.id}`), other.covariate)?.association.strength ?? 0]))),
  );
  return certain
    .map((test, index) => ({ test, least: least[index] ?? 0 }))
    .sort((a, b) => b.least - a.least)
    .map(({ test }) => test);
}

interface CovariateTest {
  readonly covariate: Covariate;
  readonly association: Association;
  /** By number of the level. */
  readonly names: readonly string[];
}

/** Parts into which the scores of a trend are cut where another covariate is looked at beside it. */
const bands = 8;

/** The band or the first level of a question in a covariate that is held. */
function heldLevel(held: Covariate, units: readonly Unit[]): (observation: Observation) => string {
  const levelOf = ({ origin }: Observation): string | number => (origin.composed === undefined ? '' : (held.levelsOf(origin, origin.composed)[0] ?? ''));
  if (held.kind === 'factor') return (observation) => String(levelOf(observation));
  const sorted = units.map(({ observation }) => Number(levelOf(observation))).sort((a, b) => a - b);
  const edges = Array.from({ length: bands - 1 }, (_, index) => sorted[Math.floor(((index + 1) * sorted.length) / bands)] ?? 0);
  return (observation) => String(edges.filter((edge) => Number(levelOf(observation)) > edge).length);
}

/** `null`: the questions do not differ in it. `held`: another covariate, within whose levels alone questions are exchanged. */
function testOf(covariate: Covariate, units: readonly Unit[], random: Random, held: Covariate | null = null): CovariateTest | null {
  const heldAt = held === null ? () => '' : heldLevel(held, units);
  const strata = new Map<string, number>();
  const numbers = new Map<string, number>();
  const frequent = frequentLevels(covariate, units);
  const entries = units.flatMap(({ observation, failed }) => {
    const { origin } = observation;
    if (origin.composed === undefined) return [];
    return covariate.levelsOf(origin, origin.composed).flatMap((level) => {
      if (covariate.kind === 'factor' && !frequent.has(String(level))) return [];
      return [{ failed, stratum: numberOf(strata, `${origin.composed?.subtask ?? ''} ${heldAt(observation)}`), level: typeof level === 'number' ? level : numberOf(numbers, level) }];
    });
  });
  if (new Set(entries.map(({ level }) => level)).size < 2 || !entries.some(({ failed }) => failed)) return null;
  const levels = entries.map(({ level }) => level);
  const series = { outcomes: entries.map(({ failed }) => failed), strata: entries.map(({ stratum }) => stratum), levels: covariate.kind === 'trend' ? ranksOf(levels) : levels };
  return { covariate, association: stratifiedAssociation(series, covariate.kind, random), names: [...numbers.keys()] };
}

/** Ranks in place of scores, so that a few very long prompts do not decide alone; equal scores share their mean rank. */
function ranksOf(scores: readonly number[]): readonly number[] {
  const sorted = [...scores].sort((a, b) => a - b);
  const ranks = new Map<number, { sum: number; n: number }>();
  for (const [place, score] of sorted.entries()) {
    const known = ranks.get(score) ?? { sum: 0, n: 0 };
    ranks.set(score, { sum: known.sum + place, n: known.n + 1 });
  }
  return scores.map((score) => {
    const { sum, n } = ranks.get(score) ?? { sum: 0, n: 1 };
    return sum / n;
  });
}

function frequentLevels({ levelsOf }: Covariate, units: readonly Unit[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { observation: { origin } } of units) {
    for (const level of origin.composed === undefined ? [] : levelsOf(origin, origin.composed)) counts.set(String(level), (counts.get(String(level)) ?? 0) + 1);
  }
  return new Set([...counts].flatMap(([level, count]) => (count >= fewestOfLevel ? [level] : [])));
}

function numberOf(known: Map<string, number>, name: string): number {
  const found = known.get(name) ?? known.size;
  known.set(name, found);
  return found;
}

/** Where failures gather; `null`: no single level stands out. */
function affectedBy(test: CovariateTest, units: readonly Unit[]): Pick<FoundCovariate, 'levels' | 'isAffected'> | null {
  return test.covariate.kind === 'trend' ? affectedByTrend(test, units) : affectedByFactor(test);
}

function affectedByFactor({ covariate, association, names }: CovariateTest): Pick<FoundCovariate, 'levels' | 'isAffected'> | null {
  const levels = [...association.byLevel].map(([level, { observed, expected, variance }]) => ({
    name: names[level] ?? '',
    // One-sided, with a correction for continuity.
    p: variance <= 0 ? 1 : 1 - normalCdf((observed - expected - 0.5) / Math.sqrt(variance)),
    excess: observed - expected,
  }));
  const adjusted = benjaminiHochberg(levels.map(({ p }) => p));
  const worst = levels.filter((_, index) => (adjusted[index] ?? 1) <= 0.05).sort((a, b) => b.excess - a.excess);
  if (worst.length === 0) return null;
  const affected = new Set(worst.map(({ name }) => name));
  return {
    levels: worst.map(({ name }) => name),
    isAffected: ({ origin }) => origin.composed !== undefined && covariate.levelsOf(origin, origin.composed).some((level) => affected.has(String(level))),
  };
}

/** Share of the questions on the side of a trend where least goes wrong that counts as spared by it. */
const spared = 1 / 3;

/** Beyond the third of all questions where least goes wrong; a subtask may lie beyond it altogether. */
function affectedByTrend({ covariate, association }: CovariateTest, units: readonly Unit[]): Pick<FoundCovariate, 'levels' | 'isAffected'> {
  const scoreOf = ({ origin }: Observation): number => (origin.composed === undefined ? 0 : Number(covariate.levelsOf(origin, origin.composed)[0] ?? 0));
  const up = association.direction > 0;
  const sorted = units.map(({ observation }) => scoreOf(observation)).sort((a, b) => (up ? a - b : b - a));
  const cut = sorted[Math.floor(spared * sorted.length)] ?? 0;
  return { levels: [up ? 'more' : 'less'], isAffected: (observation) => (up ? scoreOf(observation) > cut : scoreOf(observation) < cut) };
}
