const mark = '\u0001';

/**
 * A text as a column can hold it: half a surrogate pair would be lost in UTF-8, and a null character ends
 * a text for some readers.
 */
export function columnText(text: string): string {
  const isPlain = text.isWellFormed() && !text.includes('\u0000') && !text.startsWith(mark);
  return isPlain ? text : `${mark}${JSON.stringify(text)}`;
}

/** The text behind {@link columnText}. */
export function givenText(column: string): string {
  return column.startsWith(mark) ? String(JSON.parse(column.slice(mark.length))) : column;
}
