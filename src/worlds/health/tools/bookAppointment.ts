import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { textOf } from '../../../composer/kit/textOf.ts';
import { clinicsOf, patientOf } from '../records.ts';
import { takeSlot } from '../takeSlot.ts';

export const bookAppointment: DefinedTool = {
  tool: {
    name: 'book_appointment',
    description: 'Books a free slot for a patient.',
    parameters: {
      type: 'object',
      properties: {
        slot_id: { type: 'string', description: 'Such as SLT-3000' },
        patient_id: { type: 'string', description: 'Patient id, such as PAT-1200' },
        visit_reason: { type: 'string', enum: ['check_up', 'follow_up', 'vaccination', 'acute_complaint', 'test_results'] },
        note: { type: 'string', maxLength: 200, default: '', description: 'For the doctor' },
      },
      required: ['slot_id', 'patient_id', 'visit_reason'],
    },
    result: { type: 'object', properties: { appointment_id: { type: 'string', description: 'Such as APT-6000' }, date: { type: 'string', format: 'date' }, time: { type: 'string', format: 'time' } }, required: ['appointment_id', 'date', 'time'] },
  },
  effect: 'changes',
  parameters: { slot_id: 'slot-id', patient_id: 'patient-id', visit_reason: 'visit-reason', note: 'note' },
  requests: [
    { id: 'book', text: 'book {slot_id} for {patient_id}; it is for {visit_reason}[, with the note {note}]' },
    { id: 'give', text: 'give {patient_id} {slot_id} for {visit_reason}[ and note {note}]' },
    { id: 'make', text: 'make an appointment for {patient_id} in {slot_id}, for {visit_reason}[; note for the doctor: {note}]' },
    { id: 'put-in', text: 'put {patient_id} into {slot_id} for {visit_reason}' },
    { id: 'without-reason', text: 'book {slot_id} for {patient_id}' },
    { id: 'without-slot', text: 'make an appointment for {patient_id}, for {visit_reason}' },
  ],
  questions: [],
  mentions: [],
  conditions: [],
  execute: (given, state) => {
    const patient = patientOf(state, given['patient_id']);
    const slot = takeSlot(state, given['slot_id'], patient.id, null);
    const { appointments } = clinicsOf(state);
    const id = `APT-${String(6000 + appointments.length)}`;
    slot.free = false;
    appointments.push({ id, patient_id: patient.id, slot_id: slot.id, visit_reason: textOf(given['visit_reason']), note: textOf(given['note']), status: 'booked' });
    return { appointment_id: id, date: slot.date, time: slot.time };
  },
};
