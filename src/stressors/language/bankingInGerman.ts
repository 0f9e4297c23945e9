import { german } from './german.ts';
import type { WorldGrammar } from './Grammar.ts';

export const bankingInGerman: WorldGrammar = {
  world: 'banking',
  version: '1',
  language: german,
  tools: {
    find_payee: {
      requests: ['such {name} unter meinen gespeicherten Empfängern', 'zeig mir die gespeicherten Bankdaten von {name}'],
      questions: { 'iban-of': ['Welche IBAN hat {name}?'], bank: ['Bei welcher Bank hat {name} ein Konto?'] },
    },
    list_accounts: {
      requests: ['zeig mir alle meine Konten', 'gib mir einen Überblick über meine Konten', 'zeig mir meine {kind}', 'gib mir einen Überblick über meine {kind}'],
      questions: { 'how-many': ['Wie viele Konten habe ich?', 'Wie viele {kind} habe ich?'], names: ['Wie heißen meine Konten?', 'Wie heißen meine {kind}?'] },
    },
    get_account: {
      requests: ['zeig mir die Details zu {account_id}', 'sieh nach, wie viel Geld auf {account_id} ist'],
      questions: { 'balance-of': ['Wie hoch ist der Kontostand von {account_id}?'], 'overdraft-limit': ['Wie weit darf {account_id} überzogen werden?'], iban: ['Welche IBAN hat {account_id}?'] },
    },
    list_transactions: {
      requests: ['zeig mir die[ {direction}] Buchungen auf {account_id}[ vom {booked.from} bis zum {booked.to}]', 'zeig mir alle[ {direction}] Buchungen auf {account_id}[ seit dem {booked.from}]', 'such die Buchungen auf {account_id} heraus, die zu {categories} gehören'],
      questions: {
        total: ['Wie viel ergeben die {direction} Buchungen auf {account_id}[ seit dem {booked.from}] zusammen?'],
        'how-many': ['Wie groß ist die Zahl der[ {direction}] Buchungen auf {account_id}[ vom {booked.from} bis zum {booked.to}]?'],
        largest: ['Wie hoch war die größte der {direction} Buchungen auf {account_id}?'],
        spent: ['Wie viel ergeben die Buchungen für {categories} auf {account_id} zusammen?'],
      },
    },
    get_transaction: {
      requests: ['zeig mir die Details zu {transaction_id}', 'sieh nach, wofür {transaction_id} war'],
      questions: { amount: ['Über welchen Betrag lief {transaction_id}?'], booked: ['An welchem Tag wurde {transaction_id} gebucht?'], 'other-party': ['Wer war bei {transaction_id} die Gegenseite?'], account: ['Zu welchem Konto gehört {transaction_id}?'] },
    },
    list_standing_orders: {
      requests: ['zeig mir meine Daueraufträge an {payee_id}[, die {every} ausgeführt werden]', 'such die Daueraufträge heraus, die[ {every}] an {payee_id} gehen'],
      questions: { next: ['Wann ist der nächste Dauerauftrag an {payee_id} fällig?'], sum: ['Wie viel ergeben die Daueraufträge an {payee_id} zusammen, wenn man jeden einmal zählt?'], 'how-many': ['Wie viele Daueraufträge an {payee_id} habe ich?'] },
    },
    list_cards: {
      requests: ['zeig mir die Karten zu {account_id}', 'sieh nach, welche Karten zu {account_id} gehören', 'zeig mir die {kind} zu {account_id}', 'sieh nach, welche {kind} zu {account_id} gehören'],
      questions: { 'how-many': ['Wie viele Karten gehören zu {account_id}?', 'Wie viele {kind} gehören zu {account_id}?'], highest: ['Wie hoch ist das höchste Tageslimit einer Karte zu {account_id}?'], soonest: ['Wann läuft die Karte mit dem höchsten Tageslimit ab, die zu {account_id} gehört?'] },
    },
    get_statement: {
      requests: ['zeig mir den Kontoauszug von {account_id} für {month}', 'ruf den Auszug von {account_id} für {month} ab'],
      questions: { closing: ['Wie hoch war der Endsaldo von {account_id} im {month}?'], 'in-out': ['Wie viel ist laut Kontoauszug für {month} auf {account_id} eingegangen, und wie viel ist abgegangen?'], opening: ['Mit welchem Saldo begann {account_id} im {month}?'] },
    },
    transfer_money: {
      requests: ['überweise {amount} von {from_account_id} an {payee_id}[ mit dem Verwendungszweck {reference}]', 'überweise {amount} von {from_account_id} an {payee_id}[ mit dem Verwendungszweck {reference}], und zwar {execute_on}', 'schick {payee_id} {amount} von {from_account_id}[; der Verwendungszweck ist {reference}]'],
      questions: {},
    },
    create_standing_order: {
      requests: ['richte einen Dauerauftrag über {amount} von {account_id} an {payee_id} ein, {every} ab dem {first_on}[ bis zum {ends_on}][, mit dem Verwendungszweck {reference}]', 'lass {every} {amount} von {account_id} an {payee_id} überweisen, und zwar ab dem {first_on}[ und bis zum {ends_on}][; Verwendungszweck: {reference}]'],
      questions: {},
    },
    cancel_standing_order: {
      requests: ['beende {standing_order_id}[ zum {last_day}]', 'stopp {standing_order_id}[; der letzte Tag soll der {last_day} sein]'],
      questions: {},
    },
    block_card: {
      requests: ['sperr {card_id}, weil {reason}', 'lass {card_id} sperren, weil {reason}', 'sperr {card_id} {order_replacement}, weil {reason}'],
      questions: {},
    },
    set_card_limits: {
      requests: ['setz das Tageslimit von {card_id} auf {limits.daily}', 'ändere das Bargeldlimit von {card_id} auf {limits.cash}', 'erlaub mit {card_id} Bargeldabhebungen bis {limits.cash} am Tag', 'setz für {card_id} ein Tageslimit von {limits.daily}[ und ein Limit von {limits.cash} am Geldautomaten] fest'],
      questions: {},
    },
    send_statements: {
      requests: ['schick die Kontoauszüge von {account_id} für {months} an {email}', 'schick die Auszüge von {account_id} per Mail an {email}, und zwar die für {months}'],
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
    'account-kind': { as: 'choice', words: { current: ['Girokonten'], savings: ['Sparkonten'], business: ['Geschäftskonten'] } },
    'card-kind': { as: 'choice', words: { debit: ['Debitkarten'], credit: ['Kreditkarten'] } },
    direction: { as: 'choice', words: { in: ['eingehenden'], out: ['ausgehenden'] } },
    categories: { as: 'list', of: { as: 'choice', words: { groceries: ['Lebensmittel'], rent: ['Miete'], utilities: ['Nebenkosten'], dining: ['Restaurantbesuche'], travel: ['Reisen'], insurance: ['Versicherungen'] } } },
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
    interval: { as: 'choice', words: { week: ['jede Woche', 'wöchentlich'], month: ['jeden Monat', 'monatlich'], quarter: ['jedes Quartal', 'vierteljährlich'], year: ['jedes Jahr', 'jährlich'] } },
    month: { as: 'month' },
    months: { as: 'list', of: { as: 'month' } },
    'block-reason': { as: 'choice', words: { lost: ['ich sie verloren habe', 'ich sie nicht mehr finde'], stolen: ['sie mir gestohlen wurde', 'sie mir jemand aus der Tasche genommen hat'], damaged: ['der Chip kaputt ist', 'sie durchgebrochen ist'], not_needed: ['ich sie nicht mehr brauche', 'ich sie nicht mehr benutze'] } },
    replacement: { as: 'choice', words: { true: ['und bestell mir eine neue', 'und lass mir Ersatz schicken'] } },
  },
};
