import type { Finding } from '../../../core/Finding.ts';
import type { HistoryContrast, HistoryStressDiagnosis } from '../../../core/HistoryStressDiagnosis.ts';
import { isRight } from '../../stress/StressAnalyser.ts';
import { tally } from '../../tally.ts';
import type { InjectedArm } from './InjectedArm.ts';
import { stressorFinding } from '../../stress/stressorFinding.ts';

/** Certain losses: one over length, and one for each kind of error and effort of reasoning, at the largest share where it is certain. */
export function injectedFindings(diagnosis: HistoryStressDiagnosis, arms: readonly InjectedArm[]): readonly Finding[] {
  const { longContext, conditioning } = diagnosis;
  const armOf = (level: string): InjectedArm | undefined => arms.find((arm) => arm.level === level);
  const byKind = Map.groupBy(conditioning.filter(({ verdict }) => verdict === 'loses'), ({ to }) => kindOf(armOf(to)));
  const worst = [...byKind.values()].flatMap((contrasts) => contrasts.reduce<HistoryContrast[]>((kept, one) => ((armOf(one.to)?.history.share ?? 0) >= (armOf(kept[0]?.to ?? '')?.history.share ?? 0) ? [one] : kept), []));
  return [
    ...(longContext?.verdict === 'loses' ? [finding('long-task-loss', longContext, armOf, diagnosis)] : []),
    ...worst.map((one) => finding('conditioned-by-errors', one, armOf, diagnosis)),
  ];
}

function kindOf(arm: InjectedArm | undefined): string {
  return arm === undefined ? '' : `${arm.history.error} ${String(arm.history.cascaded)} ${String(arm.history.position)} ${arm.history.reasoning ?? ''}`;
}

function finding(code: 'long-task-loss' | 'conditioned-by-errors', { from, to, difference, pValue, smallestEffect }: HistoryContrast, armOf: (level: string) => InjectedArm | undefined, { model, stressor, reasoned }: HistoryStressDiagnosis): Finding {
  const [before, after] = [armOf(from), armOf(to)];
  const paired = [...(after?.answers ?? [])].flatMap(([family, answer]) => {
    const other = before?.answers.get(family);
    return other === undefined ? [] : [{ answer, lost: isRight(other) && !isRight(answer) }];
  });
  const lost = paired.filter((one) => one.lost).map(({ answer }) => answer);
  const name = `${stressor}=${to}`;
  return stressorFinding(model, code, name, {
    effect: difference,
    basis: { kind: code === 'long-task-loss' ? 'early-step' : 'clean-history' },
    pValue,
    smallestEffect,
    details: [{ code: 'lost-after-history', count: lost.length, of: paired.length }, ...(code === 'conditioned-by-errors' ? helpOfReasoning(to, reasoned, armOf) : []), ...tally(lost.flatMap(({ strict }) => strict.codes)).slice(0, 5).map(([reason, count]) => ({ code: reason, count, of: lost.length }))],
  }, lost.map(({ caseId }) => caseId));
}

/** Where an effort of reasoning certainly helps after the same errors: how many are right with it and as the run asks, of all that were asked both ways. */
function helpOfReasoning(level: string, reasoned: HistoryStressDiagnosis['reasoned'], armOf: (level: string) => InjectedArm | undefined): Finding['details'] {
  const helping = reasoned.filter(({ to, verdict }) => to === level && verdict === 'loses').reduce<HistoryContrast | null>((best, one) => (best === null || (one.difference.value ?? 0) > (best.difference.value ?? 0) ? one : best), null);
  const [usual, other] = [armOf(level), armOf(helping?.from ?? '')];
  if (usual === undefined || other === undefined) return [];
  const pairs = [...usual.answers].flatMap(([family, answer]) => {
    const own = other.answers.get(family);
    return own === undefined ? [] : [[own, answer] as const];
  });
  return [
    { code: 'right-with-reasoning', count: pairs.filter(([own]) => isRight(own)).length, of: pairs.length },
    { code: 'right-as-asked', count: pairs.filter(([, answer]) => isRight(answer)).length, of: pairs.length },
  ];
}
