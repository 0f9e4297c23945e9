import type { ArmOrigin } from '../../../core/Case.ts';
import type { Observation } from '../../../core/Observation.ts';
import { isMet, metIn } from './ArmTrials.ts';
import type { ArmTrials } from './ArmTrials.ts';
import type { Contrast } from '../../foreseenContrast.ts';
import type { Comparison } from './Comparison.ts';
import { unpairedOf } from '../../stress/boundedLoss.ts';
import type { Sides } from '../../stress/boundedLoss.ts';

/** Factors of the crossing in a fixed order, each with its easy and its hard end. */
export const crossedFactors = ['tools', 'schema', 'format'] as const;

const ends: Readonly<Record<(typeof crossedFactors)[number], readonly [easy: string, hard: string]>> = { tools: ['gold', 'all'], schema: ['compact', 'verbose'], format: ['free', 'json'] };

/** All corners of a crossing for every question of which each was observed. Corner `c` is hard on factor `f` where bit `f` of `c` is set. */
export interface Crossing {
  readonly clusters: readonly number[];
  /** Whether each request was met that was put to every corner. */
  readonly sides: readonly Sides[];
  /** By question, then by corner. */
  readonly strict: readonly (readonly number[])[];
  readonly lenient: readonly (readonly number[])[];
  /** Case of the worst corner, by question. */
  readonly cases: readonly string[];
}

const corners = 2 ** crossedFactors.length;

/** The corners that were asked; `null`: none. One of which nothing was observed is there too. */
export function cornersOf(arms: readonly ArmTrials[]): readonly (ArmTrials | undefined)[] | null {
  const found = Array.from({ length: corners }, (_, corner) => arms.filter(({ arm }) => crossedFactors.every((factor, bit) => arm[factor] === endOf(factor, corner, bit))).sort((a, b) => sizeOf(b.arm) - sizeOf(a.arm))[0]);
  return found.every((one) => one === undefined) ? null : found;
}

function endOf(factor: (typeof crossedFactors)[number], corner: number, bit: number): string {
  return ends[factor][(corner >> bit) & 1] ?? '';
}

/** Of several catalogs the largest is crossed. */
function sizeOf({ catalog }: ArmOrigin): number {
  return catalog ?? 0;
}

export function crossingOf(found: readonly (ArmTrials | undefined)[]): Crossing {
  const [first] = found;
  const whole = [...(first?.byFamily.keys() ?? [])].flatMap((family) => {
    const trials = found.flatMap((arm) => arm?.byFamily.get(family) ?? []);
    return trials.length === corners ? [{ family, trials }] : [];
  });
  const read = (reading: 'strict' | 'lenient') => ({ trials }: { readonly trials: readonly Observation[] }): readonly number[] => trials.map((trial) => Number(isMet(trial, reading)));
  return { sides: sidesOf(found), clusters: whole.map(({ family }) => family.cluster), strict: whole.map(read('strict')), lenient: whole.map(read('lenient')), cases: whole.map(({ trials }) => trials.at(-1)?.caseId ?? '') };
}

function sidesOf(found: readonly (ArmTrials | undefined)[]): readonly Sides[] {
  const families = new Set(found.flatMap((arm) => (arm === undefined ? [] : [...arm.byFamily.keys(), ...arm.missing])));
  return [...families].flatMap((family): readonly Sides[] => {
    const shares = found.map((arm) => (arm === undefined ? undefined : metIn(arm, family)));
    return shares.every((share) => share !== undefined) ? [{ cluster: family.cluster, shares }] : [];
  });
}

/** Main effects and interactions: each the difference of one half of the corners from the other, or of such differences. */
export function crossedComparisons(crossing: Crossing): readonly Comparison[] {
  return Array.from({ length: corners - 1 }, (_, at) => at + 1)
    .sort((a, b) => bitsIn(a) - bitsIn(b) || a - b)
    .map((factors) => {
      const order = bitsIn(factors);
      return {
        id: crossedFactors.filter((__, bit) => (factors >> bit) & 1).join(' × '),
        kind: order === 1 ? 'main' : 'interaction',
        better: null,
        worse: null,
        scale: 2 ** (order - 1),
        contrast: madeOf(factors),
        strict: crossing.strict.map((row) => effectOf(row, factors)),
        lenient: crossing.lenient.map((row) => effectOf(row, factors)),
        clusters: crossing.clusters,
        unpaired: unpairedOf(crossing.sides, (row) => effectOf(row, factors) / 2 ** (order - 1)),
        cases: crossing.cases.filter((___, question) => (crossing.strict[question]?.at(-1) ?? 1) === 0 && effectOf(crossing.strict[question] ?? [], factors) > 0),
      };
    });
}

/** A loss where positive: what the hard ends of `factors` cost beyond what fewer of them cost, averaged over the other factors. */
function effectOf(row: readonly number[], factors: number): number {
  const order = bitsIn(factors);
  const sum = row.reduce((total, value, corner) => total + value * (bitsIn(corner & factors) % 2 === 0 ? 1 : -1), 0);
  // For two factors: −(easy easy + hard hard − easy hard − hard easy), which is the joint loss beyond the sum of both.
  return ((order % 2 === 1 ? sum : -sum) * 2 ** (order - 1)) / (corners / 2);
}

/** Where everything costs nothing but `factors`, their loss lies in the corners where all of them are hard. */
function madeOf(factors: number): Contrast {
  const scale = 2 ** (bitsIn(factors) - 1);
  const only = (corner: number): readonly number[] => Array.from({ length: corners }, (_, at) => Number(at === corner));
  return { scale, sides: Array.from({ length: corners }, (_, corner) => ({ coefficient: effectOf(only(corner), factors) / scale, falls: (corner & factors) === factors })) };
}

export function bitsIn(number: number): number {
  let bits = 0;
  for (let rest = number; rest > 0; rest >>= 1) bits += rest & 1;
  return bits;
}
