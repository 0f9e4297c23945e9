import type { Conversation } from '../core/Conversation.ts';
import type { Decoded } from '../core/Decoded.ts';
import type { Model } from '../core/Model.ts';
import type { ModelProvider, Transport } from '../core/ModelProvider.ts';
import { seededRandom } from '../core/seededRandom.ts';
import type { WireReply } from '../core/WireReply.ts';
import { decodeBreaches } from './decodeBreaches.ts';
import { encodeBreaches } from './encodeBreaches.ts';
import type { GoodReply } from './GoodReply.ts';
import { faultReplies, fuzzedReplies, truncatedReplies, wholeReply } from './hostileReplies.ts';
import { askedTools, settingsOf } from './modelRequests.ts';

/** A key that must show up in the header made for it and nowhere else. */
const key = 'conformance-key-0123456789';

/**
 * What an adapter owes to all who use it; returns one sentence for each breach, none if it keeps them all:
 * 1. `encode` is pure, changes nothing, holds no key, and keeps a long list of tools as one piece;
 * 2. a good reply is answered, with the names offered and the exact text of the arguments;
 * 3. a fault of the world (status, cut, HTML, error inside, empty) is never an answer and has a remedy;
 * 4. a good reply cut anywhere is not observed, or says what the whole says;
 * 5. no bytes make `decode` throw, and the same bytes give the same.
 */
export function checkModel(provider: ModelProvider, replies: readonly GoodReply[], runs: number = 200): readonly string[] {
  const model = provider.open({ name: 'conformance-model', baseUrl: 'http://127.0.0.1:9/v1', headers: {}, transport: silent });
  const breaches = [...encodeBreaches(model, key), ...replies.flatMap((reply) => replyBreaches(model, reply, runs))];
  return breaches.map((breach) => `${provider.id}: ${breach}`);
}

function replyBreaches(model: Model, good: GoodReply, runs: number): readonly string[] {
  const conversation: Conversation = { messages: [{ role: 'user', content: 'Weather in Paris and 5!' }], tools: askedTools, strict: false };
  const request = model.encode(conversation, settingsOf(good.stream));
  const whole = model.decode(request, wholeReply(good));
  const breaches: string[] = [...goodBreaches(whole, good)];
  const check = (name: string, reply: WireReply, verdict: (decoded: Decoded) => string | null): void => {
    if (breaches.length > 5) return;
    for (const breach of decodeBreaches(model, request, reply, verdict)) breaches.push(`${good.name}, ${name}: ${breach}`);
  };
  for (const [name, reply] of faultReplies(good)) check(name, reply, observedBreach);
  for (const [name, reply] of truncatedReplies(good)) check(name, reply, (decoded) => sameBreach(decoded, whole));
  for (const [name, reply] of fuzzedReplies(good, seededRandom(`conformance ${good.name}`), runs)) check(name, reply, () => null);
  return breaches;
}

function goodBreaches({ outcome, answer }: Decoded, good: GoodReply): readonly string[] {
  const names = (answer.toolCalls ?? []).map(({ name }) => name);
  const texts = (answer.toolCalls ?? []).map((call) => call.arguments);
  const breaches: string[] = [];
  if (outcome.kind !== 'answered') breaches.push(`${good.name}: a good reply is ${outcome.kind}`);
  if (JSON.stringify(names) !== JSON.stringify(good.callNames)) breaches.push(`${good.name}: calls ${JSON.stringify(names)}`);
  if (JSON.stringify(texts) !== JSON.stringify(good.argumentTexts)) breaches.push(`${good.name}: the arguments became ${JSON.stringify(texts)}`);
  return breaches;
}

function observedBreach({ outcome }: Decoded): string | null {
  return outcome.kind === 'not-observed' ? null : `a fault of the world is ${outcome.kind}`;
}

function sameBreach(decoded: Decoded, whole: Decoded): string | null {
  if (decoded.outcome.kind === 'not-observed') return null;
  const says = ({ outcome, answer, reasoning }: Decoded): string => JSON.stringify([outcome, answer, reasoning]);
  return says(decoded) === says(whole) ? null : `what is cut says ${says(decoded)}`;
}

const silent: Transport = {
  send: () => Promise.reject(new Error('the sweep sends nothing')),
};
