import type { WorldGrammar } from './Grammar.ts';
import { spanish } from './spanish.ts';

export const calendarInSpanish: WorldGrammar = {
  world: 'calendar',
  version: '1',
  language: spanish,
  tools: {
    find_contact: {
      requests: ['busca a {name} en mis contactos', 'mira con qué ID está guardado el contacto {name}'],
      questions: { 'id-question': ['¿Cuál es el ID de contacto de {name}?'], stored: ['¿Con qué ID figura {name} en mis contactos?'] },
    },
    get_contact: {
      requests: ['muéstrame los datos de contacto de {contact_id}', 'abre la ficha de contacto de {contact_id}'],
      questions: { 'phone-number': ['¿Cuál es el número de teléfono de {contact_id}?'], birthday: ['¿Cuándo nació {contact_id}?'], 'works-for': ['¿Para qué empresa trabaja {contact_id}?'], email: ['¿Cuál es la dirección de correo de {contact_id}?'] },
    },
    list_events: {
      requests: ['muéstrame los próximos eventos de {contact_id}[ hasta el {period.to}]', 'muéstrame la agenda de {contact_id}[ desde el {period.from} hasta el {period.to}]', 'mira qué tiene en la agenda {contact_id}[ a partir del {period.from}]'],
      questions: {
        'how-many': ['¿Cuántos eventos próximos tiene {contact_id}[ desde el {period.from} hasta el {period.to}]?'],
        time: ['¿Cuántos minutos pasa {contact_id} en eventos en total[ desde el {period.from} hasta el {period.to}]?'],
        titles: ['¿Cómo se titulan los próximos eventos de {contact_id}[ hasta el {period.to}]?'],
        'next-when': ['¿Qué día y a qué hora empieza el próximo evento de {contact_id}?'],
      },
    },
    get_event: {
      requests: ['muéstrame los detalles de {event_id}', 'enséñame todo lo que consta sobre {event_id}'],
      questions: { 'how-many': ['¿Cuántos asistentes tiene {event_id}?'], start: ['¿A qué hora empieza {event_id} y cuántos minutos dura?'], day: ['¿Qué día es {event_id}?'] },
    },
    search_rooms: {
      requests: ['busca salas de reuniones con capacidad para {min_capacity} personas[ y con {equipment}]', 'muéstrame las salas en las que caben al menos {min_capacity} personas[ y que tienen {equipment}]'],
      questions: { 'how-many': ['¿Cuántas salas tienen capacidad para {min_capacity} personas o más[ y tienen {equipment}]?'], names: ['¿Cómo se llaman las salas con capacidad para al menos {min_capacity} personas[ y con {equipment}]?'] },
    },
    get_room: {
      requests: ['descríbeme {room_id}', 'muéstrame los datos de {room_id}'],
      questions: { capacity: ['¿Cuántas personas caben en {room_id}?'], 'which-floor': ['¿En qué planta está {room_id}?'] },
    },
    list_messages: {
      requests: ['muéstrame los mensajes[ {unread_only}] de {sender_id}[ desde el {received_since}]', 'busca en mi bandeja de entrada los correos[ {unread_only}] de {sender_id}[ desde el {received_since}]'],
      questions: { 'how-many': ['¿Cuántos mensajes[ {unread_only}] tengo de {sender_id}?'], attachments: ['¿Cuántos archivos adjuntos me ha enviado {sender_id} en total[ desde el {received_since}]?'], 'last-wrote': ['¿Cuándo me escribió {sender_id} por última vez?'] },
    },
    get_message: {
      requests: ['léeme {message_id}', 'abre {message_id}'],
      questions: { received: ['¿Qué día recibí {message_id}?'], attachments: ['¿Cuántos archivos adjuntos tiene {message_id}?'], sender: ['¿Cuál es el ID de contacto de quien escribió {message_id}?'] },
    },
    create_event: {
      requests: ['apunta {title} en mi calendario para {date} a las {start} durante {minutes}[ e invita a {attendees}]', 'crea un evento nuevo para {date} a las {start}: {title}, duración: {minutes}[, {repeat.times} veces en total, una vez {repeat.every}]', 'programa para {date} a las {start} el evento {title}, con una duración de {minutes}[ y con {attendees}]'],
      questions: {},
    },
    move_event: {
      requests: ['mueve {event_id} al {date}[ a las {start}]', 'pasa {event_id} al {date}[, con inicio a las {start}]'],
      questions: {},
    },
    add_attendee: {
      requests: ['invita a {contact_id} a {event_id}[, pero solo {role}]', 'añade a {contact_id} a la lista de asistentes de {event_id}[, aunque solo {role}]'],
      questions: {},
    },
    assign_room: {
      requests: ['reserva {room_id} para {event_id}', 'haz que {event_id} se celebre en {room_id}'],
      questions: {},
    },
    send_message: {
      requests: ['envía un correo a {to} con el asunto {subject} y el texto {body}', 'escribe a {to}, asunto {subject}, texto {body}'],
      questions: {},
    },
    create_reminder: {
      requests: ['recuérdame {date} a las {time}: {text}[ (prioridad {priority})]', 'ponme un recordatorio para {date} a las {time} con el texto {text}[, con prioridad {priority}]'],
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
    equipment: { as: 'list', of: { as: 'choice', words: { projector: ['proyector'], whiteboard: ['pizarra blanca'], video: ['videoconferencia'], phone: ['teléfono de conferencias'], kitchen: ['cocina'] } } },
    unread: { as: 'choice', words: { true: ['no leídos', 'sin leer'] } },
    'optional-role': { as: 'choice', words: { optional: ['como asistente opcional'] } },
    priority: { as: 'choice', words: { high: ['alta'], low: ['baja'] } },
    rhythm: { as: 'choice', words: { day: ['al día'], week: ['por semana', 'a la semana'], month: ['al mes'] } },
  },
};
