import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { latestFirst } from '../../../composer/kit/sortedBy.ts';
import { clinicsOf, patientOf } from '../records.ts';

export const listPrescriptions: DefinedTool = {
  tool: {
    name: 'list_prescriptions',
    description: 'Lists the prescriptions of a patient with the packs still to be had, the one issued last first.',
    parameters: { type: 'object', properties: { patient_id: { type: 'string', description: 'Patient id, such as PAT-1200' } }, required: ['patient_id'] },
    result: {
      type: 'object',
      properties: {
        prescriptions: {
          type: 'array',
          items: {
            type: 'object',
            properties: { id: { type: 'string', description: 'Such as RX-20000' }, medicine: { type: 'string' }, issued_on: { type: 'string', format: 'date' }, refills_left: { type: 'integer', description: 'In packs' } },
            required: ['id', 'medicine', 'issued_on', 'refills_left'],
          },
        },
      },
      required: ['prescriptions'],
    },
  },
  effect: 'reads',
  parameters: { patient_id: 'patient-id' },
  requests: [
    { id: 'list', text: 'list the prescriptions of {patient_id}' },
    { id: 'show', text: 'show me which medicines have been prescribed to {patient_id}' },
    { id: 'refills', text: 'check how many packs {patient_id} can still get on prescription' },
    { id: 'pull-up', text: 'pull up everything that is prescribed to {patient_id}' },
    { id: 'without-patient', text: 'show me which medicines have been prescribed to the patient' },
  ],
  questions: [
    { id: 'medicines', text: 'Which medicines have been prescribed to {patient_id}?', answers: [{ path: 'prescriptions[*].medicine', kind: 'name', take: 'each', unit: null }] },
    { id: 'last', text: 'When did {patient_id} last get a prescription?', answers: [{ path: 'prescriptions[0].issued_on', kind: 'date', take: 'value', unit: null }] },
    { id: 'packs', text: 'How many packs are left altogether on the prescriptions of {patient_id}?', answers: [{ path: 'prescriptions[*].refills_left', kind: 'number', take: 'sum', unit: null }] },
  ],
  mentions: [
    { id: 'latest', text: 'the latest prescription of {patient_id}', path: 'prescriptions[0].id', type: 'prescription-id' },
    { id: 'every', text: 'every prescription of {patient_id}', path: 'prescriptions[*].id', type: 'prescription-id' },
  ],
  conditions: [{ id: 'few', path: 'prescriptions[0].refills_left', holds: 'below', text: 'if fewer than {limit} packs are left on the latest one', otherwise: 'if {limit} packs or more are left on the latest one' }],
  execute: ({ patient_id }, state) => {
    const patient = patientOf(state, patient_id);
    const own = clinicsOf(state).prescriptions.filter((one) => one.patient_id === patient.id);
    return { prescriptions: latestFirst(own, ({ issued_on }) => issued_on).map(({ id, medicine, issued_on, refills_left }) => ({ id, medicine, issued_on, refills_left })) };
  },
};
