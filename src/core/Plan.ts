import type { Case } from './Case.ts';
import type { Environment } from './Environment.ts';
import type { Interface } from './Interface.ts';
import type { Settings } from './Settings.ts';
import type { Unfolding } from './Unfolding.ts';

/** What a run sets out to do; fixed before the first question, kept with the answers. Holds no secret. */
export interface Plan {
  readonly schema: 'faultline/plan@1';
  /** Version of Faultline that froze it. */
  readonly version: string;
  readonly seed: string;
  /** Where the cases came from, for people and for reports; where rounds are made while they are asked, without the number of cases. */
  readonly source: { readonly label: string; readonly description: string; readonly suites: readonly string[] };
  readonly models: readonly PlannedModel[];
  readonly repetitions: number;
  /** Rate below which a part counts as weak; `null`: none set. */
  readonly target: number | null;
  readonly reference: string | null;
  /** How its rounds are made while they are asked; absent: it is one round. */
  readonly unfolding?: Unfolding;
}

export interface PlannedModel {
  /** Unique in the plan: `<provider>:<name>` as the user wrote it, and the interface where there are several. */
  readonly id: string;
  /** Id of the provider, and what it calls the model; with the base URL enough to open it again. */
  readonly provider: string;
  readonly name: string;
  /** `null`: the provider's own. */
  readonly baseUrl: string | null;
  readonly adapter: string;
  readonly endpoint: string;
  readonly interface: Interface;
  readonly settings: Settings;
  /** Whether calls that it did not make are told it as text, since its endpoint was seen not to read them; absent: they stand in its history. */
  readonly toldHistory?: true;
}

/** A finished case as a round freezes it. */
export interface PlannedCase {
  readonly case: Case;
  readonly environment: Environment | null;
  /** Id of the wording of a prompted interface; `null`: native. */
  readonly wording: string | null;
}

/** Cases and the trials on them, frozen in one transaction. */
export interface Round {
  /** 0-based. */
  readonly index: number;
  readonly cases: readonly PlannedCase[];
  readonly trials: readonly Trial[];
}

/** One case put to one model once. */
export interface Trial {
  /** Hash of prompt, key, model, settings and repetition. */
  readonly id: string;
  /** Place in the run, 0-based over all rounds; the order in which outcomes are read, never that of arrival. */
  readonly order: number;
  readonly model: string;
  readonly caseId: string;
  /** 0-based. */
  readonly repetition: number;
}
