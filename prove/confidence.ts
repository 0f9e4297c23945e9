import { composeSuite, emptyTally } from '../src/composer/composeSuite.ts';
import type { Diagnosis } from '../src/core/Diagnosis.ts';
import { seededRandom } from '../src/core/seededRandom.ts';
import type { Projection } from '../src/core/Subtask.ts';
import { subtasks } from '../src/subtasks/list.generated.ts';
import { worlds } from '../src/worlds/list.generated.ts';
import { coveredAreas } from './confidence/coveredAreas.ts';
import type { AreaCoverage, AreaDesign } from './confidence/coveredAreas.ts';
import { diagnoseConfidence } from './confidence/diagnoseConfidence.ts';
import { plantedConfidence } from './confidence/plantedConfidence.ts';
import type { PlantedConfidence } from './confidence/plantedConfidence.ts';
import type { ProofOutcome } from './harness/Evidence.ts';
import { leastCovered, mostClaiming } from './liveCoverage.ts';
import { bars } from './skills.ts';

/**
 * Does a diagnosis recover what the confidence of a model is good for, and claim nothing where it is good for nothing?
 * Simulated models that err alike and whose log-probabilities, or samples, tell the error, its place, neither or the
 * opposite, over as many seeds; and whether the intervals of areas hold the areas.
 */
export const seed = 'confidence 1';

export const vouchesFor: readonly string[] = ['diagnosis', 'engine', 'models/simulated', 'reading', 'stats'];

export interface Effort {
  readonly suites: number;
  /** Models drawn for each suite. */
  readonly perSuite: number;
  readonly questions: number;
  readonly areaDraws: number;
}

const effort: Effort = { suites: 10, perSuite: 10, questions: 60, areaDraws: 1000 };

/** What was said of one planted model, in numbers of seeds. */
export interface ConfidenceRow {
  readonly seeds: number;
  readonly rightBasis: number;
  /** Seeds with a certain finding that confidence tells wrong answers, by its measure, and that nothing does. */
  readonly signals: number;
  readonly signalsBy: Readonly<Record<string, number>>;
  readonly noSignal: number;
  readonly openNoSignal: number;
  readonly placeSignals: number;
  /** Seeds whose least probable step was certainly a wrong one more often than by chance, of all that could tell. */
  readonly placeKnown: number;
  /** Mean area of the deciding measure. */
  readonly meanArea: number | null;
  /** Mean gain of the rule that was chosen on other questions, and the tokens that it saves. */
  readonly meanGain: number | null;
  readonly meanTokensSaved: number | null;
}

const areaDesigns: readonly AreaDesign[] = [0, 0.4].flatMap((intraclass) =>
  [0, 0.8, 2].flatMap((shift) => [{ clusters: 30, perCluster: 3, share: 0.25, shift, intraclass }, { clusters: 60, perCluster: 5, share: 0.2, shift, intraclass }]),
);

export async function prove(given: Effort = effort): Promise<ProofOutcome> {
  const found = new Map(plantedConfidence.map((planted) => [planted, [] as Diagnosis[]]));
  for (let suite = 0; suite < given.suites; suite++) {
    const cases = questionsOf(`${seed} ${String(suite)}`, given.questions);
    for (let drawn = 0; drawn < given.perSuite; drawn++) {
      for (const [planted, own] of found) own.push(await diagnoseConfidence(cases, planted, `${seed} ${String(suite)} ${String(drawn)}`));
    }
  }
  const rows = [...found].map(([planted, own]) => ({ planted, row: rowOf(planted, own) }));
  const areas = areaDesigns.map((design) => coveredAreas(design, given.areaDraws, seed));
  const seeds = given.suites * given.perSuite;
  const passed = rows.every(({ planted, row }) => isRecovered(planted, row)) && areas.every(isCovered);
  return {
    passed,
    numbers: { ...given, seeds, mustName: bars(seeds).least, mayClaim: mostClaiming(seeds), models: Object.fromEntries(rows.map(({ planted, row }) => [planted.profile.name, row])), mustCover: leastCovered(given.areaDraws), areas },
  };
}

function questionsOf(suiteSeed: string, perSubtask: number): readonly Projection[] {
  const request = { domains: worlds.filter(({ heldOut }) => !heldOut), subtasks: subtasks.filter(({ id }) => id === 'parameter-detection'), perSubtask, parts: ['find', 'confirm'], offer: { near: [2, 6], far: [1, 5] }, mostDepth: 4, mostCalls: 4 } as const;
  return [...composeSuite(request, seededRandom(suiteSeed), emptyTally())].map(({ case: one, environment }) => ({ case: one, environment }));
}

function rowOf({ basis }: PlantedConfidence, diagnoses: readonly Diagnosis[]): ConfidenceRow {
  const own = diagnoses.flatMap(({ confidence }) => confidence);
  const findings = diagnoses.map((diagnosis) => diagnosis.findings.filter(({ code }) => code.startsWith('confidence')));
  const told = (code: string, certain: boolean): number => findings.filter((list) => list.some((finding) => finding.code === code && finding.certain === certain)).length;
  const measures = own.flatMap(({ scopes }) => scopes.find(({ scope }) => scope === 'everywhere')?.measures[0] ?? []);
  const chosen = own.flatMap(({ voting }) => voting.find((rule) => rule.chosen) ?? []);
  const signalsBy: Record<string, number> = {};
  for (const finding of findings.flat()) if (finding.code === 'confidence-signals') signalsBy[finding.subject.name ?? ''] = (signalsBy[finding.subject.name ?? ''] ?? 0) + 1;
  return {
    seeds: diagnoses.length,
    rightBasis: own.filter((one) => one.basis === basis).length,
    signals: told('confidence-signals', true),
    signalsBy,
    noSignal: told('confidence-no-signal', true),
    openNoSignal: told('confidence-no-signal', false),
    placeSignals: own.filter(({ place }) => place?.standing === 'signals').length,
    placeKnown: own.filter(({ place }) => place !== null && place.standing !== 'too-few').length,
    meanArea: mean(measures.flatMap(({ area }) => area.value ?? [])),
    meanGain: mean(chosen.flatMap(({ gain }) => gain.value ?? [])),
    meanTokensSaved: mean(chosen.flatMap(({ tokensSaved }) => tokensSaved ?? [])),
  };
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Recovered in nearly all seeds where it was planted, and claimed in no more than one of twenty where it was not. */
function isRecovered({ tells, tellsPlace }: PlantedConfidence, row: ConfidenceRow): boolean {
  const { least } = bars(row.seeds);
  const most = mostClaiming(row.seeds);
  if (row.rightBasis < row.seeds) return false;
  if (tells === null) return row.signals + row.noSignal + row.openNoSignal === 0;
  if (tells ? row.signals < least : row.signals > most) return false;
  return tellsPlace === null || (tellsPlace ? row.placeSignals >= least : row.placeSignals <= most);
}

function isCovered({ draws, covered, shift, claimed }: AreaCoverage): boolean {
  return covered >= leastCovered(draws) && (shift > 0 || claimed <= mostClaiming(draws));
}
