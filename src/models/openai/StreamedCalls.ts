import type { RawToolCall } from '../../core/Answer.ts';
import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../../core/Json.ts';
import { namelessCall, readArguments } from './readCalls.ts';

interface Open {
  readonly index: number;
  readonly id: string | null;
  name: string;
  text: string | null;
  encoding: RawToolCall['encoding'];
}

/**
 * Calls put together from the deltas of a stream. Servers differ: some give no index, some the index 0 for every call,
 * some repeat id and name in each delta, some send a call whole.
 */
export class StreamedCalls {
  private readonly open: Open[] = [];
  private malformed = 0;

  /** `path`: where `list` stands in `source`. */
  add(list: Json | undefined, source: string, path: readonly (string | number)[]): void {
    if (!isJsonArray(list)) return;
    for (const [at, delta] of list.entries()) {
      if (isJsonObject(delta)) this.addDelta(delta, source, [...path, at]);
      else this.malformed++;
    }
  }

  /** The older `function_call`, of which there is one. */
  addLegacy(delta: Json | undefined, source: string, path: readonly (string | number)[]): void {
    if (isJsonObject(delta)) this.extend(this.find(0, null, nameIn(delta)), delta, source, path);
  }

  get calls(): readonly RawToolCall[] {
    const ordered = this.open.toSorted((a, b) => a.index - b.index).map(({ name, text, encoding }): RawToolCall => ({ name, arguments: text, encoding }));
    return [...ordered, ...Array.from({ length: this.malformed }, () => namelessCall)];
  }

  private addDelta(delta: JsonObject, source: string, path: readonly (string | number)[]): void {
    const { index, id } = delta;
    const named = delta['function'];
    const inner = isJsonObject(named) ? named : {};
    const call = this.find(typeof index === 'number' ? index : null, typeof id === 'string' && id !== '' ? id : null, nameIn(inner));
    this.extend(call, inner, source, [...path, 'function']);
  }

  /** The call that a delta goes on with, or a new one. */
  private find(index: number | null, id: string | null, name: string): Open {
    const sameId = id === null ? undefined : this.open.findLast((call) => call.id === id);
    if (sameId !== undefined && (index === null || sameId.index === index)) return sameId;
    const last = index === null ? this.open.at(-1) : this.open.findLast((call) => call.index === index);
    const isNew = last === undefined || (id !== null && last.id !== null && name !== '') || (index === null && id === null && name !== '');
    if (!isNew) return last;
    const made: Open = { index: index ?? (this.open.at(-1)?.index ?? -1) + 1, id, name: '', text: null, encoding: 'string' };
    this.open.push(made);
    return made;
  }

  private extend(call: Open, inner: JsonObject, source: string, path: readonly (string | number)[]): void {
    const name = nameIn(inner);
    // A name comes whole, or in pieces before the arguments; a server that repeats it repeats it whole.
    if (name !== '' && name !== call.name && (call.text === null || call.text === '')) call.name += name;
    const { arguments: text, encoding } = readArguments(inner['arguments'], source, () => [...path, 'arguments']);
    if (text === null) return;
    call.text = (call.text ?? '') + text;
    if (encoding === 'object') call.encoding = encoding;
  }
}

function nameIn({ name }: JsonObject): string {
  return typeof name === 'string' ? name : '';
}
