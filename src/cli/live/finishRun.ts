import type { Diagnosis } from '../../core/Diagnosis.ts';
import type { SessionSource } from '../../core/Environment.ts';
import { WorldError } from '../../core/WorldError.ts';
import type { Price } from '../../engine/live/Price.ts';
import { costOf } from '../../engine/live/costOf.ts';
import type { RunSummary } from '../../engine/live/RunRequest.ts';
import type { Decoders } from '../../engine/run/decodeTrial.ts';
import { diagnoseRun } from '../../engine/run/diagnoseRun.ts';
import type { RunStore } from '../../core/Store.ts';
import type { Syntax } from '../../core/Syntax.ts';
import { count } from '../../wording/count.ts';
import { render } from '../diagnose.ts';
import type { RenderRequest } from '../diagnose.ts';
import { exitCodes } from '../exitCodes.ts';
import type { DiagnoseParts } from '../diagnose.ts';
import { endingText } from './endingText.ts';
import { lossText } from './lossText.ts';

export interface FinishRequest {
  readonly store: RunStore;
  readonly label: string;
  readonly decoders: Decoders;
  readonly syntaxes: readonly Syntax[];
  readonly worlds: readonly SessionSource[];
  readonly price: (model: string) => Price | null;
  readonly version: string;
}

/** The diagnosis of what a store holds. */
export function diagnosisOf(request: FinishRequest): Promise<Diagnosis> {
  return diagnoseRun({ ...request, price: (model, usage) => costOf(usage, request.price(model)) });
}

/** After asking: the report where the run is complete, else how to go on. */
export async function finishRun(summary: RunSummary, request: FinishRequest, resume: string, shown: RenderRequest, parts: Omit<DiagnoseParts, 'compute'>): Promise<number> {
  const unfinished = endingText(summary, resume);
  if (unfinished !== null) {
    parts.surroundings.note(unfinished);
    if (summary.userError !== null) throw summary.userError;
    return summary.ended === 'stopped' ? exitCodes.interrupted : exitCodes.userError;
  }
  if (summary.planned > 0 && summary.answered === 0) throw nothingObserved(summary, resume);
  return render(await diagnosisOf(request), shown, parts);
}

function nothingObserved({ notObserved, errors }: RunSummary, resume: string): WorldError {
  const lines = [
    `${notObserved === 1 ? 'The only trial could not' : `None of ${count(notObserved)} trials could`} be observed, so nothing is known of the model.`,
    ...errors.slice(0, 3).map((error) => `  ${lossText(error)}`),
    `To ask again: ${resume.replace('faultline resume', 'faultline retry')}`,
  ];
  return new WorldError(lines.join('\n').replaceAll('\u00a0', ' '));
}
