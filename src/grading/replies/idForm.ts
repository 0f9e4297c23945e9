/** Letters and digits in upper case: what two ways of writing an id have in common. An address keeps its `@`. */
export function idForm(text: string): string {
  return text.toUpperCase().replace(/[^\p{L}\p{N}@]/gu, '');
}
