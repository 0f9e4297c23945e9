import { authorPrompt } from '../../composer/author/authorPrompt.ts';
import { judgeRewrite } from '../../composer/author/judgeRewrite.ts';
import type { RewriteFault } from '../../composer/author/judgeRewrite.ts';
import { caseOf, isRewritable, withRequest } from '../../composer/author/rewritten.ts';
import type { Item } from '../../core/Item.ts';
import type { Problem } from '../../core/Problem.ts';
import type { Settings } from '../../core/Settings.ts';
import { askAuthor } from '../../engine/live/askAuthor.ts';
import { counted } from '../../wording/count.ts';
import { visibleText } from '../../wording/visibleText.ts';
import type { LiveCases } from './liveCases.ts';
import type { LiveKit } from './LiveKit.ts';
import { openEndpoint, splitModelName } from './openEndpoint.ts';
import type { Outside } from './openEndpoint.ts';
import { processClock } from './processClock.ts';

export interface RewriteRequest {
  /** `<provider>:<name>`. */
  readonly author: string;
  readonly baseUrl: string | null;
  /** Seconds that one text may take; `null`: the usual. */
  readonly timeout: number | null;
  readonly concurrency: number | null;
}

/** Seconds: a request is short, and the run waits for it. */
const usualTimeout = 120;
const usualInFlight = 8;

const settings: Settings = { temperature: null, topP: null, maximumTokens: 4096, seed: null, toolChoice: 'none', parallelToolCalls: false, logProbabilities: false, reasoning: null, stream: false };

/**
 * Composed cases with their requests in an author's words, where every value survived; the others as they were, each
 * counted. `null`: the user interrupted it.
 */
export async function rewriteCases(made: LiveCases, request: RewriteRequest, outside: Outside, { subtasks, surroundings }: Pick<LiveKit, 'subtasks' | 'surroundings'>): Promise<LiveCases | null> {
  const items = [...new Map(made.composed.filter(isRewritable).map(({ item }) => [item.id, item])).values()];
  surroundings.note(`Asking ${visibleText(request.author)} for ${counted(items.length, 'request')} in other words.\n`.replaceAll('\u00a0', ' '));
  const texts = await written(items, request, outside, surroundings);
  if (texts === null) return null;
  const rewritten = new Map<string, Item>();
  const faults: RewriteFault[] = [];
  for (const [at, item] of items.entries()) {
    const judged = judgeRewrite(item, texts[at] ?? null);
    if (judged.state === 'kept') rewritten.set(item.id, withRequest(item, judged.request, request.author));
    else faults.push(judged.fault);
  }
  surroundings.note(`${counted(rewritten.size, 'request')} of ${String(items.length)} in its words; the others stand as composed.\n`.replaceAll('\u00a0', ' '));
  const cases = made.composed.map((before) => {
    const item = isRewritable(before) ? rewritten.get(before.item.id) : undefined;
    return item === undefined ? { case: before.case, environment: before.environment } : caseOf(before, item, subtasks);
  });
  return { ...made, cases, problems: [...made.problems, ...faults.map((fault): Problem => ({ code: 'not-rewritten', file: null, line: null, detail: fault, model: request.author }))], source: { ...made.source, description: `${made.source.description}; ${String(rewritten.size)} requests in the words of ${request.author}` } };
}

async function written(items: readonly Item[], { author, baseUrl, timeout, concurrency }: RewriteRequest, outside: Outside, surroundings: LiveKit['surroundings']): Promise<readonly (string | null)[] | null> {
  const { model, transport } = openEndpoint({ ...splitModelName(author), baseUrl, headers: {}, timeout: timeout ?? usualTimeout }, outside);
  const stop = new AbortController();
  const release = surroundings.takeInterrupts(() => { stop.abort(); });
  try {
    const texts = await askAuthor({ model, settings: { ...settings, maximumTokens: Math.min(settings.maximumTokens ?? 4096, model.limits.outputTokens ?? 4096) }, conversations: items.map(authorPrompt), clock: processClock, signal: stop.signal, mostInFlight: Math.min(concurrency ?? usualInFlight, usualInFlight) });
    return stop.signal.aborted ? null : texts;
  } finally {
    release();
    await transport.close();
  }
}
