import type { Decoded } from '../../core/Decoded.ts';
import type { Model } from '../../core/Model.ts';
import type { WireReply } from '../../core/WireReply.ts';

/** Replies beyond which those that nobody came back for are forgotten, and bytes of them. */
const mostKept = 2048;
const mostBytes = 8_388_608;

/** The same models, which read a reply once for the two that look at it: when it comes, and when it is graded. */
export function decodedOnce(models: ReadonlyMap<string, Model>): ReadonlyMap<string, Model> {
  return new Map([...models].map(([id, model]) => [id, once(model)]));
}

function once(model: Model): Model {
  const known = new DecodedReplies();
  return {
    id: model.id,
    adapter: model.adapter,
    endpoint: model.endpoint,
    limits: model.limits,
    encode: (conversation, settings) => model.encode(conversation, settings),
    send: (request, signal) => model.send(request, signal),
    decode: (request, reply) => {
      const before = known.take(reply);
      if (before !== undefined) return before;
      const decoded = model.decode(request, reply);
      known.keep(reply, decoded);
      return decoded;
    },
  };
}

/** What was made of replies, until it is asked for again. Two generations, since a weak memory costs as much as a good part of reading a reply. */
class DecodedReplies {
  #young = new Map<WireReply, Decoded>();
  #old = new Map<WireReply, Decoded>();
  #bytes = 0;

  take(reply: WireReply): Decoded | undefined {
    const place = this.#young.has(reply) ? this.#young : this.#old;
    const decoded = place.get(reply);
    if (decoded !== undefined) place.delete(reply);
    if (place === this.#young && decoded !== undefined) this.#bytes -= reply.body.length;
    return decoded;
  }

  keep(reply: WireReply, decoded: Decoded): void {
    this.#young.set(reply, decoded);
    this.#bytes += reply.body.length;
    if (this.#young.size < mostKept && this.#bytes < mostBytes) return;
    this.#old = this.#young;
    this.#young = new Map();
    this.#bytes = 0;
  }
}
