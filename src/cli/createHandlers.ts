import { diagnoseRecording } from '../engine/diagnoseRecording.ts';
import { gradeRecording } from '../engine/gradeRecording.ts';
import { openCases } from '../engine/openCases.ts';
import { openRecording } from '../engine/openRecording.ts';
import { reconcileRecording } from '../engine/reconcileRecording.ts';
import { reports } from '../reports/list.generated.ts';
import { diagnose } from './diagnose.ts';
import type { Handlers } from './Handlers.ts';
import { kit } from './kit.ts';
import { isRunFile } from './live/isRunFile.ts';
import { refuseFolderOfRuns } from './live/refuseFolderOfRuns.ts';
import type { LiveHandlers } from './live/liveHandlers.ts';
import { reconcile } from './reconcile.ts';
import { showCases } from './showCases.ts';
import type { OpenWanted } from './showCases.ts';
import type { LiveSurroundings } from './Surroundings.ts';

/** The commands over everything that is built in. */
export function createHandlers(surroundings: LiveSurroundings, version: string): Handlers {
  // Loaded where one of them is wanted: whoever reads recordings need not wait for all that asking takes.
  const live = async (): Promise<LiveHandlers> => (await import('./live/liveHandlers.ts')).liveHandlers(surroundings, version);
  const compute = async (request: Parameters<Handlers['diagnose']>[0]): ReturnType<typeof diagnoseRecording> => {
    await refuseFolderOfRuns(request.folder);
    return diagnoseRecording({ ...request, version }, kit);
  };
  const open: OpenWanted = async (request, wanted) => ((await isRunFile(request.folder)) ? (await live()).openWanted(request, wanted) : openRecorded(request, wanted));
  return {
    diagnose: async (request) =>
      (await isRunFile(request.folder)) ? (await live()).regrade({ ...request, run: request.folder }) : diagnose(request, { compute, reports, surroundings }),
    show: (request) => showCases(request, open, surroundings),
    reconcile: (request) => reconcile(request, (wanted) => reconcileRecording(wanted, kit), surroundings),
    ask: async (request) => (await live()).ask(request),
    demonstrate: async (request) => (await live()).demonstrate(request),
    resume: async (request) => (await live()).resume(request),
    regrade: async (request) => (await live()).regrade(request),
    runs: async (request) => (await live()).runs(request),
    export: async (request) => (await live()).export(request),
    diff: async (request) => (await live()).diff(request),
    verify: async (request) => (await live()).verify(request),
    gate: async (request) => (await live()).gate(request),
    models: async (request) => (await live()).models(request),
    lint: async (request) => (await live()).lint(request),
    suite: async (request) => (await live()).suite(request),
    fix: async (request) => (await live()).fix(request),
    fixHarness: async (request) => (await live()).fixHarness(request),
    simulate: async (request) => (await live()).simulate(request),
  };
}

const openRecorded: OpenWanted = async (request, wanted) => {
  await refuseFolderOfRuns(request.folder);
  const recording = await openRecording(request.folder, request.questions, kit);
  const graded = await gradeRecording(recording, request, kit, null);
  return openCases(recording, graded, wanted, kit);
};
