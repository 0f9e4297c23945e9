import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { ToolFailure } from '../../../composer/kit/ToolFailure.ts';
import { appointmentOf, slotOf } from '../records.ts';
import { takeSlot } from '../takeSlot.ts';

export const rescheduleAppointment: DefinedTool = {
  tool: {
    name: 'reschedule_appointment',
    description: 'Moves an appointment to another free slot, of the same or another doctor; the old slot becomes free.',
    parameters: {
      type: 'object',
      properties: { appointment_id: { type: 'string', description: 'Such as APT-5000' }, new_slot_id: { type: 'string', description: 'Such as SLT-3000' } },
      required: ['appointment_id', 'new_slot_id'],
    },
    result: { type: 'object', properties: { appointment_id: { type: 'string' }, doctor_id: { type: 'string' }, date: { type: 'string', format: 'date' }, time: { type: 'string', format: 'time' } }, required: ['appointment_id', 'doctor_id', 'date', 'time'] },
  },
  effect: 'changes',
  parameters: { appointment_id: 'appointment-id', new_slot_id: 'slot-id' },
  requests: [
    { id: 'move', text: 'move {appointment_id} to {new_slot_id}' },
    { id: 'reschedule', text: 'reschedule {appointment_id} to {new_slot_id}' },
    { id: 'instead', text: 'change {appointment_id} so that it takes place in {new_slot_id} instead' },
    { id: 'use', text: 'use {new_slot_id} for {appointment_id} from now on' },
    { id: 'without-slot', text: 'move {appointment_id} to another slot' },
    { id: 'without-appointment', text: 'move the appointment to {new_slot_id}' },
  ],
  questions: [],
  mentions: [],
  conditions: [],
  execute: ({ appointment_id, new_slot_id }, state) => {
    const appointment = appointmentOf(state, appointment_id);
    if (appointment.status !== 'booked') throw new ToolFailure('not_active', `Appointment ${appointment.id} is ${appointment.status}.`);
    const slot = takeSlot(state, new_slot_id, appointment.patient_id, appointment.id);
    slotOf(state, appointment.slot_id).free = true;
    slot.free = false;
    appointment.slot_id = slot.id;
    return { appointment_id: appointment.id, doctor_id: slot.doctor_id, date: slot.date, time: slot.time };
  },
};
