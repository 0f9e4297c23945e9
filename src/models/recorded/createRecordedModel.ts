import { canonicalHash } from '../../core/canonicalHash.ts';
import type { Answer } from '../../core/Answer.ts';
import type { Conversation } from '../../core/Conversation.ts';
import type { Json } from '../../core/Json.ts';
import type { Model } from '../../core/Model.ts';
import type { Outcome } from '../../core/Outcome.ts';
import type { Usage } from '../../core/RecordingFormat.ts';
import type { Tool } from '../../core/Tool.ts';
import type { WireReply } from '../../core/WireReply.ts';
import type { WireRequest } from '../../core/WireRequest.ts';
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
    encode,
    send: ({ body }) => {
      const asked = JSON.parse(body.join('')) as Conversation;
      return Promise.resolve(replyTo(replies.get(conversationFingerprint(asked))));
    },
    decode: decodeRecorded,
  };
}

const toolTexts = new WeakMap<readonly Tool[], string>();

/** What was shown, so that it is kept beside what was said; a list of tools in one piece. */
function encode({ messages, tools, strict }: Conversation): WireRequest {
  let toolText = toolTexts.get(tools);
  if (toolText === undefined) {
    toolText = JSON.stringify(tools);
    toolTexts.set(tools, toolText);
  }
  return { method: 'POST', url: 'recorded://replay', headers: {}, body: [`{"messages":${JSON.stringify(messages)},"strict":${String(strict)},"tools":`, toolText, '}'] };
}

const timing = { startedAt: 0, firstByte: 0, total: 0 } as const;

function replyTo(found: RecordedReply | undefined): WireReply {
  const body = Buffer.from(JSON.stringify(found ?? null));
  return { status: found === undefined ? 404 : 200, headers: [], body, failure: null, timing };
}
