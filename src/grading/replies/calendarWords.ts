/** Names of months by number, folded: English, German, French, Spanish. */
const months: readonly (readonly string[])[] = [
  ['january', 'jan', 'januar', 'janvier', 'enero'],
  ['february', 'feb', 'februar', 'fevrier', 'febrero'],
  ['march', 'mar', 'marz', 'mars', 'marzo'],
  ['april', 'apr', 'avril', 'abril'],
  ['may', 'mai', 'mayo'],
  ['june', 'jun', 'juni', 'juin', 'junio'],
  ['july', 'jul', 'juli', 'juillet', 'julio'],
  ['august', 'aug', 'aout', 'agosto'],
  ['september', 'sept', 'sep', 'septembre', 'septiembre'],
  ['october', 'oct', 'oktober', 'octobre', 'octubre', 'okt'],
  ['november', 'nov', 'novembre', 'noviembre'],
  ['december', 'dec', 'dezember', 'decembre', 'diciembre', 'dez'],
];

/** Names of weekdays from Monday, folded. */
const weekdays: readonly (readonly string[])[] = [
  ['monday', 'mondays', 'mon', 'montag', 'lundi', 'lunes'],
  ['tuesday', 'tuesdays', 'tues', 'tue', 'dienstag', 'mardi', 'martes'],
  ['wednesday', 'wednesdays', 'wed', 'mittwoch', 'mercredi', 'miercoles'],
  ['thursday', 'thursdays', 'thurs', 'thur', 'thu', 'donnerstag', 'jeudi', 'jueves'],
  ['friday', 'fridays', 'fri', 'freitag', 'vendredi', 'viernes'],
  ['saturday', 'saturdays', 'sat', 'samstag', 'samedi', 'sabado'],
  ['sunday', 'sundays', 'sun', 'sonntag', 'dimanche', 'domingo'],
];

export const monthPattern: string = patternOf(months);
export const weekdayPattern: string = patternOf(weekdays);

/** 1 to 12; 0: no month. */
export function monthOf(word: string): number {
  return months.findIndex((names) => names.includes(word)) + 1;
}

/** 0: Monday; -1: no weekday. */
export function weekdayIndex(word: string): number {
  return weekdays.findIndex((names) => names.includes(word));
}

function patternOf(names: readonly (readonly string[])[]): string {
  return `(?:${names.flat().sort((a, b) => b.length - a.length).join('|')})`;
}
