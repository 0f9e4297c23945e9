import type { Part } from '../../composer/shapes/phrasingsOf.ts';
import type { Settings } from '../../core/Settings.ts';
import type { StressChoice } from './chooseStressors.ts';
import type { Display, Gate } from '../Requests.ts';

/** How a live run is asked, complete: every option has a value or says that it has none. */
export interface AskRequest extends Display {
  /** `<provider>:<name>` each. */
  readonly models: readonly string[];
  /** `native`, `native-strict`, or the id of a syntax to prompt for; each model is asked through each. */
  readonly interfaces: readonly string[];
  /** Folder of a suite's question files; `null`: questions that Faultline makes up. */
  readonly questions: string | null;
  /** Tools of the user's own that questions are composed about: a file, `-`, an address or a command; `null`: those of the worlds. */
  readonly tools: string | null;
  /** File of a text that goes before every composed question as a system message; `null`: none. */
  readonly system: string | null;
  /** File of a harness that every question is asked through; `null`: none. */
  readonly harness: string | null;
  /** `<provider>:<name>` of a model that puts composed requests into its own words; `null`: none does. */
  readonly author: string | null;
  /** Address at which the author is asked; `null`: configured, from a variable, or the provider's own. */
  readonly authorBaseUrl: string | null;
  /** Only these categories; empty: all. */
  readonly categories: readonly string[];
  /** At most so many cases of each category, drawn by the seed; `null`: all. */
  readonly perCategory: number | null;
  /** Parts of the templates that composed questions are made of. */
  readonly parts: readonly Part[];
  /** What is changed about composed questions, to see what must not matter and what load breaks. */
  readonly stress: StressChoice;
  readonly repetitions: number;
  readonly seed: string;
  readonly settings: Settings;
  readonly baseUrl: string | null;
  /** Sent with every request and kept nowhere. */
  readonly headers: Readonly<Record<string, string>>;
  readonly concurrency: number | null;
  /** Seconds that one answer may take; `null`: patient enough for long reasoning. */
  readonly timeout: number | null;
  /** How often one answer is asked for before its trial counts as not observed; `null`: the usual. */
  readonly attempts: number | null;
  readonly ceilings: Ceilings;
  /** Folder in which the run is kept; `null`: the configuration's, or the usual one. */
  readonly runs: string | null;
  /** Folder of kept replies; `null`: every question is asked. */
  readonly cache: string | null;
  /** File of prices; `null`: those of the configuration. */
  readonly prices: string | null;
  readonly dryRun: boolean;
  readonly probe: boolean;
  readonly followUps: boolean;
  readonly progress: ProgressKind;
  readonly target: number | null;
  readonly reference: string | null;
  readonly outputs: readonly string[];
  readonly json: boolean;
  readonly gate: Gate;
}

/** What one invocation may spend; `null`: no ceiling. */
export interface Ceilings {
  readonly requests: number | null;
  readonly tokens: number | null;
  readonly money: number | null;
  readonly minutes: number | null;
}

/** `auto`: a live view on a terminal, plain lines elsewhere. */
export type ProgressKind = 'auto' | 'live' | 'lines' | 'json' | 'none';
