import type { Answer } from '../../core/Answer.ts';
import type { PlannedCase } from '../../core/Plan.ts';
import type { Settings } from '../../core/Settings.ts';
import type { Interface } from '../../core/Interface.ts';
import { plainSettings } from '../../core/plainSettings.ts';
import { askEach } from '../../engine/live/askEach.ts';
import type { PlannedModel } from '../../core/Plan.ts';
import { placeOf } from '../../training/PairMaker.ts';
import type { Situation } from '../../training/Situation.ts';
import { counted } from '../../wording/count.ts';
import { visibleText } from '../../wording/visibleText.ts';
import { builtInModels } from './builtInModels.ts';
import type { LiveKit } from './LiveKit.ts';
import { openEndpoint, splitModelName } from './openEndpoint.ts';
import type { OpenRun } from './openRun.ts';
import { processClock } from './processClock.ts';

export interface TeacherRequest {
  /** `<provider>:<name>`. */
  readonly teacher: string;
  readonly baseUrl: string | null;
  /** Seconds; `null`: the usual. */
  readonly timeout: number | null;
  readonly concurrency: number | null;
}

const usualTimeout = 300;
const usualInFlight = 8;

/** What a teacher answers in each situation, by place; `null`: nothing came. As a whole `null`: interrupted. */
export async function askTeacher(situations: readonly Situation[], asked: Interface, request: TeacherRequest, run: OpenRun, kit: LiveKit): Promise<ReadonlyMap<string, Answer | null> | null> {
  const { surroundings } = kit;
  const { model: opened, transport, baseUrl } = openEndpoint({ ...splitModelName(request.teacher), baseUrl: request.baseUrl, headers: {}, timeout: request.timeout ?? usualTimeout }, run.outside);
  const parallel = situations.every(({ parallelToolCalls }) => parallelToolCalls);
  const settings: Settings = { ...plainSettings, maximumTokens: Math.min(opened.limits.outputTokens ?? 16_384, 16_384), parallelToolCalls: parallel };
  const { prefix, name } = splitModelName(request.teacher);
  const planned: PlannedModel = { id: request.teacher, provider: prefix, name, baseUrl, adapter: opened.adapter, endpoint: opened.endpoint, interface: asked, settings };
  const builtIn = await builtInModels([planned], { cases: await casesOf(run), seed: run.store.plan.seed, questions: null, syntaxes: run.syntaxes, kit: { ...kit, syntaxes: run.syntaxes } });
  surroundings.note(`Asking ${visibleText(request.teacher)} for ${counted(situations.length, 'right answer')}.\n`.replaceAll('\u00a0', ' '));
  const stop = new AbortController();
  const release = surroundings.takeInterrupts(() => { stop.abort(); });
  try {
    const answers = await askEach({
      role: 'the teacher',
      model: builtIn.models.get(request.teacher) ?? opened,
      settings,
      conversations: situations.map(({ conversation }) => conversation),
      clock: processClock,
      signal: stop.signal,
      mostInFlight: request.concurrency ?? usualInFlight,
    });
    return stop.signal.aborted ? null : new Map(situations.map((situation, at) => [placeOf(situation), answers[at] ?? null]));
  } finally {
    release();
    await transport.close();
  }
}

async function casesOf({ store }: OpenRun): Promise<readonly PlannedCase[]> {
  const cases: PlannedCase[] = [];
  for await (const batch of store.readCases()) cases.push(...batch);
  return cases;
}
