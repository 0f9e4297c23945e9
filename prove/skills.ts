import type { Diagnosis } from '../src/core/Diagnosis.ts';
import type { Finding } from '../src/core/Finding.ts';
import { skillIds } from '../src/diagnosis/skills/skillLadder.ts';
import { binomialCdf } from '../src/stats/binomialCdf.ts';
import type { ProofOutcome } from './harness/Evidence.ts';
import { composedSuite } from './skills/composedSuite.ts';
import { diagnosePlanted, readySuite } from './skills/diagnosePlanted.ts';
import { plantedProfiles } from './skills/plantedProfiles.ts';
import type { Planted } from './skills/plantedProfiles.ts';

/**
 * Does a diagnosis of composed questions name the skill that is broken, and invent none? Simulated models with one
 * skill broken each, a sound one, and faults that are no skill, over fresh suites of as many seeds.
 */
export const seed = 'skills 1';

export const vouchesFor: readonly string[] = ['composer', 'diagnosis/skills', 'grading', 'models/simulated'];

export interface Effort {
  readonly seeds: number;
  readonly perSubtask: number;
}

const effort: Effort = { seeds: 200, perSubtask: 60 };
const target = 0.9;

/** One row of the matrix of planted against named: how many seeds named each thing with certainty. */
export interface PlantedRow {
  readonly seeds: number;
  /** Seeds that named what was planted. */
  readonly named: number;
  /** Seeds that named a skill that was not planted and is not weak: right at least as often as the target, over all seeds. */
  readonly otherSkill: number;
  /** Skills below the target over all seeds, with their rate: what is planted, and what it takes with it. */
  readonly weak: Readonly<Record<string, number>>;
  readonly anyFinding: number;
  readonly findings: Readonly<Record<string, number>>;
}

/** Of so many seeds, how many must name what 19 of 20 name, and how many may claim what 3 of 40 claim; each fails by chance once in 200. */
export function bars(seeds: number): { readonly least: number; readonly most: number } {
  let least = Math.ceil(0.95 * seeds);
  while (least > 0 && binomialCdf(least - 1, seeds, 0.95) > 0.005) least -= 1;
  let most = Math.floor(0.075 * seeds);
  while (most < seeds && 1 - binomialCdf(most, seeds, 0.075) > 0.005) most += 1;
  return { least, most };
}

export async function prove(given: Effort = effort): Promise<ProofOutcome> {
  const rows = new Map(plantedProfiles.map((planted) => [planted.profile.name, { planted, found: [] as Found[] }]));
  for (let index = 0; index < given.seeds; index++) {
    const suite = readySuite(composedSuite(`${seed} ${String(index)}`, given.perSubtask));
    for (const { planted, found } of rows.values()) found.push(foundIn(await diagnosePlanted(suite, planted.profile, `${seed} ${String(index)}`, target)));
    process.stderr.write(`${String(index + 1)} of ${String(given.seeds)} suites\n`);
  }
  const matrix = Object.fromEntries([...rows].map(([name, { planted, found }]) => [name, rowOf(planted, found)]));
  const { least, most } = bars(given.seeds);
  const passed = [...rows.values()].every(({ planted }) => isWithin(planted, matrix[planted.profile.name], least, most));
  return { passed, numbers: { ...given, target, cases: given.perSubtask * 9, mustName: least, mayInvent: most, matrix } };
}

/** What one diagnosis says for certain (skills by name, covariates, and what is unexplained), and what it counted. */
interface Found {
  readonly names: readonly string[];
  readonly skills: readonly { readonly skill: string; readonly right: number; readonly n: number }[];
}

function foundIn({ findings, models }: Diagnosis): Found {
  return {
    names: [...new Set(findings.filter(({ certain }) => certain).map(nameOf))],
    skills: models.flatMap(({ parts }) => parts.filter(({ part }) => skillIds.some((id) => id === part)).map(({ part, right, n }) => ({ skill: part, right, n }))),
  };
}

/** Skills that a model is below the target at, over all seeds: what is true of it, whatever was meant to be planted. */
function weakSkills(found: readonly Found[]): Readonly<Record<string, number>> {
  const totals = Map.groupBy(found.flatMap(({ skills }) => skills), ({ skill }) => skill);
  const rates = [...totals].map(([skill, counts]) => [skill, counts.reduce((sum, { right }) => sum + right, 0) / Math.max(1, counts.reduce((sum, { n }) => sum + n, 0))] as const);
  return Object.fromEntries(rates.filter(([, rate]) => rate < target));
}

function nameOf({ code, subject }: Finding): string {
  if (code === 'covariate') return `covariate ${subject.kind}`;
  return code === 'below-target' ? subject.scope : code;
}

function rowOf({ plants }: Planted, all: readonly Found[]): PlantedRow {
  const weak = weakSkills(all);
  const found = all.map(({ names }) => names);
  const isPlanted = (name: string): boolean => {
    if (plants.kind === 'skill') return name === plants.skill;
    return plants.kind === 'covariate' && (name === 'unexplained' || plants.ids.some((id) => name === `covariate ${id}`));
  };
  const isSkill = (name: string): boolean => name !== 'unexplained' && !name.startsWith('covariate ');
  const counts: Record<string, number> = {};
  for (const names of found) for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return {
    seeds: found.length,
    named: found.filter((names) => names.some(isPlanted)).length,
    otherSkill: found.filter((names) => names.some((name) => isSkill(name) && !isPlanted(name) && !Object.hasOwn(weak, name))).length,
    anyFinding: found.filter((names) => names.length > 0).length,
    findings: counts,
    weak,
  };
}

/** Faults outside the vocabulary are measured and published; only skills and the sound model are held to a bar. */
function isWithin({ plants }: Planted, row: PlantedRow | undefined, least: number, most: number): boolean {
  if (row === undefined) return false;
  if (plants.kind === 'nothing') return row.anyFinding <= most;
  return plants.kind === 'covariate' || (row.named >= least && row.otherSkill <= most);
}
