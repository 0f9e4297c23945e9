/** One way of writing quotation marks, dashes and blanks, so that they tell nothing apart. */
export function foldMarks(text: string): string {
  return text.replace(/[‘’‚′]/g, '\'').replace(/[“”„«»]/g, '"').replace(/[–—−]/g, '-').replace(/\s+/g, ' ').trim();
}
