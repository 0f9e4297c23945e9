import type { RawToolCall } from '../../core/Answer.ts';
import type { Call } from '../../core/Call.ts';
import type { CallsFound } from '../../core/CallsFound.ts';
import type { ToolResult } from '../../core/Environment.ts';
import type { Message } from '../../core/Message.ts';
import type { Answer } from '../../core/Answer.ts';
import type { Reading } from '../../core/Reading.ts';
import type { TranscriptTurn } from '../../core/Transcript.ts';

/** One answer of an exchange as the two readings have it, with what came back for its calls. */
export interface ExchangedTurn {
  readonly reading: Reading;
  readonly strict: TranscriptTurn;
  readonly lenient: TranscriptTurn;
}

/** Lays the results of an answer over the calls that each reading finds in it. `read`: reads one answer under the interface asked for. */
export function exchangedTurn(answer: Answer, given: readonly Message[], isNative: boolean, read: (answer: Answer) => Reading): ExchangedTurn {
  const reading = read(answer);
  const results = given.flatMap((message) => (message.role === 'tool' ? [{ content: message.content, failed: message.failed }] : []));
  const entries = isNative ? (answer.toolCalls ?? []) : [];
  const turn = entries.length > 0 ? nativeTurn(entries, answer.text, results, reading, read) : { strict: textTurn(reading.strict, reading, answer.text, results), lenient: textTurn(reading.lenient, reading, answer.text, results) };
  return { reading, ...turn };
}

/** A prompted answer: the calls of the lenient reading were carried out in their order, whatever the strict one finds. */
function textTurn(found: CallsFound, { lenient }: Reading, text: string | null, results: readonly ToolResult[]): TranscriptTurn {
  if (found.state !== 'calls') return { found, text, results: [], unread: results };
  const isCarriedOut = lenient.state === 'calls' && lenient.calls.length === results.length;
  return { found, text, results: found.calls.map((_, at) => (isCarriedOut ? (results[at] ?? null) : null)), unread: isCarriedOut ? [] : results };
}

/**
 * A native answer: each entry of the tool-call field was carried out for itself, so that one that cannot be read takes
 * nothing from the others. Calls that leaked into the text were carried out by nobody.
 */
function nativeTurn(entries: readonly RawToolCall[], text: string | null, results: readonly ToolResult[], whole: Reading, read: (answer: Answer) => Reading): Pick<ExchangedTurn, 'strict' | 'lenient'> {
  const readings = entries.map((entry) => read({ text: null, toolCalls: [entry] }));
  const leaked = whole.lenient.state === 'calls' ? whole.lenient.calls.filter(({ source }) => source === 'text') : [];
  const strict = overEntries(readings.map((reading) => reading.strict), results, []);
  const lenient = overEntries(readings.map((reading) => reading.lenient), results, leaked);
  const turnOf = ({ calls, carried, unread }: OverEntries, otherwise: CallsFound): TranscriptTurn =>
    calls.length === 0 ? { found: otherwise.state === 'calls' ? unreadable : otherwise, text, results: [], unread } : { found: { state: 'calls', calls }, text, results: carried, unread };
  return { strict: turnOf(strict, whole.strict), lenient: turnOf(lenient, whole.lenient) };
}

const unreadable: CallsFound = { state: 'unreadable', detail: 'arguments-not-json', span: null };

interface OverEntries {
  readonly calls: readonly Call[];
  readonly carried: readonly (ToolResult | null)[];
  readonly unread: readonly ToolResult[];
}

function overEntries(found: readonly CallsFound[], results: readonly ToolResult[], leaked: readonly Call[]): OverEntries {
  const calls: Call[] = [];
  const carried: (ToolResult | null)[] = [];
  const unread: ToolResult[] = [];
  for (const [at, entry] of found.entries()) {
    const result = results[at] ?? null;
    const call = entry.state === 'calls' ? entry.calls[0] : undefined;
    if (call !== undefined) {
      calls.push({ ...call, source: at });
      carried.push(result);
    } else if (result !== null) unread.push(result);
  }
  return { calls: [...calls, ...leaked], carried: [...carried, ...leaked.map(() => null)], unread };
}
