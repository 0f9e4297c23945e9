import type { Reconciliation } from '../engine/reconcileRecording.ts';
import { mediumOf } from './diagnose.ts';
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
  const reconciliation = await compute(request);
  const { columns } = mediumOf(request, surroundings);
  await surroundings.print(request.json ? asciiJson(reconciliation) : reconciliationText(reconciliation, columns));
  return exitCodes.done;
}

/** JSON in which nothing can act on a screen: everything beyond ASCII is escaped. */
function asciiJson(document: Reconciliation): string {
  const text = JSON.stringify(document, null, 2);
  return `${text.replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
}
