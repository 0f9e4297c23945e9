import { acknowledging } from '../../engine/acknowledging.ts';
import { lineByLine } from '../../composer/lineByLine.ts';
import { openRunCases } from '../../engine/run/diagnoseRun.ts';
import { fixes } from '../../fixes/list.generated.ts';
import { importers } from '../../importers/list.generated.ts';
import { providers } from '../../models/list.generated.ts';
import { remedies } from '../../remedies/list.generated.ts';
import { reports } from '../../reports/list.generated.ts';
import { retrievers } from '../../retrievers/list.generated.ts';
import { store } from '../../stores/sqlite/index.ts';
import { stressors } from '../../stressors/list.generated.ts';
import { subtasks } from '../../subtasks/list.generated.ts';
import { promised } from '../../composer/own/results/promised.ts';
import { worlds } from '../../worlds/list.generated.ts';
import { demonstrate } from '../demonstrate.ts';
import type { Handlers } from '../Handlers.ts';
import { kit } from '../kit.ts';
import type { OpenWanted } from '../showCases.ts';
import type { LiveSurroundings } from '../Surroundings.ts';
import { gateRuns } from '../verification/gateRuns.ts';
import { verifyKept } from '../verification/verifyKept.ts';
import { diagnoseLive } from './diagnoseLive.ts';
import { diffKept } from './diffKept.ts';
import { exportRun } from './exportRun.ts';
import { fixHarness } from './fixHarness.ts';
import { fixRun } from './fixRun.ts';
import { lintTools } from './lintTools.ts';
import { listModels } from './listModels.ts';
import { listRuns } from './listRuns.ts';
import type { LiveKit } from './LiveKit.ts';
import { openRun } from './openRun.ts';
import { regradeRun } from './regradeRun.ts';
import { resumeRun } from './resumeRun.ts';
import { simulate } from './simulate.ts';
import { writeSuite } from './writeSuite.ts';

/** The commands about live runs, and how cases of one are opened. */
export interface LiveHandlers extends Omit<Handlers, 'diagnose' | 'show' | 'reconcile'> {
  readonly openWanted: OpenWanted;
}

/** Everything that is built in for asking. */
export function liveKit(surroundings: LiveSurroundings, version: string): LiveKit {
  return { ...kit, providers, reports, subtasks, stressors, retrievers, importers, fixes, remedies, domains: worlds, worlds: [acknowledging, lineByLine, promised, ...worlds], store, surroundings, version };
}

/** The commands over everything that is built in for asking. */
export function liveHandlers(surroundings: LiveSurroundings, version: string): LiveHandlers {
  const live = liveKit(surroundings, version);
  return {
    ask: (request) => diagnoseLive(request, live),
    demonstrate: (request) => demonstrate(request, live),
    resume: (request) => resumeRun(request, live),
    regrade: (request) => regradeRun(request, live),
    runs: (request) => listRuns(request, live),
    export: (request) => exportRun(request, live),
    diff: (request) => diffKept(request, live),
    verify: (request) => verifyKept(request, live),
    gate: (request) => gateRuns(request, live),
    models: (request) => listModels(request, live),
    lint: (request) => lintTools(request, live),
    suite: (request) => writeSuite(request, live),
    fix: (request) => fixRun(request, live),
    fixHarness: (request) => fixHarness(request, live),
    simulate: (request) => simulate(request, live),
    openWanted: async (request, wanted) => {
      const run = await openRun(request.folder, 'read', live);
      try {
        return await openRunCases(run, wanted);
      } finally {
        await run.store.close();
      }
    },
  };
}
