const spaces = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t\r]/;
const apostrophes = /[\u2018\u2019\u02bc\u00b4\uff07]/;
const quotes = /[\u201c\u201d\u201e\u00ab\u00bb]/;
const hyphens = /[\u2010\u2011\u2212\ufe63\uff0d]/;
const dashes = /[\u2012\u2013\u2014\u2015]/;

/** One code unit in lower case without its accent, as the blank, quote, hyphen, dash or digit that it is one of; what would become more than one stays as it is. */
export function plainUnit(unit: string): string {
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
