import { german } from './german.ts';
import type { WorldGrammar } from './Grammar.ts';

export const calendarInGerman: WorldGrammar = {
  world: 'calendar',
  version: '1',
  language: german,
  tools: {
    find_contact: {
      requests: ['such {name} in meinen Kontakten', 'sieh nach, unter welcher ID {name} gespeichert ist'],
      questions: { 'id-question': ['Welche Kontakt-ID hat {name}?'], stored: ['Unter welcher ID steht {name} in meinen Kontakten?'] },
    },
    get_contact: {
      requests: ['zeig mir die Kontaktdaten von {contact_id}', 'öffne die Kontaktkarte von {contact_id}'],
      questions: { 'phone-number': ['Welche Telefonnummer hat {contact_id}?'], birthday: ['Wann ist {contact_id} geboren?'], 'works-for': ['Für welche Firma arbeitet {contact_id}?'], email: ['Welche E-Mail-Adresse hat {contact_id}?'] },
    },
    list_events: {
      requests: ['zeig mir die kommenden Termine von {contact_id}[ bis zum {period.to}]', 'zeig mir den Terminplan von {contact_id}[ vom {period.from} bis zum {period.to}]', 'sieh nach, was bei {contact_id}[ ab dem {period.from}] ansteht'],
      questions: {
        'how-many': ['Wie viele kommende Termine hat {contact_id}[ vom {period.from} bis zum {period.to}]?'],
        time: ['Wie viele Minuten verbringt {contact_id}[ vom {period.from} bis zum {period.to}] insgesamt in Terminen?'],
        titles: ['Wie heißen die kommenden Termine von {contact_id}[ bis zum {period.to}]?'],
        'next-when': ['An welchem Tag und um wie viel Uhr beginnt der nächste Termin von {contact_id}?'],
      },
    },
    get_event: {
      requests: ['zeig mir die Details zu {event_id}', 'zeig mir alles, was zu {event_id} eingetragen ist'],
      questions: { 'how-many': ['Wie viele Teilnehmende hat {event_id}?'], start: ['Um wie viel Uhr beginnt {event_id}, und wie viele Minuten dauert der Termin?'], day: ['An welchem Tag ist {event_id}?'] },
    },
    search_rooms: {
      requests: ['such Besprechungsräume, die {min_capacity} Personen fassen[ und {equipment} haben]', 'zeig mir die Räume, in die mindestens {min_capacity} Personen passen[ und die {equipment} haben]'],
      questions: { 'how-many': ['Wie viele Räume fassen mindestens {min_capacity} Personen[ und haben {equipment}]?'], names: ['Wie heißen die Räume, die mindestens {min_capacity} Personen fassen[ und {equipment} haben]?'] },
    },
    get_room: {
      requests: ['beschreib mir {room_id}', 'zeig mir die Angaben zu {room_id}'],
      questions: { capacity: ['Wie viele Personen passen in {room_id}?'], 'which-floor': ['In welchem Stockwerk liegt {room_id}?'] },
    },
    list_messages: {
      requests: ['zeig mir die[ {unread_only}] Nachrichten von {sender_id}[ seit dem {received_since}]', 'such in meinem Posteingang nach den[ {unread_only}] Mails von {sender_id}[ seit dem {received_since}]'],
      questions: { 'how-many': ['Wie groß ist die Zahl der[ {unread_only}] Nachrichten von {sender_id}?'], attachments: ['Wie viele Anhänge hat mir {sender_id}[ seit dem {received_since}] insgesamt geschickt?'], 'last-wrote': ['Wann hat mir {sender_id} zuletzt geschrieben?'] },
    },
    get_message: {
      requests: ['lies mir {message_id} vor', 'öffne {message_id}'],
      questions: { received: ['An welchem Tag habe ich {message_id} bekommen?'], attachments: ['Wie viele Anhänge hat {message_id}?'], sender: ['Wie lautet die Kontakt-ID des Absenders von {message_id}?'] },
    },
    create_event: {
      requests: ['trag {title} {date} um {start} für {minutes} in meinen Kalender ein[ und lade {attendees} ein]', 'trag {date} um {start} einen neuen Termin ein: {title}, Dauer: {minutes}[, insgesamt {repeat.times} Mal, einmal {repeat.every}]', 'plan {date} um {start} den Termin {title} ein, Dauer: {minutes}[, mit {attendees}]'],
      questions: {},
    },
    move_event: {
      requests: ['verschieb {event_id} auf den {date}[ um {start}]', 'leg {event_id} auf den {date}[, Beginn {start}]'],
      questions: {},
    },
    add_attendee: {
      requests: ['lade {contact_id} zu {event_id} ein[, aber nur {role}]', 'setz {contact_id} auf die Teilnehmerliste von {event_id}[, allerdings nur {role}]'],
      questions: {},
    },
    assign_room: {
      requests: ['buch {room_id} für {event_id}', 'sorg dafür, dass {event_id} in {room_id} stattfindet'],
      questions: {},
    },
    send_message: {
      requests: ['schick eine Mail an {to} mit dem Betreff {subject} und dem Text {body}', 'schreib an {to}, Betreff {subject}, Text {body}'],
      questions: {},
    },
    create_reminder: {
      requests: ['erinnere mich {date} um {time}: {text}[ ({priority} Priorität)]', 'schick mir {date} um {time} eine Erinnerung mit dem Text {text}[, {priority} Priorität]'],
      questions: {},
    },
  },
  values: {
    'contact-name': { as: 'text' },
    'contact-id': { as: 'text' },
    'event-id': { as: 'text' },
    'room-id': { as: 'text' },
    'message-id': { as: 'text' },
    day: { as: 'day' },
    'new-day': { as: 'date' },
    'first-day': { as: 'date' },
    'last-day': { as: 'date' },
    'day-past': { as: 'date' },
    time: { as: 'time' },
    minutes: { as: 'minutes' },
    title: { as: 'quoted' },
    chore: { as: 'quoted' },
    subject: { as: 'quoted' },
    body: { as: 'quoted' },
    addresses: { as: 'list', of: { as: 'text' } },
    people: { as: 'count' },
    times: { as: 'count' },
    equipment: { as: 'list', of: { as: 'choice', words: { projector: ['einen Beamer'], whiteboard: ['ein Whiteboard'], video: ['Videokonferenztechnik'], phone: ['ein Konferenztelefon'], kitchen: ['eine Küche'] } } },
    unread: { as: 'choice', words: { true: ['ungelesenen'] } },
    'optional-role': { as: 'choice', words: { optional: ['als optionalen Gast'] } },
    priority: { as: 'choice', words: { high: ['hohe'], low: ['niedrige'] } },
    rhythm: { as: 'choice', words: { day: ['am Tag', 'pro Tag'], week: ['pro Woche', 'in der Woche'], month: ['im Monat', 'pro Monat'] } },
  },
};
