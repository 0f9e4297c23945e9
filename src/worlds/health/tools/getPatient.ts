import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { patientOf } from '../records.ts';

export const getPatient: DefinedTool = {
  tool: {
    name: 'get_patient',
    description: 'Gives date of birth, contact details, regular doctor and insurance policy of a patient.',
    parameters: { type: 'object', properties: { patient_id: { type: 'string', description: 'Patient id, such as PAT-1200' } }, required: ['patient_id'] },
    result: {
      type: 'object',
      properties: {
        id: { type: 'string' },
        born_on: { type: 'string', format: 'date' },
        contact: { type: 'object', properties: { email: { type: 'string', format: 'email' }, phone: { type: 'string' } }, required: ['email', 'phone'] },
        regular_doctor_id: { type: 'string' },
        policy_id: { type: 'string' },
      },
      required: ['id', 'born_on', 'contact', 'regular_doctor_id', 'policy_id'],
    },
  },
  effect: 'reads',
  parameters: { patient_id: 'patient-id' },
  requests: [
    { id: 'record', text: 'show me the contact details of {patient_id}' },
    { id: 'birth', text: 'look up the date of birth of {patient_id}' },
    { id: 'doctor', text: 'find out who is the regular doctor of {patient_id}' },
    { id: 'insured', text: 'check which insurance policy {patient_id} has' },
    { id: 'without-patient', text: 'look up the phone number of the patient' },
  ],
  questions: [
    { id: 'born', text: 'When was {patient_id} born?', answers: [{ path: 'born_on', kind: 'date', take: 'value', unit: null }] },
    { id: 'phone', text: 'Which phone number can {patient_id} be reached at?', answers: [{ path: 'contact.phone', kind: 'id', take: 'value', unit: null }] },
    { id: 'email', text: 'What is the e-mail address of {patient_id}?', answers: [{ path: 'contact.email', kind: 'id', take: 'value', unit: null }] },
  ],
  mentions: [
    { id: 'regular-doctor', text: 'the regular doctor of {patient_id}', path: 'regular_doctor_id', type: 'doctor-id' },
    { id: 'policy', text: 'the insurance policy of {patient_id}', path: 'policy_id', type: 'policy-id' },
  ],
  conditions: [],
  execute: ({ patient_id }, state) => {
    const { id, born_on, email, phone, doctor_id, policy_id } = patientOf(state, patient_id);
    return { id, born_on, contact: { email, phone }, regular_doctor_id: doctor_id, policy_id };
  },
};
