import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { prescriptionOf } from '../records.ts';

export const getPrescription: DefinedTool = {
  tool: {
    name: 'get_prescription',
    description: 'Gives dose, prescribing doctor and last day of validity of one prescription.',
    parameters: { type: 'object', properties: { prescription_id: { type: 'string', description: 'Such as RX-20000' } }, required: ['prescription_id'] },
    result: {
      type: 'object',
      properties: { id: { type: 'string' }, dose_mg: { type: 'number', description: 'Dose in milligrams' }, doctor_id: { type: 'string' }, valid_until: { type: 'string', format: 'date' } },
      required: ['id', 'dose_mg', 'doctor_id', 'valid_until'],
    },
  },
  effect: 'reads',
  parameters: { prescription_id: 'prescription-id' },
  requests: [
    { id: 'show', text: 'show me the details of {prescription_id}' },
    { id: 'dose', text: 'look up the dose on {prescription_id}' },
    { id: 'valid', text: 'check how long {prescription_id} is valid' },
    { id: 'who', text: 'find out who wrote {prescription_id}' },
    { id: 'without-prescription', text: 'check how long the prescription is valid' },
  ],
  questions: [
    { id: 'how-long', text: 'Until when is {prescription_id} valid?', answers: [{ path: 'valid_until', kind: 'date', take: 'value', unit: null }] },
    { id: 'how-much', text: 'Which dose does {prescription_id} state?', answers: [{ path: 'dose_mg', kind: 'number', take: 'value', unit: '"mg"' }] },
  ],
  mentions: [
    { id: 'doctor', text: 'the doctor who wrote {prescription_id}', path: 'doctor_id', type: 'doctor-id' },
    { id: 'prescriber', text: 'the prescriber of {prescription_id}', path: 'doctor_id', type: 'doctor-id' },
  ],
  conditions: [{ id: 'strong', path: 'dose_mg', holds: 'at-least', text: 'if the dose is {limit} mg or more', otherwise: 'if the dose is below {limit} mg' }],
  execute: ({ prescription_id }, state) => {
    const { id, dose_mg, doctor_id, valid_until } = prescriptionOf(state, prescription_id);
    return { id, dose_mg, doctor_id, valid_until };
  },
};
