import { canonicalHash } from './canonicalHash.ts';
import type { Json } from './Json.ts';
import type { Prompt } from './Prompt.ts';

/** Names what a model is shown, whatever its interface: 64 hexadecimal digits. Equal prompts of two suites have one fingerprint. */
export function promptFingerprint({ messages, tools, rules }: Prompt): string {
  return canonicalHash({ messages, tools, rules } as unknown as Json);
}
