import type { Tool } from '../core/Tool.ts';

/** What a tool costs in a prompt, estimated without a tokenizer: UTF-8 bytes of its compact JSON, divided by four. */
export function toolTokens({ name, description, parameters }: Tool): number {
  return Math.ceil(Buffer.byteLength(JSON.stringify({ name, description, parameters })) / 4);
}
