import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { doctorOf } from '../records.ts';

export const getDoctor: DefinedTool = {
  tool: {
    name: 'get_doctor',
    description: 'Gives the profile of one doctor: name, clinic, fee and the colleague who stands in when they are away.',
    parameters: { type: 'object', properties: { doctor_id: { type: 'string', description: 'Doctor id, such as DOC-100' } }, required: ['doctor_id'] },
    result: {
      type: 'object',
      properties: {
        id: { type: 'string' },
        name: { type: 'string' },
        workplace: { type: 'object', properties: { clinic: { type: 'string' }, city: { type: 'string' } }, required: ['clinic', 'city'] },
        languages: { type: 'array', items: { type: 'string' } },
        fee: { type: 'number', description: 'EUR a visit' },
        deputy_id: { type: 'string', description: 'Doctor id of the colleague' },
      },
      required: ['id', 'name', 'workplace', 'languages', 'fee', 'deputy_id'],
    },
  },
  effect: 'reads',
  parameters: { doctor_id: 'doctor-id' },
  requests: [
    { id: 'profile', text: 'show me the profile of {doctor_id}' },
    { id: 'where', text: 'find out which clinic {doctor_id} works at' },
    { id: 'languages', text: 'check which languages {doctor_id} speaks' },
    { id: 'deputy', text: 'find out who stands in for {doctor_id}' },
    { id: 'without-doctor', text: 'check which languages the doctor speaks' },
  ],
  questions: [
    { id: 'fee', text: 'How much does a visit to {doctor_id} cost?', answers: [{ path: 'fee', kind: 'money', take: 'value', unit: '"EUR"' }] },
    { id: 'name', text: 'What is the name of {doctor_id}?', answers: [{ path: 'name', kind: 'name', take: 'value', unit: null }] },
    { id: 'clinic', text: 'At which clinic and in which city does {doctor_id} see patients?', answers: [{ path: 'workplace.clinic', kind: 'name', take: 'value', unit: null }, { path: 'workplace.city', kind: 'name', take: 'value', unit: null }] },
    { id: 'how-many-languages', text: 'How many languages does {doctor_id} speak?', answers: [{ path: 'languages[*]', kind: 'number', take: 'count', unit: null }] },
  ],
  mentions: [
    { id: 'the-deputy', text: 'the deputy of {doctor_id}', path: 'deputy_id', type: 'doctor-id' },
    { id: 'stands-in', text: 'whoever stands in for {doctor_id}', path: 'deputy_id', type: 'doctor-id' },
    { id: 'same-city', text: 'the same city as {doctor_id}', path: 'workplace.city', type: 'city' },
  ],
  conditions: [{ id: 'fee-limit', path: 'fee', holds: 'at-least', text: 'if a visit costs {limit} EUR or more', otherwise: 'if a visit costs less than {limit} EUR' }],
  execute: ({ doctor_id }, state) => {
    const { id, name, clinic, city, languages, fee, deputy_id } = doctorOf(state, doctor_id);
    return { id, name, workplace: { clinic, city }, languages: [...languages], fee, deputy_id };
  },
};
