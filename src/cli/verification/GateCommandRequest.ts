import type { GateTerms } from '../../core/GateReport.ts';
import type { AskRequest } from '../live/AskRequest.ts';
import type { Display } from '../Requests.ts';

/** `faultline gate`, complete: every option has a value or says that it has none. */
export interface GateCommandRequest extends Display, Pick<AskRequest, 'headers' | 'concurrency' | 'timeout' | 'attempts' | 'ceilings' | 'prices' | 'progress' | 'baseUrl' | 'runs' | 'tools'> {
  readonly baseline: string;
  /** Files of kept runs. */
  readonly candidates: readonly string[];
  /** `<provider>:<name>` each, asked the questions of the baseline. */
  readonly models: readonly string[];
  /** How models are asked; `null`: as the baseline was. */
  readonly interface: string | null;
  readonly skills: readonly string[];
  readonly onlyShared: boolean;
  readonly terms: GateTerms;
  /** Seed of the questions that confirm; `null`: one made from the baseline's and the answers that are confirmed. */
  readonly confirmSeed: string | null;
  readonly outputs: readonly string[];
  /** File that a Markdown summary is appended to; `null`: none. */
  readonly summary: string | null;
  readonly json: boolean;
}
