import { X509Certificate } from 'node:crypto';
import { createSecureContext, getCACertificates } from 'node:tls';
import type { SecureContext } from 'node:tls';
import { Pool, ProxyAgent } from 'undici';
import type { Dispatcher } from 'undici';
import { UserError } from '../core/UserError.ts';
import { proxyFor } from './proxyFor.ts';
import type { TransportOptions } from './TransportOptions.ts';

/** The way to one address. */
export interface Route {
  readonly dispatcher: Dispatcher;
  readonly origin: string;
  readonly path: string;
}

type RouteOptions = Pick<TransportOptions, 'connections' | 'connectTimeout' | 'proxy' | 'certificateAuthority'>;

/** Most addresses whose way is remembered. */
const remembered = 1000;

/** One pool of connections per origin, direct or through a proxy, opened when first asked for. */
export class Routes {
  readonly #options: RouteOptions;
  readonly #secureContext: SecureContext | undefined;
  readonly #dispatchers = new Map<string, Dispatcher>();
  readonly #routes = new Map<string, Route>();

  /** Throws a UserError where the certificates cannot be read or a proxy is no address. */
  constructor(options: RouteOptions) {
    this.#options = options;
    this.#secureContext = options.certificateAuthority === null ? undefined : trusting(options.certificateAuthority);
  }

  /** Throws a UserError where the address cannot be asked. */
  to(address: string): Route {
    const known = this.#routes.get(address);
    if (known !== undefined) return known;
    const url = readAddress(address);
    const route = { dispatcher: this.#dispatcherFor(url), origin: url.origin, path: url.pathname + url.search };
    if (this.#routes.size >= remembered) this.#routes.clear();
    this.#routes.set(address, route);
    return route;
  }

  async close(): Promise<void> {
    await Promise.all(Array.from(this.#dispatchers.values(), (dispatcher) => dispatcher.destroy()));
  }

  #dispatcherFor(url: URL): Dispatcher {
    const known = this.#dispatchers.get(url.origin);
    if (known !== undefined) return known;
    const opened = this.#open(url);
    this.#dispatchers.set(url.origin, opened);
    return opened;
  }

  #open(url: URL): Dispatcher {
    const { connections, connectTimeout, proxy } = this.#options;
    const timeout = Number.isFinite(connectTimeout) ? connectTimeout : 0;
    const tls = { timeout, allowH2: false, ...(this.#secureContext === undefined ? {} : { secureContext: this.#secureContext }) };
    // Time is kept by the deadline watch, to the millisecond and by the clock that was handed in.
    const common = { connections, pipelining: 1, allowH2: false, headersTimeout: 0, bodyTimeout: 0 };
    const through = proxyFor(url, proxy);
    if (through === null) return new Pool(url.origin, { ...common, connect: tls });
    return new ProxyAgent({ ...common, uri: readProxy(through), connectTimeout: timeout, proxyTls: tls, requestTls: tls });
  }
}

function readAddress(address: string): URL {
  const url = URL.parse(address);
  const remedy = 'give the base URL of the endpoint';
  if (url === null || !/^https?:$/.test(url.protocol)) throw new UserError({ expected: 'an address with http:// or https://', came: `${address} is none`, remedy });
  if (url.username === '' && url.password === '') return url;
  throw new UserError({
    expected: 'an address without a name or password',
    came: `the address of ${url.host} holds one`,
    remedy: 'send it as a secret header, since addresses are stored',
  });
}

function readProxy(proxy: string): string {
  const url = URL.parse(proxy);
  if (url !== null && /^(https?|socks5?):$/.test(url.protocol)) return url.href;
  throw new UserError({
    expected: 'a proxy with http://, https:// or socks5://',
    came: 'the proxy that is set is none',
    remedy: 'correct or unset the proxy variables',
  });
}

function trusting(certificateAuthority: string): SecureContext {
  const blocks = certificateAuthority.match(/-----BEGIN (?:X509 |TRUSTED )?CERTIFICATE-----[^-]*-----END (?:X509 |TRUSTED )?CERTIFICATE-----/g) ?? [];
  try {
    if (blocks.length === 0) throw new Error('no certificate');
    // A block that OpenSSL cannot read is passed over in silence by a secure context.
    const own = blocks.map((block) => new X509Certificate(block).toString());
    return createSecureContext({ ca: [...getCACertificates('default'), ...own] });
  } catch (cause) {
    throw new UserError({ expected: 'certificates in PEM', came: 'the ones given cannot be read', remedy: 'check the file of the certificate authority', cause });
  }
}
