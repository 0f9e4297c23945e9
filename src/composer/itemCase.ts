import type { Case } from '../core/Case.ts';
import type { Item, Step } from '../core/Item.ts';
import type { Key } from '../core/Key.ts';
import type { Message } from '../core/Message.ts';
import type { Prompt } from '../core/Prompt.ts';
import type { Tool } from '../core/Tool.ts';

/** Version of the composer: changed phrases, proofs or draws change it. */
export const composerVersion = '2';

/** What a subtask makes of an item, where it is not the plain thing. */
export interface CaseParts {
  readonly subtask: { readonly id: string; readonly version: string };
  readonly key: Key;
  /** Tells apart several cases that one subtask makes of an item; empty where it makes one. */
  readonly suffix?: string;
  readonly tools?: readonly Tool[];
  readonly rules?: readonly string[];
  /** What the system says besides: how to answer. */
  readonly instruction?: string;
  /** What was exchanged before. */
  readonly history?: readonly Message[];
  /** Calls that the key expects; `null`: it does not say. */
  readonly calls: Case['origin']['calls'];
  /** Tools whose places in the list are noted. */
  readonly right: readonly string[];
}

/** A case of an item, with everything about its making that a diagnosis may cut by. */
export function itemCase(item: Item, parts: CaseParts): Case {
  const tools = parts.tools ?? item.tools;
  const system = [item.background, parts.instruction ?? ''].filter((text) => text !== '').join('\n\n');
  const messages: readonly Message[] = [
    ...(system === '' ? [] : [{ role: 'system', content: system } as const]),
    { role: 'user', content: item.request },
    ...(parts.history ?? []),
  ];
  const right = new Set(parts.right);
  return {
    id: `${parts.subtask.id}/${item.id}${parts.suffix === undefined || parts.suffix === '' ? '' : `/${parts.suffix}`}`,
    prompt: { messages, tools, rules: parts.rules ?? [], interface: null },
    key: parts.key,
    origin: {
      suite: `faultline@${composerVersion}`,
      category: parts.subtask.id,
      cluster: item.cluster,
      language: 'python',
      calls: parts.calls,
      toolsOffered: tools.length,
      composed: {
        item: item.id,
        block: item.block,
        subtask: parts.subtask.id,
        part: item.part,
        world: item.domain,
        shape: item.shape,
        templates: item.templates,
        depth: item.depth,
        obscurity: item.obscurity,
        positions: tools.flatMap(({ name }, place) => (right.has(name) ? [place] : [])),
        promptLength: promptLength({ messages, rules: parts.rules ?? [] }),
        versions: { composer: composerVersion, [`subtasks/${parts.subtask.id}`]: parts.subtask.version, ...(item.world === null ? {} : { [`worlds/${item.world.id}`]: item.world.version }) },
      },
    },
  };
}

/** UTF-16 code units of all messages and rules. */
export function promptLength({ messages, rules }: Pick<Prompt, 'messages' | 'rules'>): number {
  return [...messages.map(lengthOf), ...rules.map(({ length }) => length)].reduce((sum, length) => sum + length, 0);
}

function lengthOf(message: Message): number {
  if (message.role !== 'assistant') return message.content.length;
  const { text, toolCalls } = message.answer;
  return (toolCalls ?? []).reduce((sum, call) => sum + call.name.length + (call.arguments ?? '').length, (text ?? '').length);
}

/** How many calls, of how many tools. */
export function countCalls(steps: readonly Step[]): Case['origin']['calls'] {
  return { count: steps.length, tools: new Set(steps.map(({ tool }) => tool)).size };
}
