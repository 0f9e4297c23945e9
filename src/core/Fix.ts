import type { Answer } from './Answer.ts';
import type { Conversation } from './Conversation.ts';

/** One format of training records: `fixes/<id>/index.ts` exports `fix`. */
export interface Fix {
  readonly id: string;
  readonly version: string;
  /** One line for people: which trainers read it. */
  readonly description: string;
  /** A preference pair as one line of JSON, in the shape that the trainers' loaders keep. */
  readonly pair: (pair: TrainingPair) => FixRecord;
  /** The prompt with the chosen answer alone, for supervised tuning. */
  readonly example: (pair: TrainingPair) => FixRecord;
  /** What stands above the card beside the records, for loaders that read it; empty: nothing. */
  readonly cardHead: (data: RecipeData) => string;
  /** Scripts and configuration that lie beside the records, so that training is one command. */
  readonly recipe: (data: RecipeData) => readonly TrainingFile[];
}

/** Two answers to one conversation, of which one is right and one is wrong. */
export interface TrainingPair {
  /** Hash of all that follows; the sidecar tells its origin by it. */
  readonly id: string;
  /** As the model was asked: a native interface offers tools, a prompted one describes them in its messages. */
  readonly conversation: Conversation;
  readonly parallelToolCalls: boolean;
  readonly chosen: Answer;
  readonly rejected: Answer;
}

export type FixRecord = { readonly state: 'record'; readonly line: string } | { readonly state: 'not-held'; readonly reason: NotHeld };

/** Why a format cannot hold a pair. */
export const notHeldReasons = [
  /** Words and calls in one answer, of which the format keeps only one. */
  'words-beside-calls',
  /** Speakers do not take turns as the format wants it. */
  'turns-out-of-order',
  /** The format has no place for calls and results before the question. */
  'calls-in-history',
  /** A whole number beyond 64 bits, which the loader does not give back. */
  'number-out-of-range',
  /** Half of a character, which no loader takes. */
  'broken-characters',
  /** A text with the marks by which the format tells turns or calls apart. */
  'holds-marks',
] as const;

export type NotHeld = (typeof notHeldReasons)[number];

export interface RecipeData {
  /** Names of the files beside which the recipe lies; `null`: there is none. */
  readonly pairs: { readonly train: string; readonly validation: string | null } | null;
  readonly examples: { readonly train: string; readonly validation: string | null } | null;
  /** Name of the model to be trained, as the run calls it; only to be shown. */
  readonly model: string;
}

/** A file by its name within the folder of the format. */
export interface TrainingFile {
  readonly name: string;
  readonly text: string;
}
