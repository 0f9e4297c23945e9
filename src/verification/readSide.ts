import type { Observation } from '../core/Observation.ts';
import { keptThrough } from '../engine/harness/keptThrough.ts';
import type { RunRequest } from '../engine/run/diagnoseRun.ts';
import { isUnfolded } from '../engine/rounds/isUnfolded.ts';
import { gradeRun, isGraded } from '../engine/run/gradeRun.ts';
import { askedCase } from './AskedCase.ts';
import type { AskedCase } from './AskedCase.ts';
import type { KeptSide } from './KeptSide.ts';

/** Reads and grades a kept run anew, with the reader and the grader of this version, so that two runs are judged alike. */
export async function readSide({ store, label, decoders, syntaxes, worlds }: Pick<RunRequest, 'store' | 'label' | 'decoders' | 'syntaxes' | 'worlds'>): Promise<KeptSide> {
  const cases: AskedCase[] = [];
  for await (const batch of store.readCases()) cases.push(...batch.map(askedCase));
  const observations = new Map<string, Map<string, Observation[]>>(store.plan.models.map(({ id }) => [id, new Map()]));
  const servedBy = new Map<string, Set<string>>(store.plan.models.map(({ id }) => [id, new Set()]));
  let open = 0;
  let planned = 0;
  for await (const trial of gradeRun(store, label, decoders, syntaxes, worlds)) {
    planned += 1;
    if (!isGraded(trial)) {
      open += 1;
      continue;
    }
    const { model, caseId } = trial.stored.trial;
    const own = observations.get(model);
    own?.set(caseId, [...(own.get(caseId) ?? []), trial.observation]);
    for (const { decoded } of trial.turns) if (decoded.servedBy !== null) servedBy.get(model)?.add(decoded.servedBy);
  }
  return { label, plan: store.plan, through: await keptThrough(store), cases, observations, servedBy: new Map([...servedBy].map(([model, names]) => [model, [...names].sort()])), isUnfolded: await isUnfolded(store), open, planned };
}
