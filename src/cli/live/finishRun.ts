import type { Diagnosis } from '../../core/Diagnosis.ts';
import type { SessionSource } from '../../core/Environment.ts';
import { WorldError } from '../../core/WorldError.ts';
import type { Price } from '../../engine/live/Price.ts';
import { costOf } from '../../engine/live/costOf.ts';
import type { RunSummary } from '../../engine/live/RunRequest.ts';
import type { Decoders } from '../../engine/run/decodeTrial.ts';
import { diagnoseRun } from '../../engine/run/diagnoseRun.ts';
import type { RunRequest } from '../../engine/run/diagnoseRun.ts';
import { gradeAhead } from '../../engine/run/GradedAhead.ts';
import type { GradedAhead } from '../../engine/run/GradedAhead.ts';
import type { RunStore } from '../../core/Store.ts';
import type { Syntax } from '../../core/Syntax.ts';
import { count } from '../../wording/count.ts';
import { render } from '../diagnose.ts';
import type { RenderRequest } from '../diagnose.ts';
import { exitCodes } from '../exitCodes.ts';
import type { DiagnoseParts } from '../diagnose.ts';
import type { Surroundings } from '../Surroundings.ts';
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
  /** What graded its trials while the run was asked; absent or `null`: nothing did. */
  readonly ahead?: GradedAhead | null;
  /** In place of those of the plan; absent or `null`: as planned. */
  readonly target?: number | null;
  readonly reference?: string | null;
}

/** The diagnosis of what a store holds. */
export async function diagnosisOf(request: FinishRequest): Promise<Diagnosis> {
  return diagnoseRun(runRequest(request), request.ahead?.whole(await request.store.counts()) ?? null);
}

/** What grades its trials while the run is asked, before anything was. */
export function aheadOf(request: Omit<FinishRequest, 'ahead'>): Promise<GradedAhead> {
  return gradeAhead(runRequest(request));
}

function runRequest(request: Omit<FinishRequest, 'ahead'>): RunRequest {
  return { ...request, price: (model, usage) => costOf(usage, request.price(model)) };
}

/** After asking: the report where the run is complete, else how to go on. */
export async function finishRun(summary: RunSummary, request: FinishRequest, resume: string, shown: RenderRequest, parts: Omit<DiagnoseParts, 'compute'>): Promise<number> {
  return endedEarly(summary, resume, parts.surroundings) ?? render(await diagnosisOf(request), shown, parts);
}

/**
 * The exit code of a run that ended before its planned end, having said how to go on; `null`: it is complete.
 *
 * @throws WorldError where nothing was observed; UserError where the user must act first
 */
export function endedEarly(summary: RunSummary, resume: string, surroundings: Surroundings): number | null {
  const unfinished = endingText(summary, resume);
  if (unfinished !== null) {
    surroundings.note(unfinished);
    if (summary.userError !== null) throw summary.userError;
    return summary.ended === 'stopped' ? exitCodes.interrupted : exitCodes.userError;
  }
  if (summary.planned > 0 && summary.answered === 0) throw nothingObserved(summary, resume);
  return null;
}

function nothingObserved({ notObserved, errors }: RunSummary, resume: string): WorldError {
  const lines = [
    `${notObserved === 1 ? 'The only trial could not' : `None of ${count(notObserved)} trials could`} be observed, so nothing is known of the model.`,
    ...errors.slice(0, 3).map((error) => `  ${lossText(error)}`),
    `To ask again: ${resume.replace('faultline resume', 'faultline retry')}`,
  ];
  return new WorldError(lines.join('\n').replaceAll('\u00a0', ' '));
}
