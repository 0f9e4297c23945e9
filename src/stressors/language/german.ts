import { capital } from '../../composer/text/frames.ts';
import type { Language } from './Grammar.ts';

/** Written as to somebody whom one calls “du”. */
export const german: Language = {
  id: 'german',
  today: 'Heute ist {weekday}, der {d}. {month} {year}.',
  weekdays: ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag'],
  months: ['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September', 'Oktober', 'November', 'Dezember'],
  numbers: ['null', 'ein', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn', 'elf', 'zwölf'],
  dates: ['{d}. {month} {year}', '{dd}.{mm}.{year}'],
  days: ['am {d}. {month} {year}', 'am {weekday}, dem {d}. {month} {year}', 'am {dd}.{mm}.{year}'],
  relative: { '0': ['heute'], '1': ['morgen'], '2': ['übermorgen'] },
  ahead: 'in {n} Tagen',
  month: '{month} {year}',
  times: ['{h}:{minute} Uhr', '{h}.{minute} Uhr'],
  hours: ['{h} Uhr'],
  minutes: '{n} Minuten',
  lengths: { '15': ['eine Viertelstunde'], '30': ['eine halbe Stunde'], '45': ['eine Dreiviertelstunde'], '60': ['eine Stunde'], '90': ['anderthalb Stunden', 'eineinhalb Stunden'], '120': ['zwei Stunden'], '180': ['drei Stunden'] },
  thousands: '.',
  decimal: ',',
  currencies: { EUR: ['€', 'Euro'], CHF: ['CHF', 'Franken'], GBP: ['Pfund', '£'], USD: ['US-Dollar', '$'] },
  quotes: ['„', '“'],
  and: () => 'und',
  frames: {
    one: [
      ([x = '']) => `Bitte ${x}.`,
      ([x = '']) => `${capital(x)}.`,
      ([x = '']) => `Hallo! Bitte ${x}. Danke!`,
      ([x = '']) => `Nur kurz: Bitte ${x}.`,
      ([x = '']) => `${capital(x)}, bitte. Vielen Dank!`,
      ([x = '']) => `Kannst du mir kurz helfen? ${capital(x)}.`,
      ([x = '']) => `Hallo, hast du kurz Zeit? Bitte ${x}.`,
    ],
    several: [
      (orders) => orders.map((x) => `${capital(x)}.`).join(' '),
      ([x = '', ...rest]) => [`Bitte ${x}.`, ...rest.map((more, at) => (at % 2 === 0 ? `Außerdem: ${capital(more)}.` : `Und bitte ${more}.`))].join(' '),
      (orders) => `Ich habe ein paar Sachen für dich:\n${orders.map((x) => `- ${capital(x)}`).join('\n')}`,
      (orders) => `Kannst du mir bei ein paar Sachen helfen? ${orders.map((x) => `${capital(x)}.`).join(' ')}`,
      ([x = '', ...rest]) => [`Hallo, bitte ${x}.`, ...rest.map((more) => `Und bitte ${more}.`)].join(' '),
    ],
    ordered: [
      (orders) => orders.map((x, at) => `${at === 0 ? 'Als Erstes' : at === 1 ? 'Danach' : at < orders.length - 1 ? 'Dann' : 'Zum Schluss'} ${x}.`).join(' '),
      (orders) => `Bitte erledige das genau in dieser Reihenfolge:\n${orders.map((x, at) => `${String(at + 1)}. ${capital(x)}`).join('\n')}`,
      ([x = '', ...rest]) => [`Bitte ${x}.`, ...rest.map((more, at) => `${['Danach', 'Dann', 'Anschließend'][at % 3] ?? ''} ${more}.`)].join(' '),
    ],
  },
};
