/** Bytes of a token of plain text, roughly; no tokenizer is asked. */
export const charactersPerToken = 4;

/** What a text of so many bytes costs in a prompt, estimated as `toolTokens` does. */
export function textTokens(bytes: number): number {
  return Math.ceil(bytes / charactersPerToken);
}

export function tokensOfText(text: string): number {
  return textTokens(Buffer.byteLength(text));
}
