import { confidenceMeasures } from '../../core/ConfidenceDiagnosis.ts';
import type { CalibrationResult, ConfidenceMeasure, ConfidenceScope, MeasuredConfidence } from '../../core/ConfidenceDiagnosis.ts';
import type { Estimate } from '../../core/Estimate.ts';
import type { Observation } from '../../core/Observation.ts';
import { areaDifference } from '../../stats/areaDifference.ts';
import { areaUnderCurve } from '../../stats/areaUnderCurve.ts';
import { binnedCalibration } from '../../stats/binnedCalibration.ts';
import { riskCoverage } from '../../stats/riskCoverage.ts';
import type { ConfidentAnswer } from './ConfidentAnswer.ts';

const level = 0.95;
const bins = 10;
const shares = [1, 0.95, 0.9, 0.8, 0.7, 0.5] as const;

/** A part of the profile, and which answers speak of it with what outcome; `null`: this one does not. */
export interface ScopeDefinition {
  readonly id: ConfidenceScope['scope'];
  readonly succeeded: (observation: Observation) => boolean | null;
}

/** What each measure says within a scope, before the p-values are adjusted and a standing is given. */
export type RawMeasure = Omit<MeasuredConfidence, 'standing'>;

export interface RawScope {
  readonly scope: ConfidenceScope['scope'];
  readonly measures: readonly RawMeasure[];
  readonly differences: ConfidenceScope['differences'];
}

interface Judged {
  readonly answer: ConfidentAnswer;
  readonly wrong: boolean;
}

export function confidenceScope(answers: readonly ConfidentAnswer[], { id, succeeded }: ScopeDefinition): RawScope {
  const judged = answers.flatMap((answer): readonly Judged[] => {
    const outcome = succeeded(answer.observation);
    return outcome === null ? [] : [{ answer, wrong: !outcome }];
  });
  const measures = confidenceMeasures.flatMap((measure) => measured(judged, measure) ?? []);
  const differences = pairsOf(measures.map(({ measure }) => measure)).map(([first, second]) => ({ first, second, difference: differenceOf(judged, first, second) }));
  return { scope: id, measures, differences };
}

/** `null`: no answer of the scope has it. */
function measured(judged: readonly Judged[], measure: ConfidenceMeasure): RawMeasure | null {
  const own = judged.filter(({ answer }) => answer.confidence[measure] !== undefined);
  if (own.length === 0) return null;
  const confidences = own.map(({ answer }) => answer.confidence[measure] ?? 0);
  const wrong = own.map((one) => one.wrong);
  const clusters = own.map(({ answer }) => answer.cluster);
  const area = areaUnderCurve({ scores: confidences.map((confidence) => -confidence), events: wrong, clusters }, level);
  const curve = riskCoverage(confidences, wrong, shares);
  return {
    measure,
    answers: own.length,
    wrong: wrong.filter(Boolean).length,
    area: areaEstimate(area),
    pValue: area.state === 'too-few' ? null : area.pValue,
    riskCoverage: {
      area: curve?.area ?? 0,
      byChance: curve?.byChance ?? 0,
      best: curve?.best ?? 0,
      points: shares.map((kept, at) => ({ kept, risk: curve?.risks[at] ?? 0 })),
    },
    calibration: calibrationOf(measure, confidences, wrong),
  };
}

function areaEstimate(area: ReturnType<typeof areaUnderCurve>): Estimate {
  if (area.state === 'too-few') return { state: 'too-few', value: area.value, n: area.n, unit: 'trial', clusters: area.clusters };
  const { value, low, high, n, clusters, effectiveN } = area;
  return { state: 'estimated', value, low, high, level, n, unit: 'trial', clusters, effectiveN, method: 'DeLong over clusters (Obuchowski), Clopper–Pearson on independent pairs', population: 'new items of this kind' };
}

/** The probability of the least probable step, and the share of samples that agree, may be read as the chance to be right; a mean of logarithms may not. */
function calibrationOf(measure: ConfidenceMeasure, confidences: readonly number[], wrong: readonly boolean[]): CalibrationResult | null {
  if (measure !== 'least-step' && measure !== 'agreement') return null;
  const said = measure === 'agreement' ? confidences : confidences.map((confidence) => Math.min(1, Math.exp(confidence)));
  return binnedCalibration(said, wrong.map((one) => !one), bins);
}

function pairsOf(measures: readonly ConfidenceMeasure[]): readonly (readonly [ConfidenceMeasure, ConfidenceMeasure])[] {
  return measures.flatMap((first, at) => measures.slice(at + 1).map((second) => [first, second] as const));
}

function differenceOf(judged: readonly Judged[], first: ConfidenceMeasure, second: ConfidenceMeasure): Estimate {
  const own = judged.filter(({ answer: { confidence } }) => confidence[first] !== undefined && confidence[second] !== undefined);
  const scores = (measure: ConfidenceMeasure): readonly number[] => own.map(({ answer }) => -(answer.confidence[measure] ?? 0));
  const result = areaDifference({ scores: scores(first), events: own.map(({ wrong }) => wrong), clusters: own.map(({ answer }) => answer.cluster) }, scores(second), level);
  if (result.state === 'too-few') return { state: 'too-few', value: result.value, n: result.n, unit: 'trial', clusters: result.clusters };
  const { value, low, high, n, clusters } = result;
  return { state: 'estimated', value, low, high, level, n, unit: 'trial', clusters, effectiveN: n, method: 'paired DeLong over clusters (Obuchowski)', population: 'new items of this kind' };
}
