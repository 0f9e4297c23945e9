import type { Decoded } from '../../core/Decoded.ts';
import type { Model } from '../../core/Model.ts';
import type { WireReply } from '../../core/WireReply.ts';

/** The same models, which read a reply once however often it is looked at: when it comes, and when it is graded. */
export function decodedOnce(models: ReadonlyMap<string, Model>): ReadonlyMap<string, Model> {
  return new Map([...models].map(([id, model]) => [id, once(model)]));
}

function once(model: Model): Model {
  const known = new WeakMap<WireReply, Decoded>();
  return {
    id: model.id,
    adapter: model.adapter,
    endpoint: model.endpoint,
    limits: model.limits,
    encode: (conversation, settings) => model.encode(conversation, settings),
    send: (request, signal) => model.send(request, signal),
    decode: (request, reply) => {
      const before = known.get(reply);
      if (before !== undefined) return before;
      const decoded = model.decode(request, reply);
      known.set(reply, decoded);
      return decoded;
    },
  };
}
