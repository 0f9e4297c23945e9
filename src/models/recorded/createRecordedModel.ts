import { canonicalHash } from '../../core/canonicalHash.ts';
import type { Answer } from '../../core/Answer.ts';
import type { Conversation } from '../../core/Conversation.ts';
import type { Json } from '../../core/Json.ts';
import type { Model } from '../../core/Model.ts';
import type { Outcome } from '../../core/Outcome.ts';
import type { Usage } from '../../core/RecordingFormat.ts';
import type { WireReply } from '../../core/WireReply.ts';
import { decodeRecorded } from './decodeRecorded.ts';

export const recordedVersion = '1';

/** What a model said when it was recorded. */
export interface RecordedReply {
  readonly answer: Answer;
  readonly outcome: Outcome;
  readonly usage: Usage;
}

export interface RecordedOptions {
  /** What stands after `recorded:`. */
  readonly name: string;
  /** By the fingerprint of the conversation that it answers. */
  readonly replies: ReadonlyMap<string, RecordedReply>;
}

/** Fingerprint of all that a conversation shows. */
export function conversationFingerprint({ messages, tools, strict }: Conversation): string {
  return canonicalHash({ messages, tools, strict } as unknown as Json);
}

/** A recording replayed: what was said to a conversation is said again; to any other nothing is. */
export function createRecordedModel({ name, replies }: RecordedOptions): Model {
  return {
    id: `recorded:${name}`,
    adapter: `recorded@${recordedVersion}`,
    endpoint: 'a recording',
    limits: { tools: null, contextTokens: null, outputTokens: null },
    encode: (conversation) => ({ method: 'POST', url: 'recorded://replay', headers: {}, body: [conversationFingerprint(conversation)] }),
    send: (request) => Promise.resolve(replyTo(replies.get(request.body.join('')))),
    decode: decodeRecorded,
  };
}

const timing = { startedAt: 0, firstByte: 0, total: 0 } as const;

function replyTo(found: RecordedReply | undefined): WireReply {
  const body = Buffer.from(JSON.stringify(found ?? null));
  return { status: found === undefined ? 404 : 200, headers: [], body, failure: null, timing };
}
