import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readServerSentEvents } from './readServerSentEvents.ts';
import type { ServerSentEvents } from './readServerSentEvents.ts';

const whole = { complete: true, unfinished: null, strayLines: 0, validText: true };

function read(text: string): ServerSentEvents {
  return readServerSentEvents(new TextEncoder().encode(text));
}

const a = { event: null, data: 'a' };

test.each<readonly [string, string, ServerSentEvents]>([
  ['nothing', '', { ...whole, events: [] }],
  ['one', 'data: a\n\n', { ...whole, events: [a] }],
  ['no space', 'data:a\n\n', { ...whole, events: [a] }],
  ['two spaces', 'data:  a\n\n', { ...whole, events: [{ event: null, data: ' a' }] }],
  ['named', 'event: delta\ndata: a\n\n', { ...whole, events: [{ event: 'delta', data: 'a' }] }],
  ['named after its data', 'data: a\nevent: delta\n\ndata: a\n\n', { ...whole, events: [{ event: 'delta', data: 'a' }, a] }],
  ['several lines', 'data: a\ndata\ndata: b\n\n', { ...whole, events: [{ event: null, data: 'a\n\nb' }] }],
  ['empty data', 'data:\n\n', { ...whole, events: [{ event: null, data: '' }] }],
  ['comments', ': ping\n\n:\ndata: a\n: within\n\n: pong', { ...whole, events: [a] }],
  ['identity and pause', 'id: 7\nretry: 10\ndata: a\n\n', { ...whole, events: [a] }],
  ['CRLF', 'event: x\r\ndata: a\r\ndata: b\r\n\r\n', { ...whole, events: [{ event: 'x', data: 'a\nb' }] }],
  ['CR', 'data: a\r\rdata: b\r\r', { ...whole, events: [a, { event: null, data: 'b' }] }],
  ['all kinds of breaks', 'data: a\r\n\ndata: b\n\r\n', { ...whole, events: [a, { event: null, data: 'b' }] }],
  ['a mark at the start', '\uFEFFdata: a\n\n', { ...whole, events: [a] }],
  ['blank lines', '\n\n\ndata: a\n\n\n\n', { ...whole, events: [a] }],
  ['blank at the start', '\n', { ...whole, events: [] }],
  ['name without data', 'event: x\n\n', { ...whole, events: [] }],
  ['no blank line', 'data: a\n\ndata: b\n', { ...whole, events: [a], complete: false, unfinished: { event: null, data: 'b' } }],
  ['no line end', 'data: a\n\nevent: x\ndata: {"b', { ...whole, events: [a], complete: false, unfinished: { event: 'x', data: '{"b' } }],
  ['no line end, CR', 'data: a\r', { ...whole, events: [], complete: false, unfinished: a }],
  ['cut after the name', 'data: a\n\nevent: x', { ...whole, events: [a], complete: false }],
  ['cut inside a field', 'data: a\n\nda', { ...whole, events: [a], complete: false, strayLines: 1 }],
  ['a comment, then a field', 'data: a\n\n: c\n\n: d\nevent: x\n', { ...whole, events: [a], complete: false }],
  ['a page', '<html>\n<p>b</p>\n</html>\n', { ...whole, events: [], complete: false, strayLines: 3 }],
  ['JSON', '{"error":{}}', { ...whole, events: [], complete: false, strayLines: 1 }],
])('%s', (_name, text, events) => {
  expect(read(text)).toEqual(events);
});

test('says where bytes are no UTF-8, and reads on', () => {
  const bytes = Buffer.concat([Buffer.from('data: é'), Buffer.from([0xc3]), Buffer.from('\n\ndata: b\n\n')]);
  expect(readServerSentEvents(bytes)).toEqual({ ...whole, validText: false, events: [{ event: null, data: 'é\uFFFD' }, { event: null, data: 'b' }] });
});

/** The algorithm of WHATWG HTML § 9.2.6, line by line. */
function byTheBook(text: string): readonly { event: string | null; data: string }[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  lines.pop();
  const events: { event: string | null; data: string }[] = [];
  let data: string | null = null;
  let event: string | null = null;
  for (const line of lines) {
    if (line === '') {
      if (data !== null) events.push({ event, data });
      data = null;
      event = null;
      continue;
    }
    const colon = line.indexOf(':');
    const field = colon === -1 ? line : line.slice(0, colon);
    const value = colon === -1 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'data') data = data === null ? value : `${data}\n${value}`;
    if (field === 'event') event = value === '' ? null : value;
  }
  return events;
}

const line = fc.oneof(
  fc.constantFrom('', '', 'data', 'data:', 'data: ', ': c', 'event:', 'id: 1', 'retry: x', 'DATA: a', 'junk', 'data: [DONE]'),
  fc.string({ unit: 'binary', maxLength: 8 }).map((text) => `data: ${text.replace(/[\r\n]/g, '')}`),
  fc.string({ maxLength: 5 }).map((text) => `event:${text}`),
);
const stream = fc.array(fc.tuple(line, fc.constantFrom('\n', '\r\n', '\r')), { maxLength: 30 }).map((lines) => lines.map(([text, end]) => text + end).join(''));

test('agrees with the book, and loses nothing but the end when it is cut anywhere', () => {
  const check = (text: string, at: number): void => {
    const well = text.toWellFormed();
    const events = byTheBook(well);
    expect(read(well).events).toEqual(events);
    const cut = read(well.slice(0, Math.floor(at * well.length)).toWellFormed());
    const wholeOnes = events.slice(0, cut.events.length);
    expect(cut.events).toEqual(wholeOnes);
  };
  fc.assert(fc.property(stream, fc.double({ min: 0, max: 1, noNaN: true }), check), { seed: 1, numRuns: 1500 });
});

test('never throws, whatever the bytes', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => void readServerSentEvents(bytes)), { seed: 1, numRuns: 500 });
});

test('reads across the pieces it is fed in, and stops where nothing is an event stream', () => {
  const long = Array.from({ length: 5000 }, (_, index) => ({ event: null, data: 'x'.repeat(index % 50) + String(index) }));
  expect(read(long.map(({ data }) => `data: ${data}\n\n`).join('')).events).toEqual(long);
  expect(read(`data: ${'y'.repeat(100_000)}\n\n`).events).toEqual([{ event: null, data: 'y'.repeat(100_000) }]);
  const thousand = read(`${'x\n'.repeat(1000)}\ndata: a\n\n`);
  expect([thousand.events, thousand.complete, thousand.strayLines]).toEqual([[a], true, 1000]);
  const page = read(`data: a\n\n${'x\n'.repeat(100_000)}\ndata: b\n\n`);
  expect([page.events, page.complete, page.unfinished]).toEqual([[a], false, null]);
  expect(page.strayLines).toBeGreaterThan(1000);
});

test.each(['\r', '\n', 'data: x\r', 'data: x\n', ':', 'x\r\n'])('is not slowed by a long run of %j', (piece) => {
  const { events } = read(piece.repeat(300_000));
  expect(events).toEqual([]);
});
