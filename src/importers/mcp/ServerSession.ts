import type { JsonObject } from '../../core/Json.ts';

/** A conversation with a server, whatever carries it. */
export interface ServerSession {
  /** The result that the server gives. Throws a RefusedRequest where it answers with an error, a WorldError where it does not answer. */
  readonly request: (method: string, parameters: JsonObject) => Promise<JsonObject>;
  readonly notify: (method: string) => Promise<void>;
  /** The version that both sides speak from now on. */
  readonly agree: (protocolVersion: string) => void;
  /** Messages that answered nothing so far: lines that are no JSON, answers to nothing. */
  readonly noise: () => number;
  readonly close: () => Promise<void>;
}

/** An error that the server answered with, in its words. */
export class RefusedRequest extends Error {
  readonly code: number | null;

  constructor(code: number | null, message: string) {
    super(message);
    this.name = 'RefusedRequest';
    this.code = code;
  }
}
