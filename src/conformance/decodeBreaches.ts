import { isDeepStrictEqual } from 'node:util';
import type { Decoded } from '../core/Decoded.ts';
import type { Model } from '../core/Model.ts';
import type { WireReply } from '../core/WireReply.ts';
import type { WireRequest } from '../core/WireRequest.ts';

/** What `decode` owes on any bytes: no throw, the same again, a shape that holds together; and what `verdict` asks beyond. */
export function decodeBreaches(
  model: Model,
  request: WireRequest,
  reply: WireReply,
  verdict: (decoded: Decoded) => string | null,
): readonly string[] {
  try {
    const decoded = model.decode(request, reply);
    if (!isDeepStrictEqual(model.decode(request, reply), decoded)) return ['says another thing the second time'];
    return [shapeBreach(decoded), verdict(decoded)].filter((breach) => breach !== null);
  } catch (error) {
    return [`throws ${error instanceof Error ? error.message : String(error)}`];
  }
}

function shapeBreach({ outcome, answer, remedy, usage, tokens }: Decoded): string | null {
  const observed = outcome.kind !== 'not-observed';
  if (observed !== (remedy.kind === 'none')) return observed ? 'an answer with a remedy' : 'not observed without a remedy';
  if (!observed && (answer.text !== null || answer.toolCalls !== null)) return 'an answer of what was not observed';
  if (!observed && outcome.reason.trim() === '') return 'not observed for no reason';
  if (Object.values(usage).some((count: number | null) => count !== null && !(Number.isFinite(count) && count >= 0))) return 'a usage that is no count';
  if (tokens?.some(({ logProbability }) => Number.isNaN(logProbability)) === true) return 'a log-probability that is no number';
  return null;
}
