import type { Decoded } from '../../core/Decoded.ts';
import type { Attempt, Finish, StoreEntry } from '../../core/Exchange.ts';
import type { Claim } from '../../core/Store.ts';
import { UserError } from '../../core/UserError.ts';
import { backoff } from './backoff.ts';
import { heedReply } from './heedReply.ts';
import { openTrial } from './openTrial.ts';
import type { OpenTrial } from './openTrial.ts';
import { isWorthKeeping } from './ResponseCache.ts';
import type { RunContext } from './RunContext.ts';
import { sendRequest } from './sendRequest.ts';
import type { Received } from './sendRequest.ts';
import { trialSettings } from './trialSettings.ts';

/** What comes after an attempt: nothing, the next turn, or the same again after a wait in milliseconds. */
type Next = { readonly kind: 'leave' } | { readonly kind: 'go-on' } | { readonly kind: 'again'; readonly wait: number };

const leave: Next = { kind: 'leave' };
const goOn: Next = { kind: 'go-on' };

/**
 * Asks one trial to its end, or to the end of the run. An answer is asked for only when everything before it is
 * safe in the store, and its place among those in flight is kept until it is safe itself.
 */
export async function askTrial(claim: Claim, run: RunContext): Promise<void> {
  const trial = openTrial(claim, run);
  const { exchange, lane, model } = trial;
  const finished = exchange.replay(claim, ({ request, reply }) => model.decode(request, reply));
  if (finished !== null) {
    await commit([], finished, trial, run);
    return;
  }
  let isRepeated = claim.attempts.some(({ turn }) => turn === exchange.turn);
  let isUnderWay = claim.attempts.length > 0;
  // A trial that was opened again has used its attempts up, and gets as many anew.
  let failures = exchange.failures % run.request.limits.attempts;
  while (true) {
    const window = await lane.enter(isUnderWay);
    if (window === null) return;
    if (isRepeated) run.meter.asksAgain();
    isRepeated = false;
    let next: Next;
    try {
      next = await askOnce(trial, failures, window, run);
    } finally {
      lane.leave();
    }
    if (next.kind === 'leave') return;
    failures = next.kind === 'again' ? failures + 1 : 0;
    if (next.kind === 'again') await run.request.clock.sleep(next.wait, run.state.over);
    isUnderWay = true;
  }
}

async function askOnce(trial: OpenTrial, failures: number, window: number, run: RunContext): Promise<Next> {
  const { exchange, model, planned, claim } = trial;
  const request = model.encode(exchange.conversation, trialSettings(planned.settings, claim.planned.case.prompt, claim.trial.repetition));
  const key = run.request.cache === null ? null : run.cacheKey(request, claim.trial.repetition);
  const received = await sendRequest(request, key, trial, run);
  if (received === null) return leave;
  const { reply, decoded, cached } = received;
  const turn = exchange.turn;
  const attempt: Attempt = { trial: claim.trial.id, turn, attempt: exchange.nextAttempt(), request, reply, cached };
  const retryAfter = cached ? null : heedReply(reply, window, trial, run);
  if (decoded.outcome.kind === 'not-observed') {
    return afterFailure(attempt, { ...decoded, outcome: decoded.outcome }, failures, retryAfter, trial, run);
  }
  const { results, finish } = exchange.take(decoded, null);
  const entries: StoreEntry[] = [{ kind: 'attempt', attempt }];
  if (results !== null) entries.push({ kind: 'results', results });
  const committed = commit(entries, finish, trial, run);
  await (key === null ? committed : Promise.all([committed, keep(key, received, run)]));
  return finish === null ? goOn : leave;
}

async function afterFailure(
  attempt: Attempt,
  { outcome, remedy }: Decoded & { readonly outcome: { readonly kind: 'not-observed'; readonly reason: string } },
  failures: number,
  retryAfter: number | null,
  trial: OpenTrial,
  run: RunContext,
): Promise<Next> {
  const entries: StoreEntry[] = [{ kind: 'attempt', attempt }];
  const { claim } = trial;
  const mustAct = remedy.kind === 'stop' && !isOwnEffortRefused(claim, outcome.reason);
  const isBrokenOff = run.state.broken.aborted && attempt.reply.failure?.code === 'aborted';
  run.meter.failed(isBrokenOff ? 'aborted' : outcome.reason);
  if (isBrokenOff || mustAct) {
    if (mustAct && !isBrokenOff) run.state.userMustAct(new UserError({ expected: remedy.expected, came: remedy.came, remedy: remedy.todo }));
    await commit(entries, null, trial, run);
    return leave;
  }
  const { limits, random } = run.request;
  if (remedy.kind !== 'ask-again' || failures + 1 >= limits.attempts) {
    await commit(entries, trial.exchange.notObserved(outcome.reason), trial, run);
    return leave;
  }
  await commit(entries, null, trial, run);
  return { kind: 'again', wait: backoff(failures + 1, retryAfter, limits, random) };
}

/** An effort of reasoning that the question itself asks for may be refused: then that question is not available, and the rest goes on. */
function isOwnEffortRefused({ planned: { case: { prompt } } }: Claim, reason: string): boolean {
  return prompt.reasoning !== undefined && /^refused: (?:reasoning|thinking|effort|output_config)/.test(reason);
}

function commit(entries: StoreEntry[], finish: Finish | null, { claim, attempts, results }: OpenTrial, run: RunContext): Promise<void> {
  for (const entry of entries) {
    if (entry.kind === 'attempt') attempts.push(entry.attempt);
    else if (entry.kind === 'results') results.push(entry.results);
  }
  if (finish === null) return run.commit.add(entries);
  entries.push({ kind: 'finish', finish });
  return run.commit.add(entries).then(() => {
    run.meter.finished(finish);
    const { trial, planned } = claim;
    run.request.finished({ trial, planned, attempts: joined(claim.attempts, attempts), results: joined(claim.results, results), finish });
  });
}

/** Mostly there is nothing from before. */
function joined<Item>(before: readonly Item[], since: readonly Item[]): readonly Item[] {
  return before.length === 0 ? since : [...before, ...since];
}

async function keep(key: string, { reply, decoded, cached }: Received, run: RunContext): Promise<void> {
  if (!cached && isWorthKeeping(reply, decoded)) await run.request.cache?.put(key, reply);
}
