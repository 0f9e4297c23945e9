import type { WorldGrammar } from './Grammar.ts';
import { spanish } from './spanish.ts';

export const bankingInSpanish: WorldGrammar = {
  world: 'banking',
  version: '1',
  language: spanish,
  tools: {
    find_payee: {
      requests: ['busca {name} entre mis beneficiarios guardados', 'muéstrame los datos bancarios que tengo guardados de {name}'],
      questions: { 'iban-of': ['¿Cuál es el IBAN de {name}?'], bank: ['¿En qué banco tiene su cuenta {name}?'] },
    },
    list_accounts: {
      requests: ['muéstrame todas mis cuentas', 'dame un resumen de mis cuentas', 'muéstrame mis {kind}', 'dame un resumen de mis {kind}'],
      questions: { 'how-many': ['¿Cuántas cuentas tengo?', '¿Cuántas {kind} tengo?'], names: ['¿Cómo se llaman mis cuentas?', '¿Cómo se llaman mis {kind}?'] },
    },
    get_account: {
      requests: ['muéstrame los datos de {account_id}', 'mira cuánto dinero hay en {account_id}'],
      questions: { 'balance-of': ['¿Cuál es el saldo de {account_id}?'], 'overdraft-limit': ['¿Hasta cuánto puede quedarse en descubierto {account_id}?'], iban: ['¿Cuál es el IBAN de {account_id}?'] },
    },
    list_transactions: {
      requests: ['muéstrame los movimientos[ {direction}] de {account_id}[ desde el {booked.from} hasta el {booked.to}]', 'enséñame todos los movimientos[ {direction}] de {account_id}[ desde el {booked.from}]', 'busca los movimientos de {account_id} clasificados como {categories}'],
      questions: {
        total: ['¿Cuánto suman los movimientos {direction} de {account_id}[ desde el {booked.from}]?'],
        'how-many': ['¿Cuántos movimientos[ {direction}] se registraron en {account_id}[ desde el {booked.from} hasta el {booked.to}]?'],
        largest: ['¿De cuánto fue el mayor de los movimientos {direction} de {account_id}?'],
        spent: ['¿Cuánto suman los movimientos de {categories} en {account_id}?'],
      },
    },
    get_transaction: {
      requests: ['muéstrame los detalles de {transaction_id}', 'mira a qué corresponde {transaction_id}'],
      questions: { amount: ['¿De qué importe fue {transaction_id}?'], booked: ['¿Qué día se contabilizó {transaction_id}?'], 'other-party': ['¿Quién era la otra parte en {transaction_id}?'], account: ['¿A qué cuenta pertenece {transaction_id}?'] },
    },
    list_standing_orders: {
      requests: ['muéstrame mis órdenes permanentes a favor de {payee_id}[ que se pagan {every}]', 'busca las órdenes permanentes a favor de {payee_id}[ que se pagan {every}]'],
      questions: { next: ['¿Cuándo toca la próxima orden permanente a favor de {payee_id}?'], sum: ['¿Cuánto suman las órdenes permanentes a favor de {payee_id}, contando un pago de cada una?'], 'how-many': ['¿Cuántas órdenes permanentes tengo a favor de {payee_id}?'] },
    },
    list_cards: {
      requests: ['muéstrame las tarjetas de {account_id}', 'mira qué tarjetas están asociadas a {account_id}', 'muéstrame las {kind} de {account_id}', 'mira qué {kind} están asociadas a {account_id}'],
      questions: { 'how-many': ['¿Cuántas tarjetas tiene {account_id}?', '¿Cuántas {kind} tiene {account_id}?'], highest: ['¿Cuál es el límite diario más alto de las tarjetas de {account_id}?'], soonest: ['¿Cuándo caduca la tarjeta de {account_id} que tiene el límite diario más alto?'] },
    },
    get_statement: {
      requests: ['muéstrame el extracto de {account_id} de {month}', 'dame el resumen mensual de {account_id} de {month}'],
      questions: { closing: ['¿Cuál fue el saldo final de {account_id} en {month}?'], 'in-out': ['Según el extracto de {month}, ¿cuánto dinero entró en {account_id} y cuánto salió?'], opening: ['¿Con qué saldo empezó {account_id} en {month}?'] },
    },
    transfer_money: {
      requests: ['transfiere {amount} de {from_account_id} a {payee_id}[ con el concepto {reference}]', 'haz {execute_on} una transferencia de {amount} de {from_account_id} a {payee_id}[ con el concepto {reference}]', 'envía {amount} a {payee_id} desde {from_account_id}[; el concepto es {reference}]'],
      questions: {},
    },
    create_standing_order: {
      requests: ['crea una orden permanente de {amount} desde {account_id} a favor de {payee_id}, {every} a partir del {first_on}[ y hasta el {ends_on}][, con el concepto {reference}]', 'programa un pago de {amount} {every} desde {account_id} a {payee_id}, a partir del {first_on}[ y hasta el {ends_on}][; concepto: {reference}]'],
      questions: {},
    },
    cancel_standing_order: {
      requests: ['cancela {standing_order_id}[ de modo que su último día sea el {last_day}]', 'pon fin a {standing_order_id}[; su último día debe ser el {last_day}]'],
      questions: {},
    },
    block_card: {
      requests: ['bloquea {card_id} porque {reason}', 'haz que se bloquee {card_id}, porque {reason}', 'bloquea {card_id} {order_replacement}, porque {reason}'],
      questions: {},
    },
    set_card_limits: {
      requests: ['pon el límite diario de {card_id} en {limits.daily}', 'cambia el límite de efectivo de {card_id} a {limits.cash}', 'permite sacar con {card_id} hasta {limits.cash} al día en cajeros', 'ponle a {card_id} un límite diario de {limits.daily}[ y un límite de {limits.cash} en cajeros]'],
      questions: {},
    },
    send_statements: {
      requests: ['envía los extractos de {account_id} de {months} a {email}', 'manda a {email} los extractos de {account_id}, en concreto los de {months}'],
      questions: {},
    },
  },
  values: {
    'payee-name': { as: 'text' },
    'payee-id': { as: 'text' },
    'account-id': { as: 'text' },
    'card-id': { as: 'text' },
    'transaction-id': { as: 'text' },
    'standing-order-id': { as: 'text' },
    email: { as: 'text' },
    'account-kind': { as: 'choice', words: { current: ['cuentas corrientes'], savings: ['cuentas de ahorro'], business: ['cuentas de empresa'] } },
    'card-kind': { as: 'choice', words: { debit: ['tarjetas de débito'], credit: ['tarjetas de crédito'] } },
    direction: { as: 'choice', words: { in: ['entrantes', 'de entrada'], out: ['salientes', 'de salida'] } },
    categories: { as: 'list', of: { as: 'choice', words: { groceries: ['alimentación'], rent: ['alquiler'], utilities: ['suministros'], dining: ['restaurantes'], travel: ['viajes'], insurance: ['seguros'] } } },
    amount: { as: 'money' },
    limit: { as: 'money' },
    'cash-limit': { as: 'money' },
    reference: { as: 'quoted' },
    day: { as: 'day' },
    'first-day': { as: 'date' },
    'last-day': { as: 'date' },
    'end-day': { as: 'date' },
    'day-past': { as: 'date' },
    'day-recent': { as: 'date' },
    interval: { as: 'choice', words: { week: ['cada semana'], month: ['cada mes'], quarter: ['cada trimestre', 'cada tres meses'], year: ['cada año'] } },
    month: { as: 'month' },
    months: { as: 'list', of: { as: 'month' } },
    'block-reason': { as: 'choice', words: { lost: ['la he perdido', 'ya no la encuentro'], stolen: ['me la han robado', 'alguien me la ha quitado del bolso'], damaged: ['el chip no funciona', 'se ha partido en dos'], not_needed: ['ya no la necesito', 'ya no la uso'] } },
    replacement: { as: 'choice', words: { true: ['y pídeme una nueva', 'y encarga otra de repuesto'] } },
  },
};
