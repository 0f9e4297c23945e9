/** Text of a JSON object whose values are JSON texts, so that what they hold stands to the letter. */
export function objectText(members: readonly (readonly [name: string, value: string])[]): string {
  return `{${members.map(([name, value]) => `${JSON.stringify(name)}: ${value}`).join(', ')}}`;
}

/** Text of a JSON list of JSON texts. */
export function listText(items: readonly string[]): string {
  return `[${items.join(', ')}]`;
}
