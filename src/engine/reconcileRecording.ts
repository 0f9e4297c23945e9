import type { ProfileAgreement } from '../core/Diagnosis.ts';
import type { Interface } from '../core/Interface.ts';
import { judge } from '../grading/judge.ts';
import type { Choices, ChosenInterface } from './chooseInterfaces.ts';
import { gradeRecording } from './gradeRecording.ts';
import type { Kit } from './Kit.ts';
import { openRecording } from './openRecording.ts';
import { createReconciler } from './reconcile/createReconciler.ts';
import type { ModelReconciliation } from './reconcile/Disagreement.ts';

export interface Reconciliation {
  /** Id of the official checker; `null`: none fits the recording. */
  readonly checker: string | null;
  /** Models with at least one answer, in the order of the recording. */
  readonly models: readonly ReconciledModel[];
}

export interface ReconciledModel extends ModelReconciliation {
  /** How its answers were decoded, how that is known, and how well it agrees with verdicts held out. */
  readonly interface: Interface & { readonly profile: string | null; readonly agreement: ProfileAgreement | null };
}

/** Published, reproduced and our own verdicts of a recording side by side, every disagreement with its cause. */
export async function reconcileRecording(
  request: Choices & { readonly folder: string; readonly questions: string | null },
  kit: Kit,
): Promise<Reconciliation> {
  const recording = await openRecording(request.folder, request.questions, kit);
  const reconciler = createReconciler(recording.checker?.rules ?? []);
  const { chosen, observations } = await gradeRecording(recording, request, kit, (answer, prepared, graded, { profile }, published) => {
    const { official: checker, defect } = prepared;
    reconciler.add({
      model: answer.model,
      caseId: answer.caseId,
      published,
      official: graded.official,
      ours: judge(graded.strict),
      ourRules: graded.strict.state === 'right' ? graded.strict.rules : [],
      defect,
      judgeWithout: (rules) => {
        if (checker === null || profile === null) throw new Error('no checker to set rules aside in');
        return checker.judgeWithout(profile, answer.raw, rules);
      },
    });
  });
  const order = [...new Set(observations.map(({ model }) => model))];
  const models = [...reconciler.result()].sort((a, b) => order.indexOf(a.model) - order.indexOf(b.model));
  return { checker: recording.checker?.id ?? null, models: models.map((model) => withInterface(model, chosen)) };
}

function withInterface(model: ModelReconciliation, chosen: ReadonlyMap<string, ChosenInterface>): ReconciledModel {
  const asked = chosen.get(model.model);
  if (asked === undefined) throw new Error(`${model.model} was graded without an interface`);
  return { ...model, interface: { ...asked.interface, profile: asked.profile, agreement: asked.agreement } };
}
