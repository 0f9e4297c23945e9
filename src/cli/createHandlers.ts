import { diagnoseRecording } from '../engine/diagnoseRecording.ts';
import { gradeRecording } from '../engine/gradeRecording.ts';
import { openCases } from '../engine/openCases.ts';
import { openRecording } from '../engine/openRecording.ts';
import { reconcileRecording } from '../engine/reconcileRecording.ts';
import { reports } from '../reports/list.generated.ts';
import { demonstrate } from './demonstrate.ts';
import { diagnose } from './diagnose.ts';
import type { Handlers } from './Handlers.ts';
import { kit } from './kit.ts';
import { reconcile } from './reconcile.ts';
import { showCases } from './showCases.ts';
import type { OpenWanted } from './showCases.ts';
import type { Surroundings } from './Surroundings.ts';

/** The commands over everything that is built in. */
export function createHandlers(surroundings: Surroundings, version: string): Handlers {
  const compute = (request: Parameters<Handlers['diagnose']>[0]): ReturnType<typeof diagnoseRecording> =>
    diagnoseRecording({ ...request, version }, kit);
  return {
    diagnose: (request) => diagnose(request, { compute, reports, surroundings }),
    show: (request) => showCases(request, openWanted, surroundings),
    reconcile: (request) => reconcile(request, (wanted) => reconcileRecording(wanted, kit), surroundings),
    demonstrate: (request) => demonstrate(request, { compute, reports, surroundings }),
  };
}

const openWanted: OpenWanted = async (request, wanted) => {
  const recording = await openRecording(request.folder, request.questions, kit);
  const graded = await gradeRecording(recording, request, kit, null);
  return openCases(recording, graded, wanted, kit);
};
