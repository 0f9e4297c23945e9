import { createHash } from 'node:crypto';
import type { WireRequest } from '../../core/WireRequest.ts';

/** Pieces at least this long are hashed once and remembered: they are lists of tools that many requests share. */
const longPiece = 4096;
const mostRemembered = 32;

/** Names a request and its repetition: hash of method, URL, headers and body. Every repetition has a reply of its own. */
export type CacheKey = (request: WireRequest, repetition: number) => string;

export function createCacheKey(): CacheKey {
  const remembered = new Map<string, string>();
  const digest = (piece: string): string => {
    const known = remembered.get(piece);
    if (known !== undefined) return known;
    if (remembered.size >= mostRemembered) remembered.clear();
    const made = sha256(piece);
    remembered.set(piece, made);
    return made;
  };
  return ({ method, url, headers, body }, repetition) => {
    const sorted = Object.entries(headers).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    const pieces = body.map((piece) => (piece.length < longPiece ? piece : [digest(piece)]));
    return sha256(JSON.stringify([method, url, sorted, pieces, repetition]));
  };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
