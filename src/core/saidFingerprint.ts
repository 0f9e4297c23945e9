import { canonicalHash } from './canonicalHash.ts';
import type { Json } from './Json.ts';
import type { Prompt } from './Prompt.ts';

/** Names what is asked, whatever stands around it: all that is said but to the system. Equal where only the system text, tools or rules differ: 64 hexadecimal digits. */
export function saidFingerprint({ messages }: Prompt): string {
  return canonicalHash(messages.filter(({ role }) => role !== 'system') as unknown as Json);
}
