import type { WireRequest } from '../core/WireRequest.ts';
import { readHiddenNote, writeHiddenNote } from './hiddenNote.ts';

/**
 * The body of a request (JSON text of an object that is not empty) with notes of what it could not express (`seed`,
 * `flattened-history`), in blanks behind its first brace: whoever decodes the reply has the request only.
 */
export function withNotes(body: string, notes: readonly string[]): string {
  return notes.length === 0 ? body : `{${writeHiddenNote(notes.join(','))}${body.slice(1)}`;
}

export function requestNotes({ body }: WireRequest): readonly string[] {
  const note = readHiddenNote(body[0] ?? '', 1);
  return note === '' ? [] : note.split(',');
}
