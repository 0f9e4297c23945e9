import type { LeniencyCode } from './Leniency.ts';
import type { OfficialVerdict } from './OfficialVerdict.ts';

/** A benchmark's own decoders and rules, reproduced as they are, faults included. */
export interface OfficialChecker {
  /** `bfcl@v1-2024-08` */
  readonly id: string;
  /** Editions of the suite that it judges (`bfcl@v1-2024-08`). */
  readonly suites: readonly string[];
  readonly profiles: readonly DecoderProfile[];
  /** Ids of rules that can be set aside one by one, to find which of them decided a verdict. */
  readonly rules: readonly string[];
  /** Parses a case once; all answers to it are judged by what comes back. */
  readonly prepare: (input: OfficialCase) => OfficialJudge;
}

/** How the official harness decodes one family of models. */
export interface DecoderProfile {
  readonly id: string;
  /** Model names, as the official registry spells them, that take this profile. */
  readonly models: readonly string[];
  /** What strict reading means under it: a syntax and what that decoder lets pass. */
  readonly kind: 'native' | 'prompted';
  readonly syntax: string;
  /** Syntaxes of questions in other languages, where the decoder reads each in its own. */
  readonly languageSyntaxes: Readonly<Record<string, string>>;
  readonly tolerated: readonly LeniencyCode[];
}

export interface OfficialCase {
  readonly category: string;
  /** Exact JSON lines of the question and of its key. */
  readonly question: string;
  readonly answer: string | null;
}

export interface OfficialJudge {
  /** Verdict on the exact JSON text of one recorded result, decoded as `profile` decodes. */
  readonly judge: (profile: string, result: string) => OfficialVerdict;
  /** The same with some of the checker's `rules` set aside. */
  readonly judgeWithout: (profile: string, result: string, rules: ReadonlySet<string>) => OfficialVerdict;
}
