const small: Readonly<Record<string, number>> = {
  zero: 0, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12, thirteen: 13, fourteen: 14,
  fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19, twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90,
};
const large: Readonly<Record<string, number>> = { hundred: 100, thousand: 1000, million: 1_000_000, billion: 1_000_000_000 };
const wholes: Readonly<Record<string, number>> = { 'half a dozen': 6, 'a dozen': 12, dozen: 12, 'a hundred': 100, 'a thousand': 1000, 'a million': 1_000_000, both: 2, 'a couple of': 2, 'a pair of': 2, 'a single': 1 };

const unitWords = Object.keys(small).join('|');
const sizeWords = Object.keys(large).join('|');

/** A number in English words (`twenty-four`, `two dozen`, `one hundred and fifty`), as a pattern over folded text. */
export const numberWordPattern: string =
  `(?:half a dozen|(?:${unitWords}) dozen|a dozen|both|a couple of|a pair of|a single|(?:(?:${unitWords})|an?(?= (?:${sizeWords})\\b))(?:(?:[ -]|(?<=hundred|thousand|million) and )(?:${unitWords}|${sizeWords})\\b){0,12})`;

/** Its value; `null`: no number. */
export function numberOfWords(text: string): number | null {
  const whole = wholes[text];
  if (whole !== undefined) return whole;
  const words = text.split(/[ -]+/).filter((word) => word !== 'and');
  if (words[1] === 'dozen') return (small[words[0] ?? ''] ?? 0) * 12;
  let total = 0;
  let group = 0;
  let last = Infinity;
  for (const word of words) {
    const unit = small[word];
    const size = large[word];
    if (unit !== undefined) {
      // “two three” is no number.
      if (last < 20 || (last < 100 && unit >= 10)) return null;
      group += unit;
      last = unit;
    } else if (size === 100) {
      group = Math.max(group, 1) * 100;
      last = 100;
    } else if (size !== undefined) {
      total += Math.max(group, 1) * size;
      group = 0;
      last = size;
    } else if (word !== 'a' && word !== 'an') return null;
  }
  return total + group;
}
