import { Buffer } from 'node:buffer';
import type { WireRequest } from '../../core/WireRequest.ts';

/** Tokens of a request, roughly: a quarter of the UTF-8 bytes of its body. No tokenizer is asked. */
export function estimateTokens(request: WireRequest): number {
  let bytes = 0;
  for (const piece of request.body) bytes += Buffer.byteLength(piece);
  return tokensOfBytes(bytes);
}

export function tokensOfBytes(bytes: number): number {
  return Math.ceil(bytes / 4);
}
