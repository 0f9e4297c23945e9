import { expect, test } from 'vitest';
import { wireFailureCodes, type WireReply } from '../core/WireReply.ts';
import type { WireRequest } from '../core/WireRequest.ts';
import { readHiddenNote, writeHiddenNote } from './hiddenNote.ts';
import { joinedPieces } from './joinedPieces.ts';
import { listedNames } from './listedNames.ts';
import { requestHeaders } from './requestHeaders.ts';
import { requestNotes, withNotes } from './requestNotes.ts';
import { toolsPiece } from './toolsPiece.ts';
import { utf8Text } from './utf8Text.ts';
import { versionedUrl } from './versionedUrl.ts';
import { wireFault } from './wireFault.ts';

const request = (...body: readonly string[]): WireRequest => ({ method: 'POST', url: '', headers: {}, body });
const reply = (fields: Partial<WireReply>): WireReply => ({
  status: 200,
  headers: [],
  body: new Uint8Array(),
  failure: null,
  timing: { startedAt: 0, firstByte: null, total: 0 },
  ...fields,
});

test('a note in blanks comes back and leaves the JSON as it is', () => {
  for (const note of ['', 'a', 'seed,é😀']) {
    const text = `{${writeHiddenNote(note)}"a":1}`;
    expect(JSON.parse(text)).toEqual({ a: 1 });
    expect(readHiddenNote(text, 1)).toBe(note);
  }
});

test('notes of a request come back', () => {
  expect(withNotes('{"a":1', [])).toBe('{"a":1');
  const noted = withNotes('{"a":1}', ['one', 'two']);
  expect(JSON.parse(noted)).toEqual({ a: 1 });
  expect(requestNotes(request(noted, 'x'))).toEqual(['one', 'two']);
  expect(requestNotes(request('{"a":1}'))).toEqual([]);
  expect(requestNotes(request())).toEqual([]);
});

test('a key goes onto what begins the body, long values stay alone', () => {
  expect(joinedPieces(['{"a":1', ',"b":', '[2]', ',"c":', '[3]', ',"d":4}'])).toEqual(['{"a":1,"b":', '[2]', ',"c":', '[3]', ',"d":4}']);
  expect(joinedPieces(['{"a":1', ',"d":4}'])).toEqual(['{"a":1', ',"d":4}']);
});

test.each([
  [['{"a":1,"tools":', '[1]', '}'], '[1]'],
  [['{"tools":[ 1]}'], '[ 1]'],
  [['{"a":{"tools":[]}}'], null],
  [['{"a":', '[1]', '}'], null],
  [['{"tools":'], null],
  [[], null],
])('the tools in %j are %s', (body, tools) => {
  expect(toolsPiece(request(...body))).toBe(tools);
});

test('bytes that are not UTF-8 are no text', () => {
  expect(utf8Text(new TextEncoder().encode('é😀'))).toBe('é😀');
  expect(utf8Text(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61))).toBe('a');
  expect(utf8Text(Uint8Array.of(0x61, 0xff))).toBe(null);
});

test.each([
  ['https://host', 'https://host/v1'],
  ['https://host/', 'https://host/v1'],
  ['https://host/v1', 'https://host/v1'],
  ['https://host/v1beta/', 'https://host/v1beta'],
  ['http://127.0.0.1:9/proxy', 'http://127.0.0.1:9/proxy/v1'],
])('%s becomes %s', (given, url) => {
  expect(versionedUrl('Maker', given, 'v1')).toBe(url);
});

test.each([
  ['host', 'an address that is no HTTP URL'],
  ['ftp://host', 'an address that is no HTTP URL'],
  ['https://user@host', 'a URL with a password in it'],
  ['https://:word@host', 'a URL with a password in it'],
  ['https://host?key=1', 'a URL with a query or a fragment'],
  ['https://host#a', 'a URL with a query or a fragment'],
])('%s cannot be used', (given, came) => {
  expect(() => versionedUrl('Maker', given, 'v1')).toThrow(
    `expected the base URL of the Maker endpoint, like https://host.example, but ${came} was given; correct the base URL; a key belongs into its own variable`,
  );
});

test('the user’s headers go over the adapter’s', () => {
  expect(requestHeaders({ a: '1', b: '2' }, { 'B': '3', 'X-C': '4' })).toEqual({ a: '1', b: '3', 'x-c': '4' });
});

test('names in a list of models', () => {
  const list = new TextEncoder().encode('{"data":[{"id":"a"},{"no":1},7]}');
  const nameOf = (entry: unknown): string | null => (typeof entry === 'object' && entry !== null && 'id' in entry ? String(entry.id) : null);
  expect(listedNames(reply({ body: list }), 'data', nameOf)).toEqual(['a']);
  expect(listedNames(reply({ body: list }), 'models', nameOf)).toBe(null);
  expect(listedNames(reply({ body: list, status: 401 }), 'data', nameOf)).toBe(null);
  expect(listedNames(reply({ body: list, failure: { code: 'reset', detail: '' } }), 'data', nameOf)).toBe(null);
  expect(listedNames(reply({ body: Uint8Array.of(0xff) }), 'data', nameOf)).toBe(null);
});

test('an exchange that broke is not observed, whatever came of its body', () => {
  expect(wireFault(reply({}), 'https://host')).toBe(null);
  expect(wireFault(reply({ status: null }), 'https://host')).toMatchObject({ outcome: { kind: 'not-observed', reason: 'no-status' }, remedy: { kind: 'ask-again' } });
  for (const code of wireFailureCodes) {
    const kind = code === 'body-too-large' ? 'give-up' : code === 'tls' ? 'stop' : 'ask-again';
    expect(wireFault(reply({ failure: { code, detail: '' } }), 'https://host')).toMatchObject({ outcome: { kind: 'not-observed', reason: code }, remedy: { kind } });
  }
  expect(wireFault(reply({ failure: { code: 'tls', detail: '' } }), 'https://host')?.remedy).toEqual({
    kind: 'stop',
    expected: 'a certificate that holds at https://host',
    came: 'the TLS handshake failed',
    todo: 'check the base URL and the certificate, or name the authority that signed it in NODE_EXTRA_CA_CERTS',
  });
});
