import { UserError } from '../../core/UserError.ts';
import { isUnfolded } from '../../engine/rounds/isUnfolded.ts';
import { withoutQuestions } from '../../engine/rounds/withoutQuestions.ts';
import { counted } from '../../wording/count.ts';
import type { RenderRequest } from '../diagnose.ts';
import { checkOutputs } from '../diagnose.ts';
import type { AskRequest } from './AskRequest.ts';
import { askRun } from './askRun.ts';
import { finishRun } from './finishRun.ts';
import type { LiveKit } from './LiveKit.ts';
import { openRounds } from './openRounds.ts';
import { openRun, reopenModels } from './openRun.ts';
import { readPrices } from './readPrices.ts';
import { shellWord } from './shellWord.ts';
import { withOwnStressors } from './withOwnStressors.ts';

export interface ResumeRequest extends RenderRequest, Pick<AskRequest, 'headers' | 'concurrency' | 'timeout' | 'attempts' | 'ceilings' | 'prices' | 'progress'> {
  readonly run: string;
  /** Asks again what was not observed too. */
  readonly retry: boolean;
}

/** `faultline resume` goes on with what was never finished; `faultline retry` asks again only what was not observed. */
export async function resumeRun(request: ResumeRequest, kit: LiveKit): Promise<number> {
  checkOutputs(request.outputs, kit.reports);
  const run = await openRun(request.run, 'write', kit);
  try {
    const { store, outside, syntaxes } = run;
    if ((await store.counts()).rounds === 0 && !(await isUnfolded(store))) throw withoutQuestions();
    if (request.retry) await reopen(run, kit);
    const price = await readPrices(request.prices, outside.configuration);
    const { models, tell, close } = await reopenModels(run, request, kit);
    try {
      const concurrency = request.concurrency ?? outside.configuration.concurrency ?? null;
      const summary = await askRun({ ...request, concurrency, store, rounds: openRounds(store.plan, { kit: withOwnStressors(kit, outside.configuration), tell, asked: { models, syntaxes, price } }), models, syntaxes, worlds: kit.worlds, price, finished: () => undefined, cache: null }, kit.surroundings);
      if (summary.askedAgain > 0 && !request.retry) kit.surroundings.note(askedAgainText(summary.askedAgain));
      return await finishRun(summary, { ...run, price, version: kit.version }, `faultline resume ${shellWord(request.run)}`, request, kit);
    } finally {
      await close();
    }
  } finally {
    await run.store.close();
  }
}

async function reopen({ store, place }: Awaited<ReturnType<typeof openRun>>, { surroundings }: LiveKit): Promise<void> {
  const { open } = await store.counts();
  if (open === 0 && !(await isUnfolded(store))) {
    throw new UserError({ expected: 'a run that was asked to its end', came: 'further rounds of its plan are still to be made', remedy: `go on with them first: faultline resume ${shellWord(place)}` });
  }
  if (open > 0) {
    throw new UserError({ expected: 'a run that was asked to its end', came: `${counted(open, 'trial').replaceAll('\u00a0', ' ')} ${open === 1 ? 'has' : 'have'} no end yet`, remedy: `go on with them first: faultline resume ${shellWord(place)}` });
  }
  surroundings.note(`Asking again ${counted(await store.reopen(), 'trial')} not observed before.\n`.replaceAll('\u00a0', ' '));
}

function askedAgainText(times: number): string {
  return `${counted(times, 'answer')} ${times === 1 ? 'was' : 'were'} asked for again that an earlier invocation had asked for in vain.\n`.replaceAll('\u00a0', ' ');
}
