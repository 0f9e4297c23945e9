import { judge } from '../grading/judge.ts';
import type { Choices } from './chooseInterfaces.ts';
import { gradeRecording } from './gradeRecording.ts';
import type { Kit } from './Kit.ts';
import { openRecording } from './openRecording.ts';
import { createReconciler } from './reconcile/createReconciler.ts';
import type { ModelReconciliation } from './reconcile/Disagreement.ts';

export interface Reconciliation {
  /** Id of the official checker; `null`: none fits the recording. */
  readonly checker: string | null;
  readonly models: readonly ModelReconciliation[];
}

/** Published, reproduced and our own verdicts of a recording side by side, every disagreement with its cause. */
export async function reconcileRecording(
  request: Choices & { readonly folder: string; readonly questions: string | null },
  kit: Kit,
): Promise<Reconciliation> {
  const recording = await openRecording(request.folder, request.questions, kit);
  const { verdicts } = await recording.source.readVerdicts();
  const reconciler = createReconciler(recording.checker?.rules ?? []);
  await gradeRecording(recording, request, kit, (answer, prepared, graded, { profile }) => {
    const { official: checker, defect, case: asked } = prepared;
    const reproduced = graded.official;
    reconciler.add({
      model: answer.model,
      caseId: answer.caseId,
      category: asked.origin.category,
      published: verdicts.get(`${answer.model}\u0000${answer.caseId}`) ?? null,
      official: reproduced,
      ours: judge(graded.strict),
      defect,
      judgeWithout: (rules) => {
        if (checker === null || profile === null) throw new Error('no checker to set rules aside in');
        return checker.judgeWithout(profile, answer.raw, rules);
      },
    });
  });
  return { checker: recording.checker?.id ?? null, models: reconciler.result() };
}
