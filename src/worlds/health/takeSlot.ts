import type { OpenState } from '../../composer/kit/createWorld.ts';
import { ToolFailure } from '../../composer/kit/ToolFailure.ts';
import { clinicsOf, slotOf } from './records.ts';
import type { Slot } from './records.ts';

/** The slot, if this patient can have it: free, not past, and at no time at which they are elsewhere. Changes nothing. */
export function takeSlot(state: OpenState, slotId: unknown, patientId: string, except: string | null): Slot {
  const slot = slotOf(state, slotId);
  if (!slot.free) throw new ToolFailure('slot_taken', `Slot ${slot.id} is taken.`);
  const clash = clinicsOf(state).appointments.find((one) => {
    if (one.patient_id !== patientId || one.id === except || one.status !== 'booked') return false;
    const other = slotOf(state, one.slot_id);
    return other.date === slot.date && other.time === slot.time;
  });
  if (clash !== undefined) throw new ToolFailure('time_conflict', `The patient has ${clash.id} at that time.`);
  return slot;
}
