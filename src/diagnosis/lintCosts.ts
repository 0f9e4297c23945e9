import type { Estimate } from '../core/Estimate.ts';
import type { Lint, LintCode, LintCost, LintFinding } from '../core/Lint.ts';
import { stratifiedDifference } from '../stats/stratifiedDifference.ts';

/** A graded trial about exactly one tool of a catalog. */
export interface LintTrial {
  readonly model: string;
  readonly subtask: string;
  /** The right one. */
  readonly tool: string;
  /** Names of the arguments that are due. */
  readonly parameters: readonly string[];
  readonly failed: boolean;
}

/** Share of runs in which the intervals of all findings about one model hold. */
const confidence = 0.95;

/**
 * What each kind of finding cost: trials whose right tool carries it, or whose arguments do, against the others of the
 * same subtask. Tools are what varies, so that they are the clusters: a finding of few tools is *too few*, however many
 * trials there are. What else those tools have in common is not told apart from it.
 */
export function lintCosts({ findings }: Pick<Lint, 'findings'>, trials: readonly LintTrial[]): readonly LintCost[] {
  const codes = [...Map.groupBy(findings.filter(({ tools }) => tools.length > 0), ({ code }) => code)];
  return [...Map.groupBy(trials, ({ model }) => model)].flatMap(([model, own]) => codes.map(([code, all]) => costOf(code, model, own, all, codes.length)));
}

function costOf(code: LintCode, model: string, trials: readonly LintTrial[], findings: readonly LintFinding[], together: number): LintCost {
  const exposed = trials.map((trial) => findings.some((finding) => carries(trial, finding)));
  const side = (kind: boolean): LintCost['without'] => {
    const own = trials.filter((_, at) => exposed[at] === kind);
    return { trials: own.length, tools: new Set(own.map(({ tool }) => tool)).size };
  };
  const found = stratifiedDifference({ outcomes: trials.map(({ failed }) => failed), exposed, strata: trials.map(({ subtask }) => subtask), clusters: trials.map(({ tool }) => tool) }, 1 - (1 - confidence) / together);
  const difference: Estimate =
    found.state === 'too-few'
      ? { state: 'too-few', value: found.value, n: found.n, unit: 'trial', clusters: found.clusters }
      : { state: 'estimated', value: found.value, low: found.low, high: found.high, level: found.level, n: found.n, unit: 'trial', clusters: found.clusters, effectiveN: effectiveN(found.standardError, trials), method: 'difference of rates within subtasks, cluster-robust by tool', population: 'new items of this kind' };
  return { code, model, difference, withFinding: side(true), without: side(false) };
}

/** Of a finding about parameters the arguments decide, where the key speaks of any. */
function carries({ tool, parameters }: LintTrial, finding: LintFinding): boolean {
  if (!finding.tools.includes(tool)) return false;
  if (finding.parameters.length === 0 || parameters.length === 0) return true;
  return finding.parameters.some((path) => parameters.includes(path.split(/[.[]/)[0] ?? path));
}

/** Trials that would tell as much if each were of a tool of its own and half of them carried the finding. */
function effectiveN(standardError: number, trials: readonly LintTrial[]): number {
  const rate = (trials.filter(({ failed }) => failed).length + 1) / (trials.length + 2);
  return (4 * rate * (1 - rate)) / standardError ** 2;
}
