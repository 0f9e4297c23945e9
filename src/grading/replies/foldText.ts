const spaces = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t\r]/;
const apostrophes = /[\u2018\u2019\u02bc\u00b4\uff07]/;
const quotes = /[\u201c\u201d\u201e\u00ab\u00bb]/;
const hyphens = /[\u2010\u2011\u2212\ufe63\uff0d]/;
const dashes = /[\u2012\u2013\u2014\u2015]/;

const folded = new Map<string, string>();

/**
 * The text in lower case without accents, with one kind of blank, quote, hyphen (`-`), dash (`–`) and digit. Each
 * code unit stays one, so that places in the folded text are places in the text.
 */
export function foldText(text: string): string {
  return text.replace(/[^\n -@[-`{-~a-z]/g, foldUnit);
}

/** As `foldText`, in the letter case of the text. */
export function foldCase(text: string): string {
  return text.replace(/[^\n -~]/g, (unit) => {
    const lower = foldUnit(unit);
    const upper = lower.toUpperCase();
    return upper.length === 1 && unit.toLowerCase() !== unit ? upper : lower;
  });
}

function foldUnit(unit: string): string {
  let known = folded.get(unit);
  if (known === undefined) {
    known = plainUnit(unit);
    if (folded.size < 5_000) folded.set(unit, known);
  }
  return known;
}

function plainUnit(unit: string): string {
  if (spaces.test(unit)) return ' ';
  if (apostrophes.test(unit)) return "'";
  if (quotes.test(unit)) return '"';
  if (hyphens.test(unit)) return '-';
  if (dashes.test(unit)) return '–';
  if (unit === 'ß') return 's';
  if (/[½¼¾²³⅓⅔]/.test(unit)) return unit;
  const base = unit.normalize('NFKD').replace(/[\u0300-\u036f]+/g, '').toLowerCase();
  return base.length === 1 ? base : unit;
}
