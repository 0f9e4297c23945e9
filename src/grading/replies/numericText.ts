/** The number that a text is and nothing else, as JSON without types writes it; `null`: none, or a code (`007`). */
export function numericText(text: string): number | null {
  return /^-?\d{1,15}(?:\.\d+)?$/.test(text) && !/^0\d/.test(text) ? Number(text) : null;
}
