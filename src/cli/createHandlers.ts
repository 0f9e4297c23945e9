import { diagnoseRecording } from '../engine/diagnoseRecording.ts';
import { gradeRecording } from '../engine/gradeRecording.ts';
import { openCases } from '../engine/openCases.ts';
import { openRecording } from '../engine/openRecording.ts';
import { reconcileRecording } from '../engine/reconcileRecording.ts';
import { openRunCases } from '../engine/run/diagnoseRun.ts';
import { providers } from '../models/list.generated.ts';
import { reports } from '../reports/list.generated.ts';
import { store } from '../stores/sqlite/index.ts';
import { demonstrate } from './demonstrate.ts';
import { diagnose } from './diagnose.ts';
import type { Handlers } from './Handlers.ts';
import { kit } from './kit.ts';
import { diagnoseLive } from './live/diagnoseLive.ts';
import { diffKept } from './live/diffKept.ts';
import { exportRun } from './live/exportRun.ts';
import { isRunFile } from './live/isRunFile.ts';
import { listModels } from './live/listModels.ts';
import { listRuns } from './live/listRuns.ts';
import type { LiveKit } from './live/LiveKit.ts';
import { openRun } from './live/openRun.ts';
import { regradeRun } from './live/regradeRun.ts';
import { resumeRun } from './live/resumeRun.ts';
import { simulate } from './live/simulate.ts';
import { reconcile } from './reconcile.ts';
import { showCases } from './showCases.ts';
import type { OpenWanted } from './showCases.ts';
import type { LiveSurroundings } from './Surroundings.ts';

/** The commands over everything that is built in. */
export function createHandlers(surroundings: LiveSurroundings, version: string): Handlers {
  const compute = (request: Parameters<Handlers['diagnose']>[0]): ReturnType<typeof diagnoseRecording> =>
    diagnoseRecording({ ...request, version }, kit);
  const live: LiveKit = { ...kit, providers, reports, store, surroundings, version };
  return {
    diagnose: async (request) => ((await isRunFile(request.folder)) ? regradeRun({ ...request, run: request.folder }, live) : diagnose(request, { compute, reports, surroundings })),
    ask: (request) => diagnoseLive(request, live),
    show: (request) => showCases(request, openWanted(live), surroundings),
    reconcile: (request) => reconcile(request, (wanted) => reconcileRecording(wanted, kit), surroundings),
    demonstrate: (request) => demonstrate(request, live),
    resume: (request) => resumeRun(request, live),
    regrade: (request) => regradeRun(request, live),
    runs: (request) => listRuns(request, live),
    export: (request) => exportRun(request, live),
    diff: (request) => diffKept(request, live),
    models: (request) => listModels(request, live),
    simulate: (request) => simulate(request, live),
  };
}

function openWanted(live: LiveKit): OpenWanted {
  return async (request, wanted) => {
    if (await isRunFile(request.folder)) {
      const run = await openRun(request.folder, 'read', live);
      try {
        return await openRunCases(run, wanted);
      } finally {
        await run.store.close();
      }
    }
    const recording = await openRecording(request.folder, request.questions, kit);
    const graded = await gradeRecording(recording, request, kit, null);
    return openCases(recording, graded, wanted, kit);
  };
}
