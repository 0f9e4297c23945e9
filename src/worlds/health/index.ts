import type { World } from '../../core/World.ts';
import { createWorld } from '../../composer/kit/createWorld.ts';
import { plainQuestions, beyond } from './questions.ts';
import { start } from './start.ts';
import { bookAppointment } from './tools/bookAppointment.ts';
import { cancelAppointment } from './tools/cancelAppointment.ts';
import { checkCoverage } from './tools/checkCoverage.ts';
import { createReferral } from './tools/createReferral.ts';
import { findPatient } from './tools/findPatient.ts';
import { getDoctor } from './tools/getDoctor.ts';
import { getPatient } from './tools/getPatient.ts';
import { getPrescription } from './tools/getPrescription.ts';
import { listAppointments } from './tools/listAppointments.ts';
import { listFreeSlots } from './tools/listFreeSlots.ts';
import { listPrescriptions } from './tools/listPrescriptions.ts';
import { refillPrescription } from './tools/refillPrescription.ts';
import { rescheduleAppointment } from './tools/rescheduleAppointment.ts';
import { searchDoctors } from './tools/searchDoctors.ts';
import { types } from './valueTypes.ts';

/** The front desk of a group of clinics: patients, doctors, appointments, prescriptions, referrals and cover. */
export const world: World = createWorld({
  id: 'health',
  version: '1',
  description: 'Appointments, prescriptions, referrals and insurance cover at a group of clinics',
  heldOut: false,
  tools: [
    findPatient,
    getPatient,
    searchDoctors,
    getDoctor,
    listFreeSlots,
    listAppointments,
    listPrescriptions,
    getPrescription,
    checkCoverage,
    bookAppointment,
    rescheduleAppointment,
    cancelAppointment,
    refillPrescription,
    createReferral,
  ],
  types,
  start,
  plainQuestions,
  beyond,
});
