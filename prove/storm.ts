import { report } from '../src/reports/terminal/index.ts';
import type { ProofOutcome } from './harness/Evidence.ts';
import { harmfulShare, leftOut, stormKinds, stormyRun } from './live/stormyRun.ts';
import type { Weather, WeatheredRun, WeatheredTrial } from './live/stormyRun.ts';

export const seed = 'storm 1';

export const vouchesFor: readonly string[] = ['engine', 'transport', 'models/openai'];

/** Share of attempts that meet a misbehaviour. */
const probability = 0.2;

export interface Storm extends Omit<Weather, 'seed' | 'probability'> {
  readonly trials: number;
  readonly requests: number;
  readonly failedAttempts: number;
  /** By what the attempts were found to have failed with. */
  readonly failures: Readonly<Record<string, number>>;
  /** Observed in the storm and in the calm. */
  readonly compared: number;
  /** Of these, trials of which anything at all came out otherwise. */
  readonly different: readonly string[];
  readonly notObserved: number;
  /** From the answers that each trial takes when it is calm. */
  readonly expectedNotObserved: number;
  readonly standardError: number;
  /** Chance of a count at least as far out, either way; exact, since few are expected. */
  readonly chance: number;
  /** Of those not observed, trials of which only a later answer was lost: the first is judged by itself, and the report says so. */
  readonly judgedByFirst: number;
  /** Whether the report says how many were not observed, and of how many only a later answer. */
  readonly shown: boolean;
}

/** Runs the same plan in a storm and in the calm. */
export async function storm(given: Omit<Weather, 'seed' | 'probability'>): Promise<Storm> {
  const weather = { ...given, seed: `${seed} ${JSON.stringify(given)}` };
  const calm = await stormyRun({ ...weather, probability: 0 });
  const rough = await stormyRun({ ...weather, probability });
  const pairs = [...calm.trials].map(([name, trial]) => ({ name, calm: trial, rough: ofStorm(rough, name) }));
  const compared = pairs.filter((pair) => pair.calm.observed && pair.rough.observed);
  // Each answer needs one of so many attempts to come through, and a trial needs all its answers.
  const lost = pairs.map((pair) => 1 - (1 - (probability * harmfulShare) ** given.attempts) ** pair.calm.turns);
  const failures: Record<string, number> = {};
  for (const reason of pairs.flatMap((pair) => pair.rough.failures)) failures[reason] = (failures[reason] ?? 0) + 1;
  const notObserved = pairs.filter((pair) => !pair.rough.observed).length;
  const judgedByFirst = pairs.filter((pair) => !pair.rough.observed && pair.rough.judged).length;
  return {
    ...given,
    trials: pairs.length,
    requests: rough.requests,
    failedAttempts: Object.values(failures).reduce((sum, count) => sum + count, 0),
    failures,
    compared: compared.length,
    different: compared.filter((pair) => pair.calm.verdict !== pair.rough.verdict).map(({ name }) => name),
    notObserved,
    expectedNotObserved: lost.reduce((sum, chance) => sum + chance, 0),
    standardError: Math.sqrt(lost.reduce((sum, chance) => sum + chance * (1 - chance), 0)),
    chance: chanceOf(notObserved, lost),
    judgedByFirst,
    shown: isShown(rough, notObserved - judgedByFirst, judgedByFirst),
  };
}

function ofStorm({ trials }: WeatheredRun, name: string): WeatheredTrial {
  const found = trials.get(name);
  if (found === undefined) throw new Error(`the storm holds no ${name}`);
  return found;
}

function isShown({ diagnosis }: WeatheredRun, notObserved: number, judgedByFirst: number): boolean {
  const followUps = (diagnosis.run?.models ?? []).flatMap(({ warnings }) => warnings).filter(({ warning }) => warning.startsWith('follow-up-not-observed'));
  if (followUps.reduce((sum, { count }) => sum + count, 0) !== judgedByFirst) return false;
  const text = report.render(diagnosis, { columns: 200, colour: false }).replaceAll('\u00a0', ' ');
  return text.includes(`${String(notObserved)} not observed`) && diagnosis.intake.notObserved === notObserved;
}

/** A storm changes what is seen and never what is said of it, and how much is not seen is what chance makes of it. */
export async function prove(perCategory = 40): Promise<ProofOutcome> {
  const storms: Storm[] = [];
  for (const attempts of [2, 6]) for (const stream of [false, true]) storms.push(await storm({ attempts, stream, perCategory }));
  return { passed: storms.every(holds), numbers: { probability, kinds: stormKinds.length, leftOut, harmfulShare, storms } };
}

export function holds({ different, chance, shown, compared }: Storm): boolean {
  return compared > 0 && different.length === 0 && chance >= threeStandardErrors && shown;
}

/** What lies beyond three standard errors of a normal distribution. */
const threeStandardErrors = 0.0027;

/** Two-sided tail of a sum of independent events with these chances. */
function chanceOf(count: number, chances: readonly number[]): number {
  let masses = [1];
  for (const chance of chances) masses = Array.from({ length: masses.length + 1 }, (_, k) => (masses[k] ?? 0) * (1 - chance) + (masses[k - 1] ?? 0) * chance);
  const sum = (from: number, to: number): number => masses.slice(from, to).reduce((total, mass) => total + mass, 0);
  return Math.min(1, 2 * Math.min(sum(0, count + 1), sum(count, masses.length)));
}
