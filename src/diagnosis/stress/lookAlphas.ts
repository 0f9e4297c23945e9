import { stressAnalyses } from '../../core/Case.ts';
import type { StressAnalysis, StressOrigin } from '../../core/Case.ts';
import { familiesOfHistory } from './familiesOfHistory.ts';

const alpha = 0.05;
/** Nothing is certain whose 95 % interval reaches nothing, however few looks share the rate. */
const mostOneSided = 0.025;

/**
 * What one look has to reach, as a one-sided error rate, where Holm looks at it first: every model and kind of analysis
 * has an equal share, a share is divided among all looks of that analysis, and half of it is of the side that is told,
 * whether the other is looked at or not. Of changes that must not matter half goes to turning over, of a
 * shift half to single skills.
 */
const sides: Readonly<Record<StressAnalysis, number>> = { dose: 2, crossed: 2, change: 2, factor: 2, history: 2, faults: 2, invariance: 4, shift: 4 };

/** The one-sided error rate of a single loss, by stressor, before anything is asked; none where nothing is held against anything. */
export function lookAlphas(variants: readonly StressOrigin[], models: number): ReadonlyMap<string, number> {
  const distinct = [...new Map(variants.map((one) => [JSON.stringify([one.stressor, one.level]), one])).values()];
  const kinds = stressAnalyses.filter((kind) => distinct.some(({ analysis }) => analysis === kind));
  return new Map(
    kinds.flatMap((kind) => {
      const own = [...Map.groupBy(distinct.filter(({ analysis }) => analysis === kind), ({ stressor }) => stressor)];
      const share = alpha / (Math.max(1, models) * kinds.length * sides[kind]);
      const all = own.reduce((sum, [, levels]) => sum + Math.max(0, looksAt(kind, levels)), 0);
      // Arms and histories share the rate by stressor, everything else by look.
      const isByStressor = kind === 'factor' || kind === 'history';
      return own.flatMap(([stressor, levels]): readonly (readonly [string, number])[] => (looksAt(kind, levels) < 1 ? [] : [[stressor, Math.min(mostOneSided, share / (isByStressor ? own.length * looksAt(kind, levels) * familiesOf(kind, levels) : all))]]));
    }),
  );
}

function looksAt(kind: StressAnalysis, levels: readonly StressOrigin[]): number {
  switch (kind) {
    case 'invariance':
    case 'change':
    case 'shift':
      return levels.length;
    case 'dose':
      return levels.filter(({ control }) => !control).length - 1;
    case 'crossed':
      return levels.filter((one) => isHeavy(one, levels)).length;
    case 'faults':
      return levels.length + levels.filter(({ level }) => level === 'instruction').length;
    case 'history':
      return contrastsOf(levels);
    case 'factor':
      // Each comparison takes an arm that none before it took: there are no more.
      return levels.length - 1;
  }
}

/** Of two loads at once only both at heavier levels are looked at: the other corners are what they are held against. */
function isHeavy({ loads, control }: StressOrigin, levels: readonly StressOrigin[]): boolean {
  return !control && loads?.every(({ dose }, at) => levels.some((other) => (other.loads?.[at]?.dose ?? dose) < dose)) === true;
}

function familiesOf(kind: StressAnalysis, levels: readonly StressOrigin[]): number {
  return kind === 'history' ? familiesOfHistory(levels.flatMap(({ history }) => history ?? [])) : 1;
}

/** Every arm with errors against one without at its place and effort, and the earliest place against the latest. */
function contrastsOf(levels: readonly StressOrigin[]): number {
  const clean = levels.flatMap(({ history, control }) => (history?.share === 0 && !control ? [history] : []));
  const wrong = levels.filter(({ history }) => history !== undefined && history.share > 0 && clean.some(({ position, reasoning }) => position === history.position && reasoning === history.reasoning));
  const places = new Set(clean.flatMap(({ position, reasoning }) => (reasoning === undefined ? [position] : [])));
  return wrong.length + (places.size > 1 ? 1 : 0);
}
