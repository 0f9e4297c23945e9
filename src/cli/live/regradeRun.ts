import { UserError } from '../../core/UserError.ts';
import { checkOutputs, render } from '../diagnose.ts';
import type { RenderRequest } from '../diagnose.ts';
import { diagnosisOf } from './finishRun.ts';
import type { LiveKit } from './LiveKit.ts';
import { openRun } from './openRun.ts';
import { readPrices } from './readPrices.ts';

export interface RegradeRequest extends RenderRequest {
  readonly run: string;
  readonly prices: string | null;
  /** In place of those that the run was planned with; absent or `null`: as planned. */
  readonly target?: number | null;
  readonly reference?: string | null;
}

/** `faultline regrade`: reads, grades and diagnoses the kept bytes of a run again; nobody is asked. */
export async function regradeRun(request: RegradeRequest, kit: LiveKit): Promise<number> {
  checkOutputs(request.outputs, kit.reports);
  const run = await openRun(request.run, 'read', kit);
  try {
    checkReference(request.reference ?? null, run.store.plan.models.map(({ id }) => id));
    const price = await readPrices(request.prices, run.outside.configuration);
    return await render(await diagnosisOf({ ...run, price, version: kit.version, target: request.target ?? null, reference: request.reference ?? null }), request, kit);
  } finally {
    await run.store.close();
  }
}

function checkReference(reference: string | null, models: readonly string[]): void {
  if (reference === null || models.includes(reference)) return;
  throw new UserError({ expected: `one of the models of this run as reference: ${models.join(', ')}`, came: `${JSON.stringify(reference)} was named`, remedy: 'name one of these with --reference' });
}
