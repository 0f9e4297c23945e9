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
  for (const test of certain.sort((a, b) => b.association.strength - a.association.strength)) {
    const found = affectedBy(test, units);
    if (found !== null) return { id: test.covariate.id, pValue: test.pValue, ...found };
  }
  return null;
}

interface CovariateTest {
  readonly covariate: Covariate;
  readonly association: Association;
  /** By number of the level. */
  readonly names: readonly string[];
}

/** `null`: the questions do not differ in it. */
function testOf(covariate: Covariate, units: readonly Unit[], random: Random): CovariateTest | null {
  const strata = new Map<string, number>();
  const numbers = new Map<string, number>();
  const frequent = frequentLevels(covariate, units);
  const entries = units.flatMap(({ observation, failed }) => {
    const { origin } = observation;
    if (origin.composed === undefined) return [];
    return covariate.levelsOf(origin, origin.composed).flatMap((level) => {
      if (covariate.kind === 'factor' && !frequent.has(String(level))) return [];
      return [{ failed, stratum: numberOf(strata, origin.composed?.subtask ?? ''), level: typeof level === 'number' ? level : numberOf(numbers, level) }];
    });
  });
  if (new Set(entries.map(({ level }) => level)).size < 2 || !entries.some(({ failed }) => failed)) return null;
  const series = { outcomes: entries.map(({ failed }) => failed), strata: entries.map(({ stratum }) => stratum), levels: entries.map(({ level }) => level) };
  return { covariate, association: stratifiedAssociation(series, covariate.kind, random), names: [...numbers.keys()] };
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

/** The half of each subtask's questions on the side where failures gather. */
function affectedByTrend({ covariate, association }: CovariateTest, units: readonly Unit[]): Pick<FoundCovariate, 'levels' | 'isAffected'> {
  const scoreOf = ({ origin }: Observation): number => (origin.composed === undefined ? 0 : Number(covariate.levelsOf(origin, origin.composed)[0] ?? 0));
  const bySubtask = Map.groupBy(units, ({ observation }) => observation.origin.composed?.subtask ?? '');
  const medians = new Map([...bySubtask].map(([subtask, own]) => [subtask, medianOf(own.map(({ observation }) => scoreOf(observation)))]));
  const up = association.direction > 0;
  return {
    levels: [up ? 'more' : 'less'],
    isAffected: (observation) => {
      const median = medians.get(observation.origin.composed?.subtask ?? '') ?? 0;
      return up ? scoreOf(observation) > median : scoreOf(observation) < median;
    },
  };
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}
