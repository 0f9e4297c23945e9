import { stressAnalyses } from '../../core/Case.ts';
import type { Observation } from '../../core/Observation.ts';
import { faultsAnalyser } from '../analyses/faults/faultsAnalyser.ts';
import { injectedAnalyser } from '../analyses/injected/injectedAnalyser.ts';
import { crossedAnalyser } from '../analyses/crossed/crossedAnalyser.ts';
import { changeAnalyser } from '../analyses/change/changeAnalyser.ts';
import { doseAnalyser } from '../analyses/dose/doseAnalyser.ts';
import { factorAnalyser } from '../analyses/factor/factorAnalyser.ts';
import { invarianceAnalyser } from '../analyses/invariance/invarianceAnalyser.ts';
import { shiftAnalyser } from '../analyses/shift/shiftAnalyser.ts';
import type { StressAnalyser, StressOutcome } from './StressAnalyser.ts';
import { stressFamilies } from './stressFamilies.ts';

const analysers: readonly StressAnalyser[] = [invarianceAnalyser, changeAnalyser, injectedAnalyser, doseAnalyser, crossedAnalyser, faultsAnalyser, factorAnalyser, shiftAnalyser];

/**
 * What stressors show of every model. Each kind of analysis gets an equal share of the error rate (design §8: one
 * family for each, beside that of the skills).
 *
 * @param alpha - two-sided: at most half of it is the rate at which something is told where nothing is wrong
 */
export function stressDiagnoses(observations: readonly Observation[], alpha: number, seed: string): StressOutcome {
  const models = [...new Set(observations.flatMap(({ model, origin }) => (origin.stress === undefined ? [] : [model])))].sort();
  const asked = new Set(observations.flatMap(({ origin: { stress } }) => (stress === undefined || stress.stressor === 'rerun' ? [] : [stress.analysis])));
  const kinds = stressAnalyses.filter((analysis) => asked.has(analysis));
  const share = alpha / Math.max(1, models.length * kinds.length);
  const outcomes = models.flatMap((model) => {
    const families = stressFamilies(observations.filter((observation) => observation.model === model));
    return analysers.flatMap(({ analysis, analyse }) => (kinds.includes(analysis) ? [analyse(families, { model, alpha: share, seed: `${seed} ${analysis} ${model}` })] : []));
  });
  return { diagnoses: outcomes.flatMap(({ diagnoses }) => diagnoses), findings: outcomes.flatMap(({ findings }) => findings) };
}
