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
}
