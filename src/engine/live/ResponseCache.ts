import type { Decoded } from '../../core/Decoded.ts';
import type { WireReply } from '../../core/WireReply.ts';

/** Replies kept from earlier runs, by the key of the whole request and its repetition. */
export interface ResponseCache {
  /** `null`: none kept, or it cannot be read any more. */
  readonly get: (key: string) => Promise<WireReply | null>;
  readonly put: (key: string, reply: WireReply) => Promise<void>;
}

/** Whether a reply may stand for a later one: complete, and the model's own word. A chance failure is never replayed. */
export function isWorthKeeping(reply: WireReply, decoded: Decoded): boolean {
  const { status, failure } = reply;
  return failure === null && status !== null && status >= 200 && status < 300 && decoded.outcome.kind !== 'not-observed';
}

/** A cache that lasts as long as the process. */
export function memoryCache(): ResponseCache {
  const replies = new Map<string, WireReply>();
  return {
    get: (key) => Promise.resolve(replies.get(key) ?? null),
    put: (key, reply) => {
      replies.set(key, reply);
      return Promise.resolve();
    },
  };
}
