import { calendarDay } from '../../../composer/kit/calendarDay.ts';
import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { presentOnly } from '../../../composer/kit/presentOnly.ts';
import { sortedBy } from '../../../composer/kit/sortedBy.ts';
import { clinicsOf, patientOf, slotOf } from '../records.ts';

export const listAppointments: DefinedTool = {
  tool: {
    name: 'list_appointments',
    description: 'Lists the coming appointments of a patient, the soonest first; cancelled ones are left out.',
    parameters: {
      type: 'object',
      properties: { patient_id: { type: 'string', description: 'Patient id, such as PAT-1200' }, until: { type: 'string', format: 'date', description: 'Only appointments up to and on this day (YYYY-MM-DD)' } },
      required: ['patient_id'],
    },
    result: {
      type: 'object',
      properties: {
        query: { type: 'object', description: 'What was asked for' },
        appointments: {
          type: 'array',
          items: {
            type: 'object',
            properties: { id: { type: 'string', description: 'Such as APT-5000' }, doctor_id: { type: 'string' }, date: { type: 'string', format: 'date' }, time: { type: 'string', format: 'time' }, visit_reason: { type: 'string' } },
            required: ['id', 'doctor_id', 'date', 'time', 'visit_reason'],
          },
        },
      },
      required: ['query', 'appointments'],
    },
  },
  effect: 'reads',
  parameters: { patient_id: 'patient-id', until: 'window-end' },
  requests: [
    { id: 'list', text: 'list the coming appointments of {patient_id}[ up to {until}]' },
    { id: 'show', text: 'show me which appointments {patient_id} has[ until {until}]' },
    { id: 'check', text: 'check when {patient_id} is booked in[, up to {until}]' },
    { id: 'diary', text: 'pull up the appointment diary of {patient_id}' },
    { id: 'without-patient', text: 'check which appointments the patient has until {until}' },
  ],
  questions: [
    { id: 'when', text: 'When is the next appointment of {patient_id}, and at what time?', answers: [{ path: 'appointments[0].date', kind: 'date', take: 'value', unit: null }, { path: 'appointments[0].time', kind: 'time', take: 'value', unit: null }] },
    { id: 'how-many', text: 'How many appointments does {patient_id} have coming up[ until {until}]?', answers: [{ path: 'appointments[*].id', kind: 'number', take: 'count', unit: null }] },
  ],
  mentions: [
    { id: 'next', text: 'the next appointment of {patient_id}', path: 'appointments[0].id', type: 'appointment-id' },
    { id: 'every', text: 'every coming appointment of {patient_id}', path: 'appointments[*].id', type: 'appointment-id' },
    { id: 'doctor', text: 'the doctor of the next appointment of {patient_id}', path: 'appointments[0].doctor_id', type: 'doctor-id' },
  ],
  conditions: [],
  execute: (given, state) => {
    const patient = patientOf(state, given['patient_id']);
    const until = given['until'] === undefined ? '9999-12-31' : calendarDay(given['until']);
    const own = clinicsOf(state)
      .appointments.filter((one) => one.patient_id === patient.id && one.status === 'booked')
      .map((one) => ({ one, slot: slotOf(state, one.slot_id) }))
      .filter(({ slot }) => slot.date >= state.today && slot.date <= until);
    const sorted = sortedBy(own, ({ slot }) => slot.date, ({ slot }) => slot.time);
    return { query: presentOnly({ patient_id: patient.id, until: given['until'] }), appointments: sorted.map(({ one: { id, visit_reason }, slot: { doctor_id, date, time } }) => ({ id, doctor_id, date, time, visit_reason })) };
  },
};
