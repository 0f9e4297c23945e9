import { basename, resolve } from 'node:path';
import { canonicalHash } from '../../core/canonicalHash.ts';
import type { Json } from '../../core/Json.ts';
import type { Model } from '../../core/Model.ts';
import type { Plan, Round } from '../../core/Plan.ts';
import { decodedOnce } from '../../engine/live/decodedOnce.ts';
import { folderCache } from '../../engine/live/folderCache.ts';
import type { PlannedRun } from '../../engine/rounds/planRun.ts';
import { fixedRounds } from '../../engine/rounds/fixedRounds.ts';
import type { RoundSource } from '../../engine/rounds/RoundSource.ts';
import { refusesHistory } from '../../engine/run/refusesHistory.ts';
import { counted } from '../../wording/count.ts';
import type { AskRequest } from './AskRequest.ts';
import { askRun } from './askRun.ts';
import { stressedSource } from './composedPlan.ts';
import { aheadOf, finishRun } from './finishRun.ts';
import type { LiveKit } from './LiveKit.ts';
import type { Outside } from './openEndpoint.ts';
import { probeAll } from './probeAll.ts';
import { readPrices } from './readPrices.ts';
import { newRunPlace, usualRuns } from './runPlace.ts';
import { shellWord } from './shellWord.ts';

/** A plan that nobody was asked of yet. */
export interface UnaskedPlan {
  readonly plan: Plan;
  /** The first round where it is made already; `null`: `rounds` makes it. */
  readonly round: Round | null;
  /** Makes the rounds after that. */
  readonly rounds: RoundSource;
  /** How many trials it has, in words. */
  readonly trials: string;
  /** Kept with the run beside its answers, by name. */
  readonly notes: ReadonlyMap<string, Json>;
}

/** A plan of one round. */
export function fixedPlan({ plan, round }: PlannedRun, notes: ReadonlyMap<string, Json>): UnaskedPlan {
  return { plan, round, rounds: fixedRounds, trials: counted(round.trials.length, 'trial'), notes };
}

/** Asks a plan from its first question to its report. */
export async function askPlanned(request: AskRequest, { plan, round, rounds, trials, notes }: UnaskedPlan, opened: ReadonlyMap<string, Model>, kit: LiveKit, outside: Outside): Promise<number> {
  const { surroundings, syntaxes, worlds, version } = kit;
  const models = decodedOnce(opened);
  const price = await readPrices(request.prices, outside.configuration);
  const place = await newRunPlace(resolve(surroundings.folder, request.runs ?? outside.configuration.runs ?? usualRuns), Date.now(), surroundings.owner);
  const probe = request.probe ? await probeAll(plan.models, models, kit) : null;
  if (probe !== null && Object.values(request.ceilings).some((ceiling) => ceiling !== null)) surroundings.note(beforeCeilingsText);
  const first = round ?? (await firstRound(rounds));
  const store = await kit.store.create(place, { ...plan, models: toldWhereRefused(plan, first, probe) });
  try {
    for (const [name, value] of notes) await store.putNote(name, value);
    if (probe !== null) await store.putNote('probe', probe);
    // A recording that is replayed needs its questions again when the run goes on.
    if (request.questions !== null) await store.putNote('questions', resolve(surroundings.folder, request.questions));
    // After all that is kept with it: a run that was killed before is refused, since it has no questions.
    if (first !== null) await store.freezeRound(first);
    if (request.cache !== null && hasHeaders(request, outside)) surroundings.note(cacheText);
    surroundings.note(`Asking ${trials}; everything is kept in ${place}\n`.replaceAll('\u00a0', ' '));
    const decoders = new Map([...models].map(([id, model]) => [id, model.decode]));
    const kept = { store, label: basename(place), decoders, syntaxes, worlds, price, version };
    const ahead = await aheadOf(kept);
    const summary = await askRun({ ...request, store, rounds, models, syntaxes, worlds, price, finished: (trial) => ahead.add(trial), cache: request.cache === null ? null : folderCache(resolve(surroundings.folder, request.cache), canonicalHash(surroundings.owner).slice(0, 12)) }, surroundings);
    return await finishRun(summary, { ...kept, ahead }, `faultline resume ${shellWord(place)}`, request, kit);
  } finally {
    await store.close();
  }
}

/** The first round of a plan that is made while it is asked; `null`: it has no question. */
async function firstRound(rounds: RoundSource): Promise<Round | null> {
  const before = (): never => {
    throw new Error('no round stands before the first');
  };
  const first = await rounds.next({ index: 0, order: 0, cases: before, outcomes: before });
  return first.kind === 'end' ? null : first.round;
}

/** Those whose endpoints do not read calls that they did not make are told of them where a case stands after such calls, or may do so in a later round. */
function toldWhereRefused(plan: Plan, round: Round | null, probe: Json | null): Plan['models'] {
  const isTold = plan.unfolding?.source === stressedSource || round?.cases.some((planned) => planned.case.origin.stress?.history !== undefined) === true;
  const refusing = isTold ? refusesHistory(plan, probe) : new Set<string>();
  return plan.models.map((model) => (refusing.has(model.id) ? { ...model, toldHistory: true } : model));
}

const beforeCeilingsText = 'Ceilings count from here: what the probe asked is not in them; --no-probe leaves it out.\n';

const cacheText = 'Kept replies are told apart by the request, not by headers: keep those for other headers or another account in another --cache folder.\n';

function hasHeaders({ headers }: AskRequest, { configuration }: Outside): boolean {
  const configured = Object.values(configuration.endpoints ?? {}).flatMap((endpoint) => Object.keys(endpoint.headers ?? {}));
  return Object.keys(headers).length + configured.length > 0;
}
