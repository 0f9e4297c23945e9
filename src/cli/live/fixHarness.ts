import { keptThrough } from '../../engine/harness/keptThrough.ts';
import type { Harness } from '../../core/Harness.ts';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MeasuredFacts, Remedy, RemedyAnswer, RemedyFacts } from '../../core/Remedy.ts';
import type { Tool } from '../../core/Tool.ts';
import { UserError } from '../../core/UserError.ts';
import { WorldError } from '../../core/WorldError.ts';
import { measureRemedies } from '../../diagnosis/remedies/measureRemedies.ts';
import type { MeasuredRemedy } from '../../diagnosis/remedies/measureRemedies.ts';
import { remedyAnswer } from '../../engine/harness/remedyAnswer.ts';
import { gradeRun, isGraded } from '../../engine/run/gradeRun.ts';
import { refusesHistory } from '../../engine/run/refusesHistory.ts';
import { auditKey } from '../../grading/auditKey.ts';
import { createReader } from '../../reading/createReader.ts';
import { harnessDocument, harnessText } from '../../wording/harnessText.ts';
import { exitCodes } from '../exitCodes.ts';
import type { LiveKit } from './LiveKit.ts';
import { openRun } from './openRun.ts';
import type { OpenRun } from './openRun.ts';
import { checkTrainingFolder } from './writeTraining.ts';

export interface HarnessRequest {
  readonly run: string;
  readonly model: string | null;
  /** Folder that is not there yet, or empty. */
  readonly output: string;
  /** Ids of remedies to write also where no gain is shown. */
  readonly remedies: readonly string[];
}

/** `faultline fix --harness`: what a run shows of changes of the harness, and a patch for each that is shown to gain. */
export async function fixHarness(request: HarnessRequest, kit: LiveKit): Promise<number> {
  checkRemedies(request.remedies, kit.remedies);
  await checkTrainingFolder(request.output, '--harness');
  const run = await openRun(request.run, 'read', kit);
  try {
    const model = modelOf(run, request.model);
    const through = await keptThrough(run.store);
    if (through === 'unknown') throw new UserError({ expected: 'a run whose harness is kept with it', came: `${run.label} was asked through one that is not`, remedy: 'ask it again with this version' });
    const { answers, tools } = await seenIn(run, model);
    const { measured: found, ...looks } = measureRemedies(kit.remedies, answers);
    const unmeasured = request.remedies.find((id) => !found.some(({ remedy }) => remedy.id === id));
    if (unmeasured !== undefined) throw notMeasured(kit.remedies.find(({ id }) => id === unmeasured));
    const written = namedFiles(found.filter(({ remedy, facts }) => facts.status === 'shown' || request.remedies.includes(remedy.id)), tools, through);
    const measured = found.map((one): MeasuredFacts => ({ ...one.facts, files: (written.get(one) ?? []).map(([name]) => name) }));
    const facts: RemedyFacts = { run: run.label, model, ...looks, measured };
    await writeAll(request.output, [...[...written.values()].flat(), ['harness.md', harnessDocument(facts)]]);
    await kit.surroundings.print(harnessText(facts, request.output));
    return exitCodes.done;
  } finally {
    await run.store.close();
  }
}

function modelOf({ store: { plan } }: OpenRun, named: string | null): string {
  const ids = plan.models.map(({ id }) => id);
  const [only] = ids;
  if (named === null && ids.length === 1 && only !== undefined) return only;
  if (named !== null && ids.includes(named)) return named;
  throw new UserError({ expected: `a model of this run: ${ids.join(', ')}`, came: named === null ? 'it asked several, and none was named' : `${JSON.stringify(named)} was named`, remedy: 'name one of these with --model' });
}

/** The answers of one model, and every tool that composed questions offered as they were, by name. */
async function seenIn({ store, label, decoders, syntaxes, worlds }: OpenRun, model: string): Promise<{ readonly answers: readonly RemedyAnswer[]; readonly tools: readonly Tool[] }> {
  const planned = store.plan.models.find(({ id }) => id === model);
  if (planned === undefined) throw new Error(`the plan holds no model ${model}`);
  const read = createReader(syntaxes);
  const withoutHistory = refusesHistory(store.plan, await store.note('probe')).has(model);
  const answers: RemedyAnswer[] = [];
  for await (const trial of gradeRun(store, label, decoders, syntaxes, worlds)) {
    if (!isGraded(trial) || trial.stored.trial.model !== model) continue;
    const { prepared, observation: { origin } } = trial;
    const isUsable = auditKey(prepared.case.key, prepared.case.prompt.tools) === null && !(withoutHistory && origin.stress?.history !== undefined);
    if (isUsable) answers.push(remedyAnswer(trial, planned.interface, read));
  }
  const tools = new Map<string, Tool>();
  for await (const batch of store.readCases()) {
    for (const { case: one } of batch) if (one.origin.stress === undefined) for (const tool of one.prompt.tools) if (lengthOf(tool) > lengthOf(tools.get(tool.name))) tools.set(tool.name, tool);
  }
  return { answers, tools: [...tools.values()] };
}

/** Questions about names alone offer tools without their parameters: the fullest is the tool. */
function lengthOf(tool: Tool | undefined): number {
  return tool === undefined ? 0 : JSON.stringify(tool).length;
}

/** A harness for each, laid over the one that the run was asked through, and what lies beside it. Where one remedy was measured in several ways it is the same file. */
function namedFiles(found: readonly MeasuredRemedy[], tools: readonly Tool[], through: Harness | null): ReadonlyMap<MeasuredRemedy, readonly (readonly [name: string, text: string])[]> {
  return new Map(found.map((one) => {
    const { harness } = one.measured;
    const which = harness.retrieval !== null ? `-${harness.retrieval.retriever}-${String(harness.retrieval.keep)}` : harness.reasoning !== null ? `-${harness.reasoning}` : '';
    const beside = one.remedy.files(one.measured, tools).map(({ name, text }) => [name, text] as const);
    return [one, [[`${one.remedy.id}${which}.harness.json`, `${JSON.stringify(laidOver(through, harness), null, 2)}\n`], ...beside]] as const;
  }));
}

/** What was measured was measured with everything else as it was. */
function laidOver(through: Harness | null, harness: Harness): Harness {
  const changed = Object.entries(harness).filter(([, value]) => value !== null);
  return through === null ? harness : { ...through, ...(Object.fromEntries(changed) as Partial<Harness>) };
}

function checkRemedies(named: readonly string[], remedies: readonly Remedy[]): void {
  const unknown = named.find((id) => !remedies.some((remedy) => remedy.id === id));
  if (unknown !== undefined) throw new UserError({ expected: `a remedy: ${remedies.map(({ id }) => id).join(', ')}`, came: `${JSON.stringify(unknown)} was named`, remedy: 'name one of these with --remedy' });
}

function notMeasured(remedy: Remedy | undefined): UserError {
  return new UserError({ expected: `a run that measured ${remedy?.id ?? 'this remedy'}`, came: 'nothing in this run tells of it', remedy: `measure it first: faultline ${remedy?.measuredBy ?? ''}` });
}

async function writeAll(folder: string, files: readonly (readonly [name: string, text: string])[]): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    for (const [name, text] of files) await writeFile(join(folder, name), text);
  } catch (cause) {
    throw new WorldError(`Writing into ${JSON.stringify(folder)} failed (${cause instanceof Error && 'code' in cause ? String(cause.code) : 'no code'}); what it holds is not whole. Make room or name another folder.`, { cause });
  }
}
