import type { Authorise, Transport } from '../core/ModelProvider.ts';
import { UserError } from '../core/UserError.ts';
import type { WireReply } from '../core/WireReply.ts';
import type { WireRequest } from '../core/WireRequest.ts';
import { Arrivals } from './Arrivals.ts';
import { DeadlineWatch } from './DeadlineWatch.ts';
import { redactSecrets } from './redactSecrets.ts';
import { Routes } from './Routes.ts';
import { secretValues } from './secretValues.ts';
import type { TransportOptions } from './TransportOptions.ts';
import { WireExchange } from './WireExchange.ts';

export interface OpenTransport extends Transport {
  /** Aborts what is in flight and closes every connection. Afterwards every exchange is `aborted`. */
  readonly close: () => Promise<void>;
}

/**
 * The way out of the process. `send` rejects only with a UserError, where the request cannot be put on a
 * wire at all, or for a bug; whatever the world does is a reply with a failure. Throws a UserError where the
 * options cannot be honoured. No redirect is followed, nothing is asked twice, no cookie is kept.
 */
export function createTransport(options: TransportOptions): OpenTransport {
  const { key, clock } = options;
  const secretHeaders = lowerCase(options.secretHeaders);
  checkSecrets([...(key === null ? [] : [key]), ...Object.values(secretHeaders)]);
  const redactor = redactSecrets(secretValues({ ...options, secretHeaders }));
  const surroundings = { ...options, redactor };
  const routes = new Routes(options);
  const watch = new DeadlineWatch(clock, tickFor(options));
  const arrivals = new Arrivals(clock);
  let isClosed = false;

  const headersOf = lastRemembered((given: WireRequest['headers'], authorise: Authorise) => {
    const own = key === null ? {} : lowerCase(authorise(key));
    return { ...standingHeaders, ...given, ...own, ...secretHeaders };
  });

  const dispatch = (request: WireRequest, authorise: Authorise, exchange: WireExchange): void => {
    const { dispatcher, origin, path } = routes.to(request.url);
    const body = request.body.join('');
    dispatcher.dispatch({ origin, path, method: request.method, headers: headersOf(request.headers, authorise), body: body === '' ? null : body }, exchange);
  };

  const send = (request: WireRequest, authorise: Authorise, signal: AbortSignal | null): Promise<WireReply> =>
    new Promise((resolve, reject) => {
      const exchange = new WireExchange(surroundings, signal, {
        settle: (settled, reply) => {
          watch.delete(settled);
          arrivals.add(() => resolve(reply));
        },
        refuse: (refused, error) => {
          watch.delete(refused);
          reject(unsendable(redactor.text(error.message)));
        },
      });
      if (isClosed) { exchange.abort('the transport is closed'); return; }
      if (signal?.aborted === true) { exchange.abort('stopped by the caller'); return; }
      watch.add(exchange);
      try {
        dispatch(request, authorise, exchange);
      } catch (error) {
        watch.delete(exchange);
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    });

  const close = async (): Promise<void> => {
    isClosed = true;
    watch.close('the transport is closed');
    await routes.close();
  };

  return { send, close };
}

/** Sent with every request that does not state them itself. */
const standingHeaders: Readonly<Record<string, string>> = { 'user-agent': 'faultline', 'accept-encoding': 'identity' };

/** Deadlines are kept to a tenth of the shortest, and never looked at more than ten times a second where they are long. */
function tickFor({ firstByteTimeout, bodySilenceTimeout, totalTimeout }: TransportOptions): number {
  return Math.min(100, Math.max(1, Math.min(firstByteTimeout, bodySilenceTimeout, totalTimeout) / 10));
}

/** Made once for the same two objects in a row: a model asks with the same headers throughout. */
function lastRemembered<First, Second, Made>(make: (first: First, second: Second) => Made): (first: First, second: Second) => Made {
  let last: { readonly first: First; readonly second: Second; readonly made: Made } | null = null;
  return (first, second) => {
    if (last?.first !== first || last.second !== second) last = { first, second, made: make(first, second) };
    return last.made;
  };
}

function lowerCase(headers: Readonly<Record<string, string>>): Record<string, string> {
  const lower: Record<string, string> = {};
  for (const name in headers) lower[name.toLowerCase()] = headers[name] ?? '';
  return lower;
}

/** What a header may hold (RFC 9110 § 5.5), so that a key with a line break is told from a broken network. */
const sendable = /^[\t\x20-\x7e\x80-\xff]*$/;

function checkSecrets(secrets: readonly string[]): void {
  if (secrets.every((secret) => sendable.test(secret))) return;
  throw new UserError({
    expected: 'a key that fits on one line of a header',
    came: 'it holds a line break or another character that no header can carry',
    remedy: 'set it again without quotes, spaces or line breaks around it',
  });
}

function unsendable(message: string): UserError {
  return new UserError({ expected: 'a request that HTTP can carry', came: message, remedy: 'check the base URL and the headers that are set' });
}
