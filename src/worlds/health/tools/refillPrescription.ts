import { comingDay } from '../../../composer/kit/calendarDay.ts';
import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { ToolFailure } from '../../../composer/kit/ToolFailure.ts';
import { prescriptionOf } from '../records.ts';

export const refillPrescription: DefinedTool = {
  tool: {
    name: 'refill_prescription',
    description: 'Orders packs on a prescription for pick-up; no more than are left on it.',
    parameters: {
      type: 'object',
      properties: {
        prescription_id: { type: 'string', description: 'Such as RX-20000' },
        packs: { type: 'integer', minimum: 1, maximum: 6 },
        pick_up_on: { type: 'string', format: 'date', description: 'YYYY-MM-DD, today if left out' },
      },
      required: ['prescription_id', 'packs'],
    },
    result: { type: 'object', properties: { prescription_id: { type: 'string' }, refills_left: { type: 'integer', description: 'In packs' } }, required: ['prescription_id', 'refills_left'] },
  },
  effect: 'changes',
  parameters: { prescription_id: 'prescription-id', packs: 'packs', pick_up_on: 'pick-up-day' },
  requests: [
    { id: 'order', text: 'order {packs} on {prescription_id}[; pick-up is planned for {pick_up_on}]' },
    { id: 'refill', text: 'refill {prescription_id} with {packs}[; the day of pick-up is {pick_up_on}]' },
    { id: 'ready', text: 'have {packs} on {prescription_id} made ready[ for {pick_up_on}]' },
    { id: 'get', text: 'get {packs} of what is prescribed on {prescription_id}[ ready for {pick_up_on}]' },
    { id: 'without-packs', text: 'refill {prescription_id} so that several packs are ready for {pick_up_on}' },
    { id: 'without-prescription', text: 'order {packs} of the medicine for {pick_up_on}' },
  ],
  questions: [],
  mentions: [],
  conditions: [],
  execute: (given, state) => {
    const prescription = prescriptionOf(state, given['prescription_id']);
    const packs = Number(given['packs']);
    const pick_up_on = given['pick_up_on'] === undefined ? state.today : comingDay(given['pick_up_on'], state.today);
    if (prescription.valid_until < pick_up_on) throw new ToolFailure('expired', `Prescription ${prescription.id} is valid until ${prescription.valid_until}.`);
    if (packs > prescription.refills_left) throw new ToolFailure('too_few_left', `Only ${String(prescription.refills_left)} are left on ${prescription.id}.`);
    prescription.refills_left -= packs;
    prescription.orders.push({ packs, pick_up_on });
    return { prescription_id: prescription.id, refills_left: prescription.refills_left };
  },
};
