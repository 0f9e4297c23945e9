import { checkOutputs, render } from '../diagnose.ts';
import type { RenderRequest } from '../diagnose.ts';
import { diagnosisOf } from './finishRun.ts';
import type { LiveKit } from './LiveKit.ts';
import { openRun } from './openRun.ts';
import { readPrices } from './readPrices.ts';

export interface RegradeRequest extends RenderRequest {
  readonly run: string;
  readonly prices: string | null;
}

/** `faultline regrade`: reads, grades and diagnoses the kept bytes of a run again; nobody is asked. */
export async function regradeRun(request: RegradeRequest, kit: LiveKit): Promise<number> {
  checkOutputs(request.outputs, kit.reports);
  const run = await openRun(request.run, 'read', kit);
  try {
    const price = await readPrices(request.prices, run.outside.configuration);
    return await render(await diagnosisOf({ ...run, price, version: kit.version }), request, kit);
  } finally {
    await run.store.close();
  }
}
