/** A report in which the last value is another one: its last digit, else its last word. */
export function misreported(text: string): string {
  const digit = /\d(?=[^\d]*$)/.exec(text);
  if (digit === null) return text.replace(/(\p{L}+)(\P{L}*)$/u, 'unknown$2');
  const other = (Number(digit[0]) + 3) % 10;
  return `${text.slice(0, digit.index)}${String(other)}${text.slice(digit.index + 1)}`;
}
