import { canonicalHash } from '../core/canonicalHash.ts';
import type { Json, JsonObject } from '../core/Json.ts';
import { promptFingerprint } from '../core/promptFingerprint.ts';
import type { Projection } from '../core/Subtask.ts';

/** First line of a suite's file: how it was made, and so how it can be made again. */
export interface SuiteHeader {
  readonly schema: 'faultline/suite@1';
  /** Version of Faultline that composed it. */
  readonly version: string;
  readonly seed: string;
  readonly perSubtask: number;
  readonly parts: readonly string[];
  /** Version of the composer, and of every world and subtask in it, by `<kind>/<id>`. */
  readonly versions: Readonly<Record<string, string>>;
}

/** One case a line: JSON with the fingerprint of its prompt, and a checksum of the whole. */
export function suiteLine({ case: one, environment }: Projection): string {
  const held = { fingerprint: promptFingerprint(one.prompt), case: one, environment };
  return `${JSON.stringify({ ...held, checksum: checksumOf(held) })}\n`;
}

/** Of everything in a line but the checksum itself. */
export function checksumOf(held: object): string {
  return canonicalHash(held as Json).slice(0, 16);
}

/** A line that is as it was written; `null`: it is not. */
export function readSuiteLine(value: JsonObject): Projection | null {
  const { checksum, ...held } = value;
  // What is as it was written has the shape that it was written in.
  return checksum === checksumOf(held) ? (held as unknown as Projection) : null;
}
