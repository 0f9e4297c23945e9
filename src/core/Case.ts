import type { DoseCounts } from './DoseDiagnosis.ts';
import type { Key } from './Key.ts';
import type { Prompt } from './Prompt.ts';

/** One question with its answer key. */
export interface Case {
  readonly id: string;
  readonly prompt: Prompt;
  readonly key: Key;
  readonly origin: Origin;
}

/** Where a case comes from; all that a diagnosis may cut by. */
export interface Origin {
  /** `<id>@<version>` of the suite. */
  readonly suite: string;
  /** The suite's own name for the group (`parallel_multiple`). */
  readonly category: string;
  /** Cases that offer the same set of tools share one: the unit that statistics count in. */
  readonly cluster: string;
  readonly language: 'python' | 'java' | 'javascript';
  /** How many calls the key expects and of how many different tools; `null` where it does not say. */
  readonly calls: { readonly count: number; readonly tools: number } | null;
  readonly toolsOffered: number;
  /** Of a composed case: how it was made; absent for cases that were collected. */
  readonly composed?: ComposedOrigin;
  /** Of a variant: what was changed; absent for base cases, of which alone totals and skills are made. */
  readonly stress?: StressOrigin;
  /** Of an arm of a crossed comparison: where it stands on each factor. */
  readonly arm?: ArmOrigin;
}

/** `gold`: the right tools alone. `oracle`: among others, cut to so many. `retrieved`: those that a retriever chose. `all`: a whole catalog. */
export const offers = ['gold', 'oracle', 'retrieved', 'all'] as const;

/** How the schemas of tools are written. All but `signature` carry the same facts. */
export const schemaForms = ['compact', 'full', 'verbose', 'signature'] as const;

/** How calls are asked for. `asked`: as the model is asked otherwise. `free`: in text of any form. */
export const askedFormats = ['asked', 'free', 'json', 'native', 'native-strict'] as const;

/** Where an arm of a crossed comparison stands. */
export interface ArmOrigin {
  readonly tools: (typeof offers)[number];
  readonly schema: (typeof schemaForms)[number];
  readonly format: (typeof askedFormats)[number];
  /** Tools that an offer was cut to; `null`: it was not cut. */
  readonly cutTo: number | null;
  /** Tools of the catalog; `null`: the right tools alone were offered, or a cut of no particular catalog. */
  readonly catalog: number | null;
  /** What was retrieved; `null`: nothing was. */
  readonly retrieved: RetrievedOrigin | null;
}

export interface RetrievedOrigin {
  readonly retriever: string;
  readonly version: string;
  /** Right tools, and those of them that came back. Where one did not, no answer of the model can be right. */
  readonly wanted: number;
  readonly found: number;
  /** Names that came back and that the catalog does not hold. */
  readonly strangers: number;
}

/**
 * How the levels of a stressor are compared: `invariance`: changes that must not change the answer. `change`: changes that
 * must change it. `dose`: a growing load. `crossed`: two growing loads at once. `factor`: arms that are crossed. `history`: what stands in the history.
 * `faults`: what goes wrong around the model. `shift`: a like question elsewhere, which is matched with its base and not
 * paired.
 */
export const stressAnalyses = ['invariance', 'change', 'dose', 'crossed', 'factor', 'history', 'faults', 'shift'] as const;

export type StressAnalysis = (typeof stressAnalyses)[number];

/** How a case was changed (design §6). */
export interface StressOrigin {
  /** Id of the case that it is a variant of. */
  readonly base: string;
  /** Id of the stressor; `rerun`: nothing was changed, the noise that effects are held against. */
  readonly stressor: string;
  readonly analysis: StressAnalysis;
  readonly level: string;
  /** How much of the load there is (tools offered, rules); `null`: levels are names. */
  readonly dose: number | null;
  /** Whether it is the arm that is as long and lacks the load. */
  readonly control: boolean;
  /** Whether the level was chosen after others had been seen; absent: it was planned. */
  readonly refined?: true;
  /** Of a step of a long task: what stands before it; absent elsewhere. */
  readonly history?: HistoryOrigin;
  /** What of the answer the load multiplies, so that each is counted; absent: nothing, the answer counts as a whole. */
  readonly counts?: DoseCounts;
  /** Places among the things counted of those that are alike however many they are, since which of them came first was drawn; absent: nothing is known to be, and levels are compared by what all of them ask for. */
  readonly alike?: readonly number[];
  /** Of two loads at once: how much of either there is; absent elsewhere. */
  readonly loads?: readonly [LoadOrigin, LoadOrigin];
  /** Of a request in the words of an author: whose; absent: the words are the composer's own. */
  readonly author?: AuthorOrigin;
}

/** Who wrote a variant. */
export interface AuthorOrigin {
  /** `<provider>:<name>`. */
  readonly author: string;
  /** The model that the endpoint says wrote it; `null`: it does not say. */
  readonly servedBy: string | null;
  /** Of what held its words against the request. */
  readonly version: string;
  /** Texts that it wrote for it, the last of which is used. */
  readonly tries: number;
}

/** One of two loads that are put on a question together. */
export interface LoadOrigin {
  readonly stressor: string;
  readonly dose: number;
  /** Whether it is only as long, and lacks the load. */
  readonly control: boolean;
}

/** What stands in the history of one step of a long task. */
export interface HistoryOrigin {
  /** Place of the step that is asked, from 1; all before it are put into the history. */
  readonly position: number;
  /** Of the earlier steps, how many went wrong, as a fraction. */
  readonly share: number;
  /** `wrong-value`: taken as it is. `wrong-name`, `malformed`: refused, and made right at once. */
  readonly error: 'wrong-value' | 'wrong-name' | 'malformed';
  /** Whether later steps build on a wrong one; else each is right by itself. */
  readonly cascaded: boolean;
  /** Whether the step right before went wrong. */
  readonly lastWrong: boolean;
  /** Effort of reasoning that the step is asked with; absent: as the run asks. */
  readonly reasoning?: string;
}

/** How a composed case was made. */
export interface ComposedOrigin {
  readonly item: string;
  /** Cases of one item are one block: they stay in one cluster and are compared with one another. */
  readonly block: string;
  readonly subtask: string;
  /** `find` is explored and trained on; `confirm` serves confirmation and verification and nothing else (design §3). */
  readonly part: 'find' | 'confirm';
  /** World, or the name of the user's catalog. */
  readonly world: string;
  readonly shape: string;
  readonly templates: readonly string[];
  readonly depth: number;
  readonly obscurity: number;
  /** Places of the right tools in the list offered, 0-based. */
  readonly positions: readonly number[];
  /** UTF-16 code units of all messages and rules. */
  readonly promptLength: number;
  /** Version of every extension that touched it, by `<kind>/<id>`. */
  readonly versions: Readonly<Record<string, string>>;
}
