/** Units that can be told into one another: what is measured, and how many of the smallest. */
interface Unit {
  readonly measures: string;
  readonly factor: number;
  /** Of temperatures: what to add after the factor. */
  readonly shift?: number;
  /** As written, folded. */
  readonly words: readonly string[];
}

const units: Readonly<Record<string, Unit>> = {
  percent: { measures: 'share', factor: 1, words: ['%', 'percent', 'per cent', 'pct', 'percentage points', 'percentage point', 'prozent', 'pour cent', 'por ciento'] },
  second: { measures: 'time', factor: 1, words: ['seconds', 'second', 'secs', 'sec', 's', 'sekunden', 'secondes', 'segundos'] },
  minute: { measures: 'time', factor: 60, words: ['minutes', 'minute', 'mins', 'min', 'minuten', 'minutos'] },
  hour: { measures: 'time', factor: 3600, words: ['hours', 'hour', 'hrs', 'hr', 'h', 'stunden', 'stunde', 'heures', 'heure', 'horas', 'hora'] },
  day: { measures: 'time', factor: 86_400, words: ['days', 'day', 'nights', 'night', 'tage', 'tagen', 'tag', 'jours', 'jour', 'dias', 'dia'] },
  week: { measures: 'time', factor: 604_800, words: ['weeks', 'week', 'wks', 'wk', 'wochen', 'woche', 'semaines', 'semaine', 'semanas', 'semana'] },
  month: { measures: 'months', factor: 1, words: ['months', 'month', 'monate', 'monaten', 'monat', 'mois', 'meses', 'mes'] },
  year: { measures: 'months', factor: 12, words: ['years', 'year', 'yrs', 'yr', 'jahre', 'jahren', 'jahr', 'ans', 'anos', 'ano'] },
  millimetre: { measures: 'length', factor: 0.001, words: ['millimetres', 'millimeters', 'millimetre', 'millimeter', 'mm'] },
  centimetre: { measures: 'length', factor: 0.01, words: ['centimetres', 'centimeters', 'centimetre', 'centimeter', 'cm'] },
  metre: { measures: 'length', factor: 1, words: ['metres', 'meters', 'metre', 'meter', 'm'] },
  kilometre: { measures: 'length', factor: 1000, words: ['kilometres', 'kilometers', 'kilometre', 'kilometer', 'kms', 'km'] },
  inch: { measures: 'length', factor: 0.0254, words: ['inches', 'inch'] },
  foot: { measures: 'length', factor: 0.3048, words: ['feet', 'foot', 'ft'] },
  yard: { measures: 'length', factor: 0.9144, words: ['yards', 'yard', 'yd'] },
  mile: { measures: 'length', factor: 1609.344, words: ['miles', 'mile', 'mi'] },
  milligram: { measures: 'mass', factor: 0.001, words: ['milligrams', 'milligram', 'mg'] },
  gram: { measures: 'mass', factor: 1, words: ['grams', 'gram', 'grammes', 'g'] },
  kilogram: { measures: 'mass', factor: 1000, words: ['kilograms', 'kilogram', 'kilos', 'kilo', 'kgs', 'kg'] },
  tonne: { measures: 'mass', factor: 1_000_000, words: ['tonnes', 'tonne'] },
  ounce: { measures: 'mass', factor: 28.349_523_125, words: ['ounces', 'ounce', 'oz'] },
  pound: { measures: 'mass', factor: 453.592_37, words: ['lbs', 'lb'] },
  millilitre: { measures: 'volume', factor: 0.001, words: ['millilitres', 'milliliters', 'ml'] },
  litre: { measures: 'volume', factor: 1, words: ['litres', 'liters', 'litre', 'liter', 'l'] },
  gallon: { measures: 'volume', factor: 3.785_411_784, words: ['gallons', 'gallon'] },
  celsius: { measures: 'temperature', factor: 1, words: ['°c', '° c', 'degrees celsius', 'degree celsius', 'celsius', 'degrees c'] },
  fahrenheit: { measures: 'temperature', factor: 5 / 9, shift: -160 / 9, words: ['°f', '° f', 'degrees fahrenheit', 'degree fahrenheit', 'fahrenheit', 'degrees f'] },
  kilobyte: { measures: 'data', factor: 0.001, words: ['kilobytes', 'kb'] },
  megabyte: { measures: 'data', factor: 1, words: ['megabytes', 'mb'] },
  gigabyte: { measures: 'data', factor: 1000, words: ['gigabytes', 'gb'] },
  terabyte: { measures: 'data', factor: 1_000_000, words: ['terabytes', 'tb'] },
  'kilometre per hour': { measures: 'speed', factor: 1, words: ['km/h', 'kmh', 'kph', 'kilometres per hour', 'kilometers per hour'] },
  'mile per hour': { measures: 'speed', factor: 1.609_344, words: ['mph', 'miles per hour'] },
  'metre per second': { measures: 'speed', factor: 3.6, words: ['m/s', 'metres per second', 'meters per second'] },
  'kilowatt hour': { measures: 'energy', factor: 1, words: ['kwh', 'kilowatt hours', 'kilowatt-hours'] },
  'square metre': { measures: 'area', factor: 1, words: ['square metres', 'square meters', 'sqm', 'm²', 'm2'] },
  'square foot': { measures: 'area', factor: 0.092_903_04, words: ['square feet', 'sq ft', 'sqft'] },
};

const byWord = new Map(Object.entries(units).flatMap(([id, { words }]) => words.map((word) => [word, id] as const)));

/** As a pattern, longest first. */
export const unitPattern: string = [...byWord.keys()].sort((a, b) => b.length - a.length).map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('|');

/** Id of the unit that a folded word means; `null`: none of ours. */
export function unitOf(word: string): string | null {
  return byWord.get(word.trim().toLowerCase()) ?? (Object.hasOwn(units, word) ? word : null);
}

/** A value told in another unit; `null`: they measure different things. */
export function converted(value: number, from: string, to: string): number | null {
  if (from === to) return value;
  const source = units[from];
  const target = units[to];
  if (source === undefined || target === undefined || source.measures !== target.measures) return null;
  return (value * source.factor + (source.shift ?? 0) - (target.shift ?? 0)) / target.factor;
}
