import type { Reconciliation } from '../engine/reconcileRecording.ts';
import { exitCodes } from './exitCodes.ts';
import { reconciliationText } from './reconciliationText.ts';
import type { ReconcileRequest } from './Requests.ts';
import type { Surroundings } from './Surroundings.ts';

/** `faultline reconcile`: published, reproduced and our own verdicts side by side. */
export async function reconcile(
  request: ReconcileRequest,
  compute: (request: ReconcileRequest) => Promise<Reconciliation>,
  surroundings: Surroundings,
): Promise<number> {
  await surroundings.print(reconciliationText(await compute(request)));
  return exitCodes.done;
}
