import { toolNames } from '../../catalog/toolNames.ts';
import type { ToolNames } from '../../catalog/toolNames.ts';
import type { Conversation } from '../../core/Conversation.ts';
import type { Interface } from '../../core/Interface.ts';
import type { PlannedCase } from '../../core/Plan.ts';
import type { Syntax } from '../../core/Syntax.ts';
import { flattened } from './flattened.ts';
import { renderConversation } from './renderConversation.ts';

interface OpenCase {
  readonly planned: PlannedCase;
  readonly names: ToolNames;
  readonly conversations: Map<string, Conversation>;
}

/**
 * Cases being asked, each rendered once for every interface. All trials of a case get the same objects, so that
 * adapters recognise a list of tools; cases not asked for a while are forgotten.
 */
export class OpenCases {
  readonly #syntaxes: readonly Syntax[];
  readonly #most: number;
  readonly #cases = new Map<string, OpenCase>();

  constructor(syntaxes: readonly Syntax[], most: number) {
    this.#syntaxes = syntaxes;
    this.#most = most;
  }

  names(planned: PlannedCase): ToolNames {
    return this.#open(planned).names;
  }

  /** `isTold`: the history is told as text. */
  conversation(planned: PlannedCase, asked: Interface, isTold: boolean): Conversation {
    const open = this.#open(planned);
    const key = `${asked.kind} ${asked.syntax}${isTold ? ' told' : ''}`;
    const known = open.conversations.get(key);
    if (known !== undefined) return known;
    const { prompt } = open.planned.case;
    const made = renderConversation({ ...(isTold ? flattened(prompt) : prompt), interface: asked }, open.planned.wording, this.#syntaxes);
    open.conversations.set(key, made);
    return made;
  }

  #open(planned: PlannedCase): OpenCase {
    const { id, prompt } = planned.case;
    const known = this.#cases.get(id);
    if (known !== undefined) return known;
    if (this.#cases.size >= this.#most) {
      for (const oldest of this.#cases.keys()) {
        this.#cases.delete(oldest);
        break;
      }
    }
    const open: OpenCase = { planned, names: toolNames(prompt.tools.map(({ name }) => name)), conversations: new Map() };
    this.#cases.set(id, open);
    return open;
  }
}
