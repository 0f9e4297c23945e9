import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { dayNumber } from '../../../composer/kit/spoken/calendar.ts';
import { ToolFailure } from '../../../composer/kit/ToolFailure.ts';
import { customerOf, orderOf, shopOf } from '../records.ts';

export const getShipment: DefinedTool = {
  tool: {
    name: 'get_shipment',
    description: 'Tracks the shipment of an order that has left the warehouse.',
    parameters: { type: 'object', properties: { order_id: { type: 'string', description: 'Order id, such as ORD-5200' } }, required: ['order_id'] },
    result: {
      type: 'object',
      properties: {
        shipment_id: { type: 'string', description: 'Such as SHP-7100' },
        carrier: { type: 'string' },
        status: { type: 'string', enum: ['in_transit', 'delivered'] },
        sent_on: { type: 'string', format: 'date' },
        days_since_sent: { type: 'integer' },
        expected_on: { type: 'string', format: 'date', description: 'Day of delivery, planned or past' },
        window: { type: 'string', enum: ['any', 'morning', 'afternoon', 'evening'] },
        weight_kg: { type: 'number' },
        recipient_email: { type: 'string', format: 'email', description: 'Address that the carrier writes to' },
      },
      required: ['shipment_id', 'carrier', 'status', 'sent_on', 'days_since_sent', 'expected_on', 'window', 'weight_kg', 'recipient_email'],
    },
  },
  effect: 'reads',
  parameters: { order_id: 'order-id' },
  requests: [
    { id: 'track', text: 'track the shipment of {order_id}' },
    { id: 'where', text: 'find out how the delivery of {order_id} is coming along' },
    { id: 'who-has-it', text: 'check which carrier has the parcel of {order_id}' },
    { id: 'due', text: 'find out when the parcel of {order_id} is due' },
    { id: 'without-order', text: 'track the parcel of an order that went out' },
  ],
  questions: [
    { id: 'carrier', text: 'Which carrier delivers {order_id}?', answers: [{ path: 'carrier', kind: 'name', take: 'value', unit: null }] },
    { id: 'weight', text: 'How many kilograms does the parcel of {order_id} weigh?', answers: [{ path: 'weight_kg', kind: 'number', take: 'value', unit: '"kg"' }] },
    { id: 'sent', text: 'On which day did {order_id} leave the warehouse?', answers: [{ path: 'sent_on', kind: 'date', take: 'value', unit: null }] },
    { id: 'expected', text: 'What is the delivery date of {order_id}?', answers: [{ path: 'expected_on', kind: 'date', take: 'value', unit: null }] },
  ],
  mentions: [
    { id: 'shipment', text: 'the shipment of {order_id}', path: 'shipment_id', type: 'shipment-id' },
    { id: 'recipient-email', text: 'the e-mail address that the carrier has for {order_id}', path: 'recipient_email', type: 'email' },
  ],
  conditions: [
    { id: 'slow', path: 'days_since_sent', holds: 'at-least', text: 'if the parcel was sent at least {limit} days ago', otherwise: 'if the parcel was sent less than {limit} days ago' },
    { id: 'heavy', path: 'weight_kg', holds: 'at-least', text: 'if the parcel weighs {limit} kg or more', otherwise: 'if the parcel weighs less than {limit} kg' },
  ],
  execute: ({ order_id }, state) => {
    const order = orderOf(state, order_id);
    const shipment = shopOf(state).shipments.find((one) => one.order_id === order.id);
    if (shipment === undefined) throw new ToolFailure('not_shipped', `Order ${order.id} is ${order.status} and has no shipment.`);
    const recipient = customerOf(state, order.customer_id);
    const { id, carrier, delivered, sent_on, expected_on, window, weight_kg } = shipment;
    return { shipment_id: id, carrier, status: delivered ? 'delivered' : 'in_transit', sent_on, days_since_sent: dayNumber(state.today) - dayNumber(sent_on), expected_on, window, weight_kg, recipient_email: recipient.email };
  },
};
