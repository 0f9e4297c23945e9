import { errors } from 'undici';
import { expect, test } from 'vitest';
import type { WireFailureCode } from '../core/WireReply.ts';
import { isUnsendable, wireFailureOf } from './wireFailureOf.ts';

const nothing = { sent: false, answered: false };
const sent = { sent: true, answered: false };
const answered = { sent: true, answered: true };

function coded(code: string, message = 'words'): Error {
  return Object.assign(new Error(message), { code });
}

test.each<readonly [string, typeof nothing, WireFailureCode]>([
  ['ENOTFOUND', nothing, 'unreachable'],
  ['EAI_AGAIN', nothing, 'unreachable'],
  ['ECONNREFUSED', nothing, 'unreachable'],
  ['EHOSTUNREACH', nothing, 'unreachable'],
  ['ENETUNREACH', nothing, 'unreachable'],
  ['EMFILE', nothing, 'unreachable'],
  ['ENOTKNOWN', nothing, 'unreachable'],
  ['ENOTKNOWN', sent, 'reset'],
  ['ETIMEDOUT', nothing, 'timeout-connecting'],
  ['ETIMEDOUT', sent, 'reset'],
  ['ECONNRESET', nothing, 'reset'],
  ['ECONNRESET', answered, 'reset'],
  ['EPIPE', nothing, 'reset'],
  ['EPIPE', sent, 'reset'],
  ['CERT_HAS_EXPIRED', nothing, 'tls'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', nothing, 'tls'],
  ['SELF_SIGNED_CERT_IN_CHAIN', nothing, 'tls'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', nothing, 'tls'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', nothing, 'tls'],
  ['ERR_SSL_WRONG_VERSION_NUMBER', nothing, 'tls'],
  ['EPROTO', nothing, 'tls'],
  ['HOSTNAME_MISMATCH', nothing, 'tls'],
  ['UND_ERR_PRX_TLS', nothing, 'tls'],
  ['UND_ERR_PRX_CONN', nothing, 'unreachable'],
  ['UND_ERR_ABORTED', nothing, 'unreachable'],
  ['UND_ERR_CONNECT_TIMEOUT', nothing, 'timeout-connecting'],
  ['UND_ERR_SOCKET', sent, 'reset'],
  ['UND_ERR_SOCKET', answered, 'body-cut'],
  ['UND_ERR_RES_CONTENT_LENGTH_MISMATCH', answered, 'body-cut'],
  ['UND_ERR_HEADERS_OVERFLOW', sent, 'not-http'],
  ['UND_ERR_DESTROYED', nothing, 'aborted'],
  ['UND_ERR_CLOSED', nothing, 'aborted'],
])('%s at %j is %s', (code, progress, failure) => {
  expect(wireFailureOf(coded(code), progress)).toEqual({ code: failure, detail: `words (${code})` });
});

test('without a code of its own, that of the first of several, or none', () => {
  expect(wireFailureOf(new AggregateError([coded('CERT_HAS_EXPIRED')], 'all'), nothing)).toEqual({ code: 'tls', detail: 'all (CERT_HAS_EXPIRED)' });
  expect(wireFailureOf(new AggregateError(['x'], 'all'), nothing)).toEqual({ code: 'unreachable', detail: 'all' });
  expect(wireFailureOf(new Error('words'), sent)).toEqual({ code: 'reset', detail: 'words' });
});

test('the words of the parser', () => {
  const ended = new errors.HTTPParserError('Response does not match the HTTP/1.1 protocol (Invalid EOF state)');
  expect([sent, answered].map((progress) => wireFailureOf(ended, progress).code)).toEqual(['reset', 'body-cut']);
  expect(wireFailureOf(new errors.HTTPParserError('Response does not match (Expected HTTP/)'), sent).code).toBe('not-http');
  expect(['bad response', 'bad upgrade', 'other side closed'].map((words) => wireFailureOf(coded('UND_ERR_SOCKET', words), sent).code)).toEqual(['not-http', 'not-http', 'reset']);
});

test('a proxy that wants a key is out of reach; a request that cannot be sent is the user’s to mend', () => {
  const wants = coded('UND_ERR_INVALID_ARG', 'Proxy Authentication Required (407)');
  expect([isUnsendable(wants), wireFailureOf(wants, sent).code]).toEqual([false, 'unreachable']);
  expect([coded('UND_ERR_INVALID_ARG'), coded('EPIPE'), new Error('x')].map(isUnsendable)).toEqual([true, false, false]);
});
