import type { LeniencyCode } from './Leniency.ts';
import type { OfficialVerdict } from './OfficialVerdict.ts';

/** A benchmark's own decoders and rules, reproduced as they are, faults included. */
export interface OfficialChecker {
  /** `bfcl@v1-2024-08` */
  readonly id: string;
  /** Editions of the suite that it judges (`bfcl@v1-2024-08`). */
  readonly suites: readonly string[];
  readonly profiles: readonly DecoderProfile[];
  readonly judge: (input: OfficialInput) => OfficialVerdict;
}

/** How the official harness decodes one family of models. */
export interface DecoderProfile {
  readonly id: string;
  /** Model names, as the official registry spells them, that take this profile. */
  readonly models: readonly string[];
  /** What strict reading means under it: a syntax and what that decoder lets pass. */
  readonly kind: 'native' | 'prompted';
  readonly syntax: string;
  readonly tolerated: readonly LeniencyCode[];
}

export interface OfficialInput {
  readonly profile: string;
  readonly category: string;
  /** Exact JSON lines, and the exact JSON text of the recorded result. */
  readonly question: string;
  readonly answer: string | null;
  readonly result: string;
}
