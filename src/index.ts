/**
 * Faultline as a library: everything that the command line does. Read a folder of recorded outputs, grade
 * it, diagnose it and render the one document; or use single pieces.
 *
 * ```ts
 * import { builtIn, diagnoseRecording, reports } from 'faultline';
 *
 * const diagnosis = await diagnoseRecording(
 *   { folder: 'runs', questions: null, target: 0.9, reference: null, seed: 'faultline', version: '1', profiles: new Map(), syntaxes: new Map() },
 *   builtIn,
 * );
 * const markdown = reports.find(({ id }) => id === 'markdown');
 * console.log(markdown?.render(diagnosis, { columns: 100, colour: false }));
 * ```
 */
import type { Kit } from './engine/Kit.ts';
import { checkers } from './official/list.generated.ts';
import { formats } from './recordings/list.generated.ts';
import { reports } from './reports/list.generated.ts';
import { suites } from './suites/list.generated.ts';
import { syntaxes } from './syntaxes/list.generated.ts';

/** Every built-in extension that a run over a recording may use; add your own beside them. */
export const builtIn: Kit = { formats, suites, checkers, syntaxes };
export { checkers, formats, reports, suites, syntaxes };

export { diagnoseRecording } from './engine/diagnoseRecording.ts';
export type { RecordingRequest } from './engine/diagnoseRecording.ts';
export type { Choices } from './engine/chooseInterfaces.ts';
export type { Kit } from './engine/Kit.ts';
export { openRecording } from './engine/openRecording.ts';
export type { OpenRecording } from './engine/openRecording.ts';
export { gradeRecording } from './engine/gradeRecording.ts';
export type { GradedRecording, Witness } from './engine/gradeRecording.ts';
export { openCases } from './engine/openCases.ts';
export { reconcileRecording } from './engine/reconcileRecording.ts';
export type { Reconciliation } from './engine/reconcileRecording.ts';
export { planRun } from './engine/rounds/planRun.ts';
export type { PlannedRun, PlanRequest } from './engine/rounds/planRun.ts';
export { promptWordings } from './engine/live/promptWordings.ts';
export { renderConversation } from './engine/live/renderConversation.ts';
export { runTrials } from './engine/live/runTrials.ts';
export type { RunRequest, RunSummary } from './engine/live/RunRequest.ts';
export { defaultLimits } from './engine/live/Limits.ts';
export { acknowledging } from './engine/acknowledging.ts';
export { lineByLine } from './composer/lineByLine.ts';
export { probeModel } from './engine/live/probeModel.ts';
export { dryRun } from './engine/live/dryRun.ts';
export { diagnoseRun, openRunCases } from './engine/run/diagnoseRun.ts';
export { gradeRun, isGraded } from './engine/run/gradeRun.ts';
export { decoderOf } from './engine/run/decoderOf.ts';
export { diffRuns } from './engine/run/diffRuns.ts';
export { applyHarness } from './engine/harness/applyHarness.ts';
export { remedyAnswer } from './engine/harness/remedyAnswer.ts';
export { measureRemedies } from './diagnosis/remedies/measureRemedies.ts';
export { promised } from './composer/own/results/promised.ts';
export { remedies } from './remedies/list.generated.ts';
export { firstLooks, flagged, gateFails, gateReport } from './verification/gate.ts';
export type { FirstLook, FirstLooks, GateRequest } from './verification/gate.ts';
export type { FreshAnswers } from './verification/confirmLook.ts';
export type { KeptSide } from './verification/KeptSide.ts';
export { readSide } from './verification/readSide.ts';
export { verify } from './verification/verify.ts';
export { createTransport } from './transport/createTransport.ts';
export { transportDefaults } from './transport/TransportOptions.ts';
export { importers } from './importers/list.generated.ts';
export { providers } from './models/list.generated.ts';
export { stores } from './stores/list.generated.ts';
export { stressors } from './stressors/list.generated.ts';
export { worlds } from './worlds/list.generated.ts';
export { defineConfig } from './core/defineConfig.ts';
export { diagnose } from './diagnosis/diagnose.ts';
export { lintCatalog } from './catalog/lintCatalog.ts';
export { toolNames } from './catalog/toolNames.ts';
export { createReader } from './reading/createReader.ts';
export type { Reader } from './reading/createReader.ts';
export { prepareGrader } from './grading/prepareGrader.ts';
export type { Grader } from './grading/prepareGrader.ts';

export { seededRandom } from './core/seededRandom.ts';
export { UserError } from './core/UserError.ts';
export { WorldError } from './core/WorldError.ts';
export type * from './core/Answer.ts';
export type * from './core/Call.ts';
export type * from './core/CallsFound.ts';
export type * from './core/Catalog.ts';
export type * from './core/Clock.ts';
export type * from './core/Configuration.ts';
export type * from './core/Conversation.ts';
export type * from './core/Decoded.ts';
export type * from './core/Environment.ts';
export type * from './core/Exchange.ts';
export type * from './core/Model.ts';
export type * from './core/ModelProvider.ts';
export type * from './core/Plan.ts';
export type * from './core/Settings.ts';
export type * from './core/Store.ts';
export type * from './core/WireReply.ts';
export type * from './core/World.ts';
export type * from './core/WireRequest.ts';
export type * from './core/Case.ts';
export type * from './core/Diagnosis.ts';
export type * from './core/Estimate.ts';
export type * from './core/Finding.ts';
export type * from './core/GateReport.ts';
export * from './core/Harness.ts';
export type * from './core/Importer.ts';
export type * from './core/Interface.ts';
export type * from './core/Item.ts';
export type * from './core/Json.ts';
export type * from './core/Key.ts';
export type * from './core/Leniency.ts';
export type * from './core/Lint.ts';
export type * from './core/Literal.ts';
export type * from './core/Message.ts';
export type * from './core/Observation.ts';
export type * from './core/OfficialChecker.ts';
export type * from './core/OfficialVerdict.ts';
export type * from './core/Outcome.ts';
export type * from './core/Part.ts';
export type * from './core/Problem.ts';
export type * from './core/Prompt.ts';
export type * from './core/Random.ts';
export type * from './core/Reading.ts';
export type * from './core/Reason.ts';
export type * from './core/RecordingFormat.ts';
export type { Measured, MeasuredFacts, Remedy as HarnessRemedy, RemedyAnswer, RemedyFacts, RemedyFile, RemedyPair, RemedySide, Taken } from './core/Remedy.ts';
export type * from './core/Report.ts';
export type * from './core/Retriever.ts';
export type * from './core/Span.ts';
export type * from './core/Stressor.ts';
export type * from './core/Subtask.ts';
export type * from './core/Suite.ts';
export type * from './core/Syntax.ts';
export type * from './core/Tool.ts';
export type * from './core/Transcript.ts';
export type * from './core/Verdict.ts';
export type * from './core/Verification.ts';
