import type { DemonstrationParameter, DemonstrationTool } from './DemonstrationTool.ts';
import { values } from './demonstrationValues.ts';

const { city, person, product, topic, integer, amount, date, choice, flag, names, code } = values;

const tool = (name: string, description: string, phrase: string, ...parameters: DemonstrationParameter[]): DemonstrationTool => ({
  name,
  description,
  phrase,
  parameters,
});

/** Forty everyday tools. Each phrase holds every value, so that the question alone determines the call. */
export const demonstrationTools: readonly DemonstrationTool[] = [
  tool('weather_forecast', 'Weather forecast for a city.', 'give me the weather in {city} for the next {days} days in {unit}', city('city'), integer('days', 1, 10), choice('unit', ['celsius', 'fahrenheit'])),
  tool('book_table', 'Books a table in a restaurant.', 'book a table for {guests} in {city} on {date}', city('city'), integer('guests', 2, 9), date('date')),
  tool('send_money', 'Sends money to a person.', 'send {amount} {currency} to {recipient}', person('recipient'), amount('amount'), choice('currency', ['EUR', 'USD', 'JPY'])),
  tool('create_event', 'Creates a calendar event.', 'put a meeting with {attendees} on {date} lasting {minutes} minutes in the calendar', names('attendees'), date('date'), integer('minutes', 15, 120)),
  tool('search_flights', 'Searches for flights.', 'look for a {cabin} flight from {origin} to {destination} on {date}', city('origin'), city('destination'), date('date'), choice('cabin', ['economy', 'business'])),
  tool('track_parcel', 'Tells where a parcel is.', 'tell me where parcel {parcel_id} is', code('parcel_id', 'PX')),
  tool('refund_order', 'Refunds an order.', 'refund {amount} on order {order_id}', code('order_id', 'OR'), amount('amount')),
  tool('add_to_cart', 'Adds a product to the cart.', 'add {quantity} of the {product} to my cart', product('product'), integer('quantity', 1, 12)),
  tool('find_hotel', 'Finds a hotel.', 'find a hotel in {city} for {nights} nights under {price} a night', city('city'), integer('nights', 1, 14), amount('price')),
  tool('open_ticket', 'Opens a support ticket.', 'open a {priority} priority ticket about {subject}', topic('subject'), choice('priority', ['low', 'medium', 'high'])),
  tool('assign_ticket', 'Assigns a ticket to somebody.', 'assign ticket {ticket_id} to {assignee}', code('ticket_id', 'TK'), person('assignee')),
  tool('set_thermostat', 'Sets the temperature of a room.', 'set the {room} to {degrees} degrees', choice('room', ['kitchen', 'bedroom', 'office', 'hall']), integer('degrees', 15, 26)),
  tool('switch_light', 'Switches a light.', 'set the light in the {room} to on: {on}', choice('room', ['kitchen', 'bedroom', 'office', 'hall']), flag('on')),
  tool('play_music', 'Plays music.', 'play {minutes} minutes of {genre}', choice('genre', ['jazz', 'ambient', 'folk', 'techno']), integer('minutes', 5, 90)),
  tool('translate_text', 'Translates a text.', 'translate "{text}" into {language}', topic('text'), choice('language', ['German', 'Swahili', 'Korean', 'Portuguese'])),
  tool('convert_currency', 'Converts an amount between currencies.', 'convert {amount} {from_currency} into {to_currency}', amount('amount'), choice('from_currency', ['EUR', 'USD']), choice('to_currency', ['JPY', 'GBP', 'CHF'])),
  tool('schedule_visit', 'Schedules a medical visit.', 'schedule a {kind} visit for {patient} on {date}', person('patient'), date('date'), choice('kind', ['dental', 'general', 'eye'])),
  tool('renew_prescription', 'Renews a prescription.', 'renew prescription {prescription_id} for {days} days', code('prescription_id', 'RX'), integer('days', 7, 90)),
  tool('request_leave', 'Requests leave for an employee.', 'request {days} days of {kind} leave for {employee} from {start}', person('employee'), date('start'), integer('days', 1, 20), choice('kind', ['annual', 'sick', 'parental'])),
  tool('update_salary', 'Updates a salary.', 'update the salary of {employee} to {amount}', person('employee'), amount('amount')),
  tool('log_expense', 'Logs an expense.', 'log an expense of {amount} for {category} on {date}', amount('amount'), date('date'), choice('category', ['travel', 'meals', 'software'])),
  tool('create_invoice', 'Creates an invoice.', 'invoice {customer} for {amount}, due {due_date}', person('customer'), amount('amount'), date('due_date')),
  tool('search_papers', 'Searches scientific papers.', 'find {limit} papers on {topic} since {year}', topic('topic'), integer('limit', 3, 40), integer('year', 1995, 2026)),
  tool('plan_route', 'Plans a route.', 'plan a {mode} route from {start} to {end}', city('start'), city('end'), choice('mode', ['driving', 'cycling', 'walking'])),
  tool('share_file', 'Shares a file with people.', 'share file {file_id} with {people}', code('file_id', 'FL'), names('people')),
  tool('rename_file', 'Renames a file.', 'rename file {file_id} to "{new_name}"', code('file_id', 'FL'), topic('new_name')),
  tool('run_report', 'Runs an analytics report.', 'run the {metric} report from {start} to {end}', choice('metric', ['revenue', 'churn', 'signups']), date('start'), date('end')),
  tool('set_alarm', 'Sets an alarm.', 'set an alarm for {hour}:{minute}', integer('hour', 5, 22), integer('minute', 10, 59)),
  tool('order_taxi', 'Orders a taxi.', 'order a taxi in {city} for {passengers} passengers on {date}', city('city'), integer('passengers', 1, 6), date('date')),
  tool('subscribe_alert', 'Subscribes to price alerts.', 'alert me when the {product} falls below {price}', product('product'), amount('price')),
  tool('compare_prices', 'Compares prices of a product.', 'compare prices of the {product} in {city}', product('product'), city('city')),
  tool('return_item', 'Returns an item of an order.', 'return the {product} from order {order_id}', code('order_id', 'OR'), product('product')),
  tool('invite_user', 'Invites somebody to a workspace.', 'invite {person} as {role}', person('person'), choice('role', ['viewer', 'editor', 'owner'])),
  tool('archive_project', 'Archives a project.', 'archive project {project_id} on {date}', code('project_id', 'PR'), date('date')),
  tool('estimate_loan', 'Estimates the rate of a loan.', 'estimate a loan of {amount} over {months} months', amount('amount'), integer('months', 6, 120)),
  tool('block_card', 'Blocks a bank card.', 'block card {card_id} because it was {reason}', code('card_id', 'CD'), choice('reason', ['lost', 'stolen', 'damaged'])),
  tool('water_garden', 'Waters a garden zone.', 'water zone {zone} for {minutes} minutes', integer('zone', 1, 8), integer('minutes', 2, 45)),
  tool('check_stock', 'Tells how many of a product are in stock.', 'check the stock of the {product} in {city}', product('product'), city('city')),
  tool('reserve_room', 'Reserves a meeting room.', 'reserve a room for {people} people on {date}, projector: {projector}', integer('people', 2, 30), date('date'), flag('projector')),
  tool('post_message', 'Posts a message to a channel.', 'post "{text}" to the {channel} channel', topic('text'), choice('channel', ['general', 'random', 'support'])),
];
