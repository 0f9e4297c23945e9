import type { Dispatcher } from 'undici';
import type { Clock } from '../core/Clock.ts';
import type { WireFailure, WireFailureCode, WireReply } from '../core/WireReply.ts';
import type { Watched } from './DeadlineWatch.ts';
import type { Redactor } from './redactSecrets.ts';
import { joined, unpackBody } from './unpackBody.ts';
import { isUnsendable, wireFailureOf } from './wireFailureOf.ts';

/** What one exchange needs of its transport. */
export interface ExchangeSurroundings {
  readonly clock: Clock;
  readonly firstByteTimeout: number;
  readonly bodySilenceTimeout: number;
  readonly totalTimeout: number;
  readonly maximumBody: number;
  readonly redactor: Redactor;
}

/** Where an exchange ends; exactly one of the two is called, once. */
export interface ExchangeEnd {
  /** With the reply or, where it has to be unpacked first, with its promise. */
  readonly settle: (exchange: WireExchange, reply: WireReply | Promise<WireReply>) => void;
  /** The request was not one that HTTP can carry, so nothing was sent. */
  readonly refuse: (exchange: WireExchange, error: Error) => void;
}

type RawHeaders = Dispatcher.DispatchController['rawHeaders'];

/** One request on its way: gathers what comes back, and settles once, whatever else happens after. */
export class WireExchange implements Dispatcher.DispatchHandler, Watched {
  readonly signal: AbortSignal | null;
  readonly #surroundings: ExchangeSurroundings;
  readonly #end: ExchangeEnd;
  readonly #startedAt: number;
  readonly #started: number;
  #controller: Dispatcher.DispatchController | null = null;
  #status: number | null = null;
  #headers: RawHeaders = null;
  #chunks: Buffer[] = [];
  #size = 0;
  #sent: number | null = null;
  #firstByte: number | null = null;
  #lastByte = 0;
  #settled = false;

  constructor(surroundings: ExchangeSurroundings, signal: AbortSignal | null, end: ExchangeEnd) {
    this.signal = signal;
    this.#surroundings = surroundings;
    this.#end = end;
    this.#startedAt = surroundings.clock.now();
    this.#started = surroundings.clock.elapsed();
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    if (this.#settled) { controller.abort(abandoned); return; }
    this.#controller = controller;
    this.#sent = this.#surroundings.clock.elapsed();
  }

  onResponseStart(controller: Dispatcher.DispatchController, status: number): void {
    if (status < 200) return;
    this.#status = status;
    this.#headers = controller.rawHeaders;
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    if (this.#settled) return;
    this.#lastByte = this.#surroundings.clock.elapsed();
    this.#firstByte ??= this.#lastByte;
    this.#chunks.push(chunk);
    this.#size += chunk.length;
    const { maximumBody } = this.#surroundings;
    if (this.#size > maximumBody) this.#fail('body-too-large', `the body is longer than ${maximumBody} bytes`);
  }

  onResponseEnd(): void {
    this.#finish(null);
  }

  onResponseError(_controller: Dispatcher.DispatchController | null, error: Error): void {
    if (this.#settled) return;
    if (!isUnsendable(error)) { this.#finish(wireFailureOf(error, { sent: this.#sent !== null, answered: this.#status !== null })); return; }
    this.#settled = true;
    this.#end.refuse(this, error);
  }

  checkDeadlines(now: number): void {
    const { totalTimeout, firstByteTimeout, bodySilenceTimeout } = this.#surroundings;
    if (now - this.#started >= totalTimeout) this.#fail('timeout-total', `not done after ${totalTimeout} ms`);
    else if (this.#sent === null) return;
    else if (this.#firstByte === null) {
      if (now - this.#sent >= firstByteTimeout) this.#fail('timeout-waiting', `no byte of the body within ${firstByteTimeout} ms`);
    } else if (now - this.#lastByte >= bodySilenceTimeout) this.#fail('timeout-body', `silent inside the body for ${bodySilenceTimeout} ms`);
  }

  abort(detail: string): void {
    this.#fail('aborted', detail);
  }

  #fail(code: WireFailureCode, detail: string): void {
    if (this.#settled) return;
    this.#finish({ code, detail });
    this.#controller?.abort(abandoned);
  }

  #finish(failure: WireFailure | null): void {
    if (this.#settled) return;
    this.#settled = true;
    const { clock, maximumBody } = this.#surroundings;
    const ended = clock.elapsed();
    const headers = readHeaders(this.#headers, this.#surroundings.redactor);
    const body = joined(this.#chunks, Math.min(this.#size, maximumBody));
    this.#chunks = [];
    this.#headers = null;
    const timing = {
      startedAt: this.#startedAt,
      firstByte: this.#firstByte === null ? null : this.#firstByte - this.#started,
      total: ended - this.#started,
    };
    const reply = { status: this.#status, headers, body, failure, timing };
    const codings = body.length === 0 ? undefined : headers.find(([name]) => name === 'content-encoding')?.[1];
    this.#end.settle(this, codings === undefined ? this.#redacted(reply) : this.#unpacked(reply, codings));
  }

  async #unpacked(reply: WireReply, codings: string): Promise<WireReply> {
    const { bytes, failure } = await unpackBody(reply.body, codings, this.#surroundings.maximumBody);
    return this.#redacted({ ...reply, body: bytes, failure: reply.failure ?? failure });
  }

  /** The body is this exchange's own memory, so it is overwritten where it lies. */
  #redacted(reply: WireReply): WireReply {
    const { redactor } = this.#surroundings;
    redactor.bytes(reply.body, reply.failure !== null);
    if (reply.failure === null) return reply;
    return { ...reply, failure: { code: reply.failure.code, detail: redactor.text(reply.failure.detail) } };
  }
}

const abandoned = new Error('abandoned');

const cookies = /^set-cookie2?$/;

function readHeaders(raw: RawHeaders, redactor: Redactor): readonly (readonly [string, string])[] {
  const headers: (readonly [string, string])[] = [];
  if (!Array.isArray(raw)) return headers;
  for (let at = 0; at + 1 < raw.length; at += 2) {
    const name = latin1(raw[at]).toLowerCase();
    if (!cookies.test(name)) headers.push([redactor.text(name), redactor.text(latin1(raw[at + 1]))]);
  }
  return headers;
}

function latin1(value: Buffer | string | undefined): string {
  return typeof value === 'object' ? value.toString('latin1') : (value ?? '');
}
