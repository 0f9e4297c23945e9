/** A number in digits, with the value of its last digit. */
export interface ReadNumber {
  readonly value: number;
  readonly grain: number;
}

/** Digits with marks between thousands or before decimals, as a pattern. */
export const digitPattern: string =
  "(?:\\d{1,3}(?:,\\d{2,3})+(?:\\.\\d+)?(?![\\d])|\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?(?!\\d)|\\d{1,3}(?:[ ']\\d{3})+(?:[.,]\\d+)?(?!\\d)|\\d+(?:[.,]\\d+)?)";

/** Words and letters that multiply, as a pattern; a bare `m` is left to the units. */
export const multiplierPattern: string = '(?:k(?![a-z/])|(?: ?)(?:thousand|million|millions|billion|mn|mio|bn|tsd|mrd)(?![a-z]))';

const multipliers: Readonly<Record<string, number>> = {
  k: 1e3, thousand: 1e3, tsd: 1e3, m: 1e6, mn: 1e6, mio: 1e6, million: 1e6, millions: 1e6, bn: 1e9, b: 1e9, billion: 1e9, mrd: 1e9,
};

/** Every way of reading digits: `1,200` is 1200 and, where a comma is the decimal mark, 1.2; `1.200` the other way round. */
export function readDigits(text: string, multiplier = ''): readonly ReadNumber[] {
  const times = multipliers[multiplier.trim()] ?? 1;
  return plainForms(text).map((plain) => {
    const decimals = plain.split('.')[1]?.length ?? 0;
    return { value: times === 1 ? Number(plain) : Number((Number(plain) * times).toPrecision(15)), grain: times * 10 ** -decimals };
  });
}

function plainForms(text: string): readonly string[] {
  const plain = text.replace(/[ ']/g, '');
  const hasComma = plain.includes(',');
  const hasPoint = plain.includes('.');
  if (!hasComma && !hasPoint) return [plain];
  if (hasComma && hasPoint) return [plain.lastIndexOf(',') > plain.lastIndexOf('.') ? plain.replaceAll('.', '').replace(',', '.') : plain.replaceAll(',', '')];
  const mark = hasComma ? ',' : '.';
  const joined = plain.replaceAll(mark, '');
  const isGrouped = /^\d{1,3}(?:[.,]\d{3})+$/.test(plain) || /^\d{1,2}(?:,\d{2})+,\d{3}$/.test(plain);
  if (plain.split(mark).length > 2) return isGrouped ? [joined] : [plain.split(mark)[0] ?? ''];
  const asDecimal = plain.replace(mark, '.');
  if (!isGrouped) return [asDecimal];
  return hasComma ? [joined, asDecimal] : [asDecimal, joined];
}
