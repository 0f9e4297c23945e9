import type { Call } from '../../core/Call.ts';

/** One call of a reply and which of the right calls it stands for. */
export interface IntendedCall {
  readonly call: Call;
  readonly index: number;
}
