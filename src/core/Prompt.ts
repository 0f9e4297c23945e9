import type { Interface } from './Interface.ts';
import type { Message } from './Message.ts';
import type { Tool } from './Tool.ts';

/** All that a model may see. The model contract takes nothing else. */
export interface Prompt {
  readonly messages: readonly Message[];
  readonly tools: readonly Tool[];
  /** Standing rules, in the order given. */
  readonly rules: readonly string[];
  /** `null` in a recording whose interface differs by model or is not stated. */
  readonly interface: Interface | null;
  /** Effort of reasoning that this prompt is asked with, in the endpoint's own words; absent: as the run asks. */
  readonly reasoning?: string;
}
