import { textIfGiven } from '../../../composer/kit/argumentValues.ts';
import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { comingDay } from '../../../composer/kit/calendarDay.ts';
import { ToolFailure } from '../../../composer/kit/ToolFailure.ts';
import { shipmentOf } from '../records.ts';

export const rescheduleDelivery: DefinedTool = {
  tool: {
    name: 'reschedule_delivery',
    description: 'Moves the delivery of a shipment that is on its way to another day or part of the day.',
    parameters: {
      type: 'object',
      properties: {
        shipment_id: { type: 'string', description: 'Shipment, such as SHP-7100' },
        deliver_on: { type: 'string', format: 'date', description: 'Day of delivery (YYYY-MM-DD)' },
        window: { type: 'string', enum: ['any', 'morning', 'afternoon', 'evening'], default: 'any' },
      },
      required: ['shipment_id', 'deliver_on'],
    },
    result: {
      type: 'object',
      properties: { shipment_id: { type: 'string' }, expected_on: { type: 'string', format: 'date' }, window: { type: 'string' } },
      required: ['shipment_id', 'expected_on', 'window'],
    },
  },
  effect: 'changes',
  parameters: { shipment_id: 'shipment-id', deliver_on: 'delivery-day', window: 'window' },
  requests: [
    { id: 'have-delivered', text: 'have {shipment_id} delivered {deliver_on}[ in the {window}]' },
    { id: 'reschedule', text: 'reschedule {shipment_id} so that it arrives {deliver_on}[ in the {window}]' },
    { id: 'tell-carrier', text: 'tell the carrier to bring {shipment_id} {deliver_on}[ in the {window}]' },
    { id: 'change-day', text: 'change the delivery of {shipment_id}: it should come {deliver_on}[ in the {window}]' },
    { id: 'without-day', text: 'move the delivery of {shipment_id} to another day' },
  ],
  questions: [],
  mentions: [],
  conditions: [],
  execute: ({ shipment_id, deliver_on, window }, state) => {
    const shipment = shipmentOf(state, shipment_id);
    const day = comingDay(deliver_on, state.today);
    const part = textIfGiven(window) ?? 'any';
    if (shipment.delivered) throw new ToolFailure('already_delivered', `Shipment ${shipment.id} was delivered on ${shipment.expected_on}.`);
    if (shipment.expected_on === day && shipment.window === part) throw new ToolFailure('already_scheduled', `Shipment ${shipment.id} is planned for then already.`);
    shipment.expected_on = day;
    shipment.window = part;
    return { shipment_id: shipment.id, expected_on: day, window: part };
  },
};
