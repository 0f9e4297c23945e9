import type { Case } from '../../core/Case.ts';
import type { Environment } from '../../core/Environment.ts';
import type { Json } from '../../core/Json.ts';
import type { Message } from '../../core/Message.ts';
import type { PlannedCase } from '../../core/Plan.ts';
import type { Prompt } from '../../core/Prompt.ts';
import type { Tool } from '../../core/Tool.ts';
import type { Blobs } from './Blobs.ts';

/** A planned case as it is kept: a long part that cases may share is a number that refers to a blob. */
interface CaseRecord {
  readonly case: Omit<Case, 'prompt'>;
  readonly prompt: Omit<Prompt, 'messages' | 'tools' | 'rules'>;
  readonly messages: readonly (Message | number)[];
  readonly tools: readonly Tool[] | number;
  readonly rules: readonly string[] | number;
  /** Its state is wrapped, since that need not be an object. */
  readonly environment: (Omit<Environment, 'state'> & { readonly state: readonly [Json] | number }) | null;
  readonly wording: string | null;
}

/** The record of a case, as JSON; writes the blobs it refers to. */
export function caseRecord({ case: { prompt, ...rest }, environment, wording }: PlannedCase, blobs: Blobs): string {
  const { messages, tools, rules, ...asked } = prompt;
  const record: CaseRecord = {
    case: rest,
    prompt: asked,
    messages: messages.map((message) => blobs.idOfValue(message) ?? message),
    tools: blobs.idOfValue(tools) ?? tools,
    rules: blobs.idOfValue(rules) ?? rules,
    environment: environment === null ? null : { ...environment, state: blobs.idOfText(JSON.stringify([environment.state])) ?? [environment.state] },
    wording,
  };
  return JSON.stringify(record);
}

/** The case of a record. Cases share the long parts that they shared when they were written. */
export function caseOfRecord(json: string, blobs: Blobs): PlannedCase {
  const { case: rest, prompt, messages, tools, rules, environment, wording } = JSON.parse(json) as CaseRecord;
  return {
    case: {
      ...rest,
      prompt: {
        ...prompt,
        messages: messages.map((message) => (typeof message === 'number' ? (blobs.value(message) as Message) : message)),
        tools: typeof tools === 'number' ? (blobs.value(tools) as readonly Tool[]) : tools,
        rules: typeof rules === 'number' ? (blobs.value(rules) as readonly string[]) : rules,
      },
    },
    environment: environment === null ? null : { ...environment, state: stateOf(environment.state, blobs) },
    wording,
  };
}

function stateOf(kept: readonly [Json] | number, blobs: Blobs): Json {
  const [state] = typeof kept === 'number' ? (blobs.value(kept) as readonly [Json]) : kept;
  return state;
}
