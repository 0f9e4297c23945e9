import type { WireFailure, WireFailureCode } from '../core/WireReply.ts';

/** How far an exchange had come when it failed. */
export interface Progress {
  /** A connection stood and the request was being written. */
  readonly sent: boolean;
  /** The status line and the headers had come. */
  readonly answered: boolean;
}

const unreachable = new Set([
  'ENOTFOUND',
  'EAI_AGAIN',
  'EAI_FAIL',
  'EAI_NODATA',
  'EAI_NONAME',
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'EHOSTDOWN',
  'ENETUNREACH',
  'ENETDOWN',
  'EADDRNOTAVAIL',
  'EAFNOSUPPORT',
  'EACCES',
  'EPERM',
  'EMFILE',
  'ENFILE',
  'UND_ERR_PRX_CONN',
  'UND_ERR_ABORTED',
]);

const tls = /^(?:ERR_TLS_|ERR_SSL_|ERR_OSSL_|CERT_|CRL_|UNABLE_TO_|ERROR_IN_|UND_ERR_PRX_TLS|EPROTO$)|SELF_SIGNED|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH/;

const proxyWantsKey = 'Proxy Authentication Required';

/** Whether an error says that HTTP cannot carry the request, so that it never left. */
export function isUnsendable(error: Error): boolean {
  return codeOf(error) === 'UND_ERR_INVALID_ARG' && !error.message.startsWith(proxyWantsKey);
}

/** What a fault of the network or of the other side is, from an error of undici, of a socket or of TLS. */
export function wireFailureOf(error: Error, progress: Progress): WireFailure {
  const code = codeOf(error);
  const failure = error.name === 'HTTPParserError' ? parserFailure(error.message, progress) : failureCode(code, error.message, progress);
  return { code: failure, detail: code === '' ? error.message : `${error.message} (${code})` };
}

/** The parser of undici 8 gives no code, only llhttp's words. */
function parserFailure(message: string, { answered }: Progress): WireFailureCode {
  if (!message.includes('Invalid EOF state')) return 'not-http';
  return answered ? 'body-cut' : 'reset';
}

function failureCode(code: string, message: string, { sent, answered }: Progress): WireFailureCode {
  if (message.startsWith(proxyWantsKey)) return 'unreachable';
  if (code === 'UND_ERR_CONNECT_TIMEOUT') return 'timeout-connecting';
  if (code === 'ETIMEDOUT') return sent ? 'reset' : 'timeout-connecting';
  if (tls.test(code)) return 'tls';
  if (unreachable.has(code)) return 'unreachable';
  if (code === 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH') return 'body-cut';
  if (code === 'UND_ERR_SOCKET' && /^bad (?:response|upgrade)$/.test(message)) return 'not-http';
  if (code === 'UND_ERR_SOCKET') return answered ? 'body-cut' : 'reset';
  if (code === 'UND_ERR_HEADERS_OVERFLOW') return 'not-http';
  if (code === 'UND_ERR_DESTROYED' || code === 'UND_ERR_CLOSED') return 'aborted';
  return sent || code === 'ECONNRESET' || code === 'EPIPE' ? 'reset' : 'unreachable';
}

/** The machine-readable code of an error, or of the first of several that it stands for; empty where it has none. */
function codeOf(error: Error): string {
  if ('code' in error && typeof error.code === 'string') return error.code;
  const errors: readonly unknown[] = error instanceof AggregateError ? error.errors : [];
  const first = errors[0];
  return first instanceof Error ? codeOf(first) : '';
}
