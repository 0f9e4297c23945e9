import { createParser } from 'eventsource-parser';

export interface ServerSentEvent {
  /** `null`: the event has no name. */
  readonly event: string | null;
  /** Its data lines, joined by line feeds. */
  readonly data: string;
}

export interface ServerSentEvents {
  /** Those that were ended by a blank line, in order. */
  readonly events: readonly ServerSentEvent[];
  /** Whether the stream stops between two events: nothing but comments follows the last blank line. */
  readonly complete: boolean;
  /** The last event, as far as its data came, where no blank line ends it; `null`: there is none with data. */
  readonly unfinished: ServerSentEvent | null;
  /** Lines that belong to no event, as in a page of HTML. Above a thousand, reading stops: it is no event stream. */
  readonly strayLines: number;
  /** Whether the bytes are UTF-8; where they are not, U+FFFD stands for what cannot be read. */
  readonly validText: boolean;
}

const mostStrayLines = 1000;
const pieceLength = 16_384;

const strict = new TextDecoder('utf-8', { fatal: true });
const forgiving = new TextDecoder('utf-8');

/** Reads a whole body of `text/event-stream` (WHATWG HTML § 9.2.6). Never throws, whatever the bytes. */
export function readServerSentEvents(body: Uint8Array): ServerSentEvents {
  const { text, validText } = decode(body);
  // The parser looks for both kinds of line break from every line on, which is quadratic where only one occurs.
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  const events: ServerSentEvent[] = [];
  let strayLines = 0;
  const parser = createParser({
    onEvent: ({ event, data }) => void events.push({ event: event ?? null, data }),
    onError: ({ type }) => {
      if (type === 'unknown-field') strayLines++;
    },
  });
  // A stray line costs the parser an error with its stack, so they are looked after piece by piece.
  for (let at = 0; at < lines.length && strayLines <= mostStrayLines; at += pieceLength) parser.feed(lines.slice(at, at + pieceLength));
  const isForeign = strayLines > mostStrayLines;
  const finished = events.length;
  parser.feed('\n\n');
  const unfinished = events[finished] ?? null;
  events.length = finished;
  return { events, complete: !isForeign && endsBetweenEvents(lines), unfinished, strayLines, validText };
}

function decode(body: Uint8Array): { readonly text: string; readonly validText: boolean } {
  try {
    return { text: strict.decode(body), validText: true };
  } catch {
    return { text: forgiving.decode(body), validText: false };
  }
}

/** Whether only blank lines and comments follow the last blank line. */
function endsBetweenEvents(lines: string): boolean {
  const blank = lines.lastIndexOf('\n\n');
  for (let at = blank === -1 ? 0 : blank + 2; at < lines.length; ) {
    const end = lines.indexOf('\n', at);
    const first = lines.charAt(at);
    if (first !== ':' && first !== '\n') return false;
    if (end === -1) return true;
    at = end + 1;
  }
  return true;
}
