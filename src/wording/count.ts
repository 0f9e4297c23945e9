/** A non-negative whole number with groups of three set apart by a no-break space: `12 510`. */
export function count(value: number): string {
  const digits = String(Math.round(value));
  let text = '';
  for (let index = 0; index < digits.length; index += 1) {
    if (index > 0 && (digits.length - index) % 3 === 0) text += '\u00a0';
    text += digits[index] ?? '';
  }
  return text;
}

/** A count with its noun, kept on one line: `1 case`, `2 cases`. */
export function counted(value: number, one: string, many: string = `${one}s`): string {
  return `${count(value)}\u00a0${value === 1 ? one : many}`;
}
