/** A phrasing taken apart: plain text, slots, and groups that stand or fall with the slots in them. */
export type PhrasePart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'slot'; readonly path: string }
  | { readonly kind: 'group'; readonly parts: readonly PhrasePart[]; readonly paths: readonly string[] };

const known = new Map<string, readonly PhrasePart[]>();

/** Takes a phrasing apart (`list orders of {customer_id}[ since {since}]`). Groups hold no groups. */
export function phraseParts(text: string): readonly PhrasePart[] {
  const found = known.get(text);
  if (found !== undefined) return found;
  const parts: PhrasePart[] = [];
  for (const piece of text.split(/(\[[^\]]*\])/)) {
    if (!piece.startsWith('[')) {
      parts.push(...plainParts(piece));
      continue;
    }
    const inner = plainParts(piece.slice(1, -1));
    parts.push({ kind: 'group', parts: inner, paths: inner.flatMap((part) => (part.kind === 'slot' ? [part.path] : [])) });
  }
  known.set(text, parts);
  return parts;
}

function plainParts(text: string): readonly PhrasePart[] {
  return text.split(/(\{[^}]*\})/).flatMap((piece): PhrasePart[] => {
    if (piece === '') return [];
    return [piece.startsWith('{') ? { kind: 'slot', path: piece.slice(1, -1) } : { kind: 'text', text: piece }];
  });
}

/** Slots outside brackets, and those inside. */
export function phraseSlots(text: string): { readonly always: readonly string[]; readonly grouped: readonly (readonly string[])[] } {
  const parts = phraseParts(text);
  return {
    always: parts.flatMap((part) => (part.kind === 'slot' ? [part.path] : [])),
    grouped: parts.flatMap((part) => (part.kind === 'group' ? [part.paths] : [])),
  };
}

/** The text with every slot filled; a group of which a slot is not filled is left out. `fill`: `null`, not filled. */
export function fillPhrase(text: string, fill: (path: string) => string | null): string {
  return phraseParts(text)
    .map((part) => {
      if (part.kind === 'group') return part.paths.every((path) => fill(path) !== null) ? part.parts.map((inner) => filled(inner, fill)).join('') : '';
      return filled(part, fill);
    })
    .join('');
}

function filled(part: PhrasePart, fill: (path: string) => string | null): string {
  if (part.kind === 'text') return part.text;
  if (part.kind === 'group') return '';
  const value = fill(part.path);
  if (value === null) throw new RangeError(`expected a value for {${part.path}}`);
  return value;
}
