import type { Answer } from './Answer.ts';
import type { Case } from './Case.ts';
import type { Interface } from './Interface.ts';
import type { OfficialVerdict } from './OfficialVerdict.ts';
import type { Outcome } from './Outcome.ts';
import type { Problem } from './Problem.ts';
import type { Trajectory } from './Trajectory.ts';

/** One way of keeping outputs on disk. */
export interface RecordingFormat {
  readonly id: string;
  readonly version: string;
  /** Recognises the format from what lies in the folder; `null`: not this one. */
  readonly recognise: (folder: string) => Promise<RecordingSource | null>;
}

/** A recognised folder, nothing read yet but names. */
export interface RecordingSource {
  readonly format: string;
  /** One line for people: what it was taken for. */
  readonly description: string;
  readonly models: readonly RecordedModel[];
  /** Editions of suites whose questions this may answer, most likely first; empty where it brings its own. */
  readonly suites: readonly string[];
  /** Folders in which the questions may lie, nearest first. */
  readonly questionFolders: readonly string[];
  /**
   * Streams every record. What is asked of several models may be read side by side, so that all answers to a question come close together.
   * With `places` it may leave out what lies nowhere there, and need not.
   */
  readonly read: (places: Places | null) => AsyncIterable<RecordedBatch>;
  /** Verdicts that another checker left there. */
  readonly readVerdicts: () => Promise<RivalVerdicts>;
}

/** Lines that are looked for, by file as answers name it. */
export type Places = ReadonlyMap<string, ReadonlySet<number>>;

export interface RecordedModel {
  readonly id: string;
  /** What the recording says of how it was asked; `null` where it does not. */
  readonly interface: Interface | null;
}

export interface RecordedBatch {
  /** Where it belongs: what is read side by side is put one after another by this. Batches of one rank stay as they came, as does all of one model. */
  readonly rank: number;
  readonly items: readonly RecordedItem[];
}

export type RecordedItem =
  | ({ readonly kind: 'answer' } & RecordedAnswer)
  | ({ readonly kind: 'carried' } & CarriedScore)
  | ({ readonly kind: 'trajectory' } & Trajectory)
  | { readonly kind: 'problem'; readonly problem: Problem };

export interface RecordedAnswer {
  readonly model: string;
  readonly caseId: string;
  readonly outcome: Outcome;
  readonly answer: Answer;
  /** The recorded result as the exact JSON text it stood in, for official decoders. */
  readonly raw: string;
  readonly file: string;
  readonly line: number;
  readonly usage: Usage;
  /** The question, where the recording carries it itself (chat logs). */
  readonly case: Case | null;
}

/** `null`: not recorded, which is not zero. */
export interface Usage {
  readonly inputTokens: number | null;
  readonly outputTokens: number | null;
  readonly seconds: number | null;
}

/** A score taken over as it was found (multi-turn verdicts, rewards), never recomputed. */
export interface CarriedScore {
  readonly model: string;
  readonly group: string;
  readonly caseId: string;
  readonly score: number;
  readonly errorType: string | null;
}

export interface RivalVerdicts {
  /** `<model>\u0000<caseId>` to verdict, for every case whose verdict is stated or implied. */
  readonly verdicts: ReadonlyMap<string, OfficialVerdict>;
  readonly carried: readonly CarriedScore[];
  readonly problems: readonly Problem[];
}
