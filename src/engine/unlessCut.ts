import type { CallsFound } from '../core/CallsFound.ts';
import type { Outcome } from '../core/Outcome.ts';
import type { Reader } from '../reading/createReader.ts';

const cuts: ReadonlySet<Outcome['kind']> = new Set<Outcome['kind']>(['capped', 'too-long', 'blocked']);

/**
 * A reader of an answer to a question that wants no call. Where a cap, the context or a filter ended the answer, that
 * no call is found in it is no abstention of the model's: what cannot be read is never a correct refusal (design §4).
 */
export function unlessCut(read: Reader, { kind }: Outcome): Reader {
  if (!cuts.has(kind)) return read;
  const unread = (found: CallsFound): CallsFound => (found.state === 'no-call' ? { state: 'unreadable', detail: kind, span: null } : found);
  return (answer, asked, names) => {
    const reading = read(answer, asked, names);
    return { ...reading, strict: unread(reading.strict), lenient: unread(reading.lenient) };
  };
}
