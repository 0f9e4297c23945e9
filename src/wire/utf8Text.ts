const strict = new TextDecoder('utf-8', { fatal: true });

/** Bytes as text; `null` where they are not UTF-8. A byte order mark is taken off. */
export function utf8Text(bytes: Uint8Array): string | null {
  try {
    return strict.decode(bytes);
  } catch {
    return null;
  }
}
