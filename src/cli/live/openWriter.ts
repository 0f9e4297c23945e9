import type { Author } from '../../core/Author.ts';
import type { Problem } from '../../core/Problem.ts';
import type { Settings } from '../../core/Settings.ts';
import { checkPriced } from '../../engine/live/checkPriced.ts';
import { dryAuthor, openAuthor } from '../../engine/live/openAuthor.ts';
import { faultWords } from '../../composer/author/faultWords.ts';
import { count, counted } from '../../wording/count.ts';
import { money } from '../../wording/money.ts';
import { visibleText } from '../../wording/visibleText.ts';
import type { LiveSurroundings } from '../Surroundings.ts';
import type { AskRequest, Ceilings } from './AskRequest.ts';
import { openEndpoint, splitModelName } from './openEndpoint.ts';
import type { Outside } from './openEndpoint.ts';
import { processClock } from './processClock.ts';
import { readPrices } from './readPrices.ts';

/** An author at hand while questions are made. */
export interface OpenWriter {
  readonly author: Author;
  /** Whether the user interrupted it. */
  readonly isStopped: () => boolean;
  /** Texts that a dry run would ask for; `null`: it is none. */
  readonly wanted: () => number | null;
  /** What is left of ceilings after what it took. */
  readonly leftOf: (ceilings: Ceilings) => Ceilings;
  /** Texts that were not used, by their fault. */
  readonly problems: () => readonly Problem[];
  /** What it was asked and took, for people; `null`: nothing. */
  readonly told: () => string | null;
  readonly close: () => Promise<void>;
}

/** Seconds: a request is short, and the run waits for it. */
const usualTimeout = 120;
const usualInFlight = 8;
const mostTokens = 4096;

const settings: Settings = { temperature: null, topP: null, maximumTokens: mostTokens, seed: null, toolChoice: 'none', parallelToolCalls: false, logProbabilities: false, reasoning: null, stream: false };

/** Opens the author that is named; under a dry run what stands in for it. */
export async function openWriter(id: string, request: AskRequest, outside: Outside, surroundings: LiveSurroundings): Promise<OpenWriter> {
  if (request.dryRun) return dryWriter(id);
  const { ceilings, authorBaseUrl: baseUrl, timeout, concurrency } = request;
  const price = (await readPrices(request.prices, outside.configuration))(id);
  if (ceilings.money !== null) checkPriced(id, price);
  const { model, transport } = openEndpoint({ ...splitModelName(id), baseUrl, headers: {}, timeout: timeout ?? usualTimeout }, outside);
  const stop = new AbortController();
  const release = surroundings.takeInterrupts(() => { stop.abort(); });
  const author = openAuthor({
    id,
    model,
    settings: { ...settings, maximumTokens: Math.min(mostTokens, model.limits.outputTokens ?? mostTokens) },
    clock: processClock,
    signal: stop.signal,
    mostInFlight: Math.min(concurrency ?? usualInFlight, usualInFlight),
    limits: { calls: ceilings.requests, tokens: ceilings.tokens, money: ceilings.money },
    price,
  });
  return {
    author,
    isStopped: () => stop.signal.aborted,
    wanted: () => null,
    leftOf: (all) => {
      const { requests, tokens, counted: spent } = author.spent();
      return { ...all, requests: less(all.requests, requests), tokens: less(all.tokens, tokens), money: less(all.money, spent) };
    },
    problems: () => [...author.spent().refused].flatMap(([fault, times]) => Array.from({ length: times }, (): Problem => ({ code: 'unused-words', file: null, line: null, detail: faultWords[fault as keyof typeof faultWords], model: id }))),
    told: () => {
      const { requests, tokens, money: spent } = author.spent();
      return requests === 0 ? null : `${visibleText(id)} was asked ${counted(requests, 'request')}, which took ${count(tokens)} tokens${spent === null || price === null ? '' : ` and ${money(spent)}`}.\n`.replaceAll('\u00a0', ' ');
    },
    close: async () => {
      release();
      await transport.close();
    },
  };
}

function dryWriter(id: string): OpenWriter {
  const author = dryAuthor(id);
  return { author, isStopped: () => false, wanted: author.wanted, leftOf: (ceilings) => ceilings, problems: () => [], told: () => null, close: () => Promise.resolve() };
}

function less(ceiling: number | null, spent: number): number | null {
  return ceiling === null ? null : Math.max(0, ceiling - spent);
}
