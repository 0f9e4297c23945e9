import { capital } from '../../composer/text/frames.ts';
import type { Language } from './Grammar.ts';

/** Written as to somebody whom one calls “tú”. */
export const spanish: Language = {
  id: 'spanish',
  today: 'Hoy es {weekday}, {d} de {month} de {year}.',
  weekdays: ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'],
  months: ['enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio', 'julio', 'agosto', 'septiembre', 'octubre', 'noviembre', 'diciembre'],
  numbers: ['cero', 'un', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve', 'diez', 'once', 'doce'],
  dates: ['{d} de {month} de {year}'],
  days: ['el {d} de {month} de {year}', 'el {weekday} {d} de {month} de {year}', 'el día {d} de {month} de {year}'],
  relative: { '0': ['hoy'], '1': ['mañana'], '2': ['pasado mañana'] },
  ahead: 'dentro de {n} días',
  month: '{month} de {year}',
  times: ['{h}:{minute}', '{hh}:{minute}', '{h}:{minute} h'],
  hours: [],
  minutes: '{n} minutos',
  lengths: { '15': ['un cuarto de hora'], '30': ['media hora'], '45': ['tres cuartos de hora'], '60': ['una hora'], '90': ['una hora y media', 'hora y media'], '120': ['dos horas'], '180': ['tres horas'] },
  thousands: '.',
  decimal: ',',
  currencies: { EUR: ['€', 'euros'], CHF: ['CHF', 'francos suizos'], GBP: ['£', 'libras'], USD: ['$', 'dólares'] },
  quotes: ['«', '»'],
  and: (last) => (/^h?[ií](?!e)/i.test(last) ? 'e' : 'y'),
  frames: {
    one: [
      ([x = '']) => `Por favor, ${x}.`,
      ([x = '']) => `${capital(x)}.`,
      ([x = '']) => `Hola. Por favor, ${x}. ¡Gracias!`,
      ([x = '']) => `Una cosa rápida: ${x}.`,
      ([x = '']) => `${capital(x)}, por favor. ¡Muchas gracias!`,
      ([x = '']) => `¿Me ayudas con una cosa? ${capital(x)}, por favor.`,
      ([x = '']) => `Hola, ¿tienes un momento? ${capital(x)}.`,
    ],
    several: [
      (orders) => orders.map((x) => `${capital(x)}.`).join(' '),
      ([x = '', ...rest]) => [`Por favor, ${x}.`, ...rest.map((more, at) => `${['Además,', 'También', 'Y'][at % 3] ?? ''} ${more}.`)].join(' '),
      (orders) => `Necesito que hagas varias cosas:\n${orders.map((x) => `- ${capital(x)}`).join('\n')}`,
      (orders) => `¿Me ayudas con varias cosas? ${orders.map((x) => `${capital(x)}.`).join(' ')}`,
      ([x = '', ...rest]) => [`Hola, ${x}, por favor.`, ...rest.map((more) => `Y también ${more}.`)].join(' '),
    ],
    ordered: [
      (orders) => orders.map((x, at) => `${at === 0 ? 'Primero' : at < orders.length - 1 ? 'Luego' : 'Por último'}, ${x}.`).join(' '),
      (orders) => `Por favor, haz esto exactamente en este orden:\n${orders.map((x, at) => `${String(at + 1)}. ${capital(x)}`).join('\n')}`,
      ([x = '', ...rest]) => [`Por favor, ${x}.`, ...rest.map((more, at) => `${['Después,', 'Luego,', 'A continuación,'][at % 3] ?? ''} ${more}.`)].join(' '),
    ],
  },
};
