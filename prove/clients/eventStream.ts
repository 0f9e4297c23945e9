/** Events as a stream, each with its type as its name where it has one. */
export function eventStream(...events: readonly object[]): string {
  return events.map((event) => ('type' in event ? `event: ${String(event.type)}\n` : '') + `data: ${JSON.stringify(event)}\n\n`).join('');
}

/** A text in pieces of a few characters, as endpoints send it. */
export function piecesOf(text: string): readonly string[] {
  return text.match(/[^]{1,7}/g) ?? [];
}
