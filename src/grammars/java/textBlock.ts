/** The lines of a Java text block (`"""`), indentation and blanks at line ends taken off as the language does, escapes left alone. */
export function stripTextBlock(raw: string): string {
  const lines = raw.replace(/\r\n?/g, '\n').split('\n');
  const last = lines.length - 1;
  const counted = lines.filter((line, index) => line.trim() !== '' || index === last);
  const indent = Math.min(...counted.map((line) => line.length - line.trimStart().length));
  return lines.map((line) => (line.trim() === '' ? '' : line.slice(indent).trimEnd())).join('\n');
}
