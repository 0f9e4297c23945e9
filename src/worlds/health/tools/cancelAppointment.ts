import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { ToolFailure } from '../../../composer/kit/ToolFailure.ts';
import { textOf } from '../../../composer/kit/textOf.ts';
import { valueAt } from '../../../core/valueAt.ts';
import { appointmentOf, slotOf } from '../records.ts';

export const cancelAppointment: DefinedTool = {
  tool: {
    name: 'cancel_appointment',
    description: 'Cancels an appointment; its slot becomes free.',
    parameters: {
      type: 'object',
      properties: {
        appointment_id: { type: 'string', description: 'Such as APT-5000' },
        cancellation: {
          type: 'object',
          properties: {
            by: { type: 'string', enum: ['patient', 'clinic', 'unknown'], default: 'unknown', description: 'Who wants it' },
            reason: { type: 'string', enum: ['feeling_better', 'illness', 'no_transport', 'clash', 'none_given'], default: 'none_given' },
          },
        },
      },
      required: ['appointment_id'],
    },
    result: { type: 'object', properties: { appointment_id: { type: 'string' }, status: { type: 'string' } }, required: ['appointment_id', 'status'] },
  },
  effect: 'changes',
  parameters: { appointment_id: 'appointment-id', 'cancellation.by': 'canceller', 'cancellation.reason': 'cancel-reason' },
  requests: [
    { id: 'cancel', text: 'cancel {appointment_id}[ because {cancellation.reason}][; {cancellation.by} asked for it]' },
    { id: 'call-off', text: 'call off {appointment_id}[ at the request of {cancellation.by}]' },
    { id: 'drop', text: 'take {appointment_id} out of the diary[, since {cancellation.reason}]' },
    { id: 'not-taking-place', text: 'record that {appointment_id} will not take place[ because {cancellation.reason}]' },
    { id: 'without-appointment', text: 'cancel the appointment because {cancellation.reason}' },
  ],
  questions: [],
  mentions: [],
  conditions: [],
  execute: (given, state) => {
    const appointment = appointmentOf(state, given['appointment_id']);
    if (appointment.status === 'cancelled') throw new ToolFailure('already_cancelled', `Appointment ${appointment.id} is cancelled already.`);
    const [by, reason] = [valueAt(given, 'cancellation.by'), valueAt(given, 'cancellation.reason')];
    appointment.status = 'cancelled';
    appointment.cancellation = { by: by === undefined ? 'unknown' : textOf(by), reason: reason === undefined ? 'none_given' : textOf(reason) };
    slotOf(state, appointment.slot_id).free = true;
    return { appointment_id: appointment.id, status: appointment.status };
  },
};
