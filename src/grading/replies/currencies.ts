/** Signs and words of currencies, folded, each with the currencies that it may mean; the first is the usual one. */
const meanings: Readonly<Record<string, readonly string[]>> = {
  '€': ['EUR'], euro: ['EUR'], euros: ['EUR'],
  us$: ['USD'], usd$: ['USD'], a$: ['AUD'], au$: ['AUD'], ca$: ['CAD'], c$: ['CAD'], nz$: ['NZD'], hk$: ['HKD'], s$: ['SGD'], r$: ['BRL'], mx$: ['MXN'],
  $: ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'MXN'], dollar: ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD'], dollars: ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD'], bucks: ['USD', 'CAD', 'AUD'],
  'us dollars': ['USD'], 'us dollar': ['USD'],
  '£': ['GBP', 'EGP'], pound: ['GBP'], pounds: ['GBP'], 'pounds sterling': ['GBP'], quid: ['GBP'],
  '¥': ['JPY', 'CNY'], yen: ['JPY'], yuan: ['CNY'], '₹': ['INR'], rupee: ['INR'], rupees: ['INR'], '₩': ['KRW'], won: ['KRW'], '₽': ['RUB'], '₺': ['TRY'], '₪': ['ILS'], '฿': ['THB'],
  franc: ['CHF'], francs: ['CHF'], 'swiss francs': ['CHF'], 'fr.': ['CHF'], kr: ['SEK', 'NOK', 'DKK'], kronor: ['SEK'], kroner: ['NOK', 'DKK'], zł: ['PLN'], zl: ['PLN'], zloty: ['PLN'],
};

const codes = 'EUR USD GBP CHF SEK NOK DKK PLN CZK HUF RON BGN JPY CNY KRW INR AUD NZD CAD SGD HKD MXN BRL ZAR TRY ILS THB RUB AED EGP'.split(' ');

/** Hundredths, whatever the currency. */
const hundredths: ReadonlySet<string> = new Set(['cents', 'cent', 'ct', '¢', 'pence', 'p']);

const words = [...Object.keys(meanings), ...codes.map((code) => code.toLowerCase())].sort((a, b) => b.length - a.length);
const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** What may stand before an amount (signs and codes), and after it, as patterns over folded text. */
export const currencyBefore: string = words.filter((word) => !/^[a-z ]{4,}$/.test(word) && word !== 'won' && word !== 'kr').map(escaped).join('|');
export const currencyAfter: string = words.filter((word) => !/[a-z]\$$/.test(word)).map(escaped).join('|');
export const hundredthWords: string = [...hundredths].map(escaped).join('|');

/** Currencies that a folded sign, code or word may mean; none: it is no currency. */
export function currenciesOf(word: string): readonly string[] {
  const plain = word.trim().toLowerCase();
  const code = plain.toUpperCase();
  return codes.includes(code) ? [code] : (Object.hasOwn(meanings, plain) ? (meanings[plain] ?? []) : []);
}

/** Whether a unit is the code of a currency. */
export function isCurrency(unit: string): boolean {
  return codes.includes(unit.toUpperCase());
}
