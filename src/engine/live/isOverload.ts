import type { WireReply } from '../../core/WireReply.ts';

/** Whether a reply says that its endpoint has too much to do, or cannot be reached at all. */
export function isOverload({ status, failure }: WireReply): boolean {
  if (status === 429 || status === 503 || status === 529) return true;
  return failure !== null && (failure.code.startsWith('timeout-') || failure.code === 'unreachable');
}
