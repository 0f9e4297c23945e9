import type { MutableJson, OpenState } from '../../composer/kit/createWorld.ts';
import { sameName } from '../../composer/kit/spoken/names.ts';
import { ToolFailure } from '../../composer/kit/ToolFailure.ts';

export const specialties = ['dermatology', 'cardiology', 'neurology', 'urology', 'dentistry', 'psychiatry', 'paediatrics', 'physiotherapy'] as const;

export const services = ['dental_cleaning', 'physiotherapy', 'vaccination', 'blood_test', 'glasses', 'hearing_aid', 'mri'] as const;

export interface Patient {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly born_on: string;
  readonly doctor_id: string;
  readonly policy_id: string;
}

export interface Doctor {
  readonly id: string;
  readonly name: string;
  readonly specialty: (typeof specialties)[number];
  readonly clinic: string;
  readonly city: string;
  readonly languages: string[];
  /** EUR a visit. */
  readonly fee: number;
  readonly deputy_id: string;
}

export interface Slot {
  readonly id: string;
  readonly doctor_id: string;
  readonly date: string;
  readonly time: string;
  readonly minutes: number;
  free: boolean;
}

export interface Appointment {
  readonly id: string;
  readonly patient_id: string;
  slot_id: string;
  readonly visit_reason: string;
  readonly note: string;
  status: string;
  cancellation?: MutableJson;
}

export interface Prescription {
  readonly id: string;
  readonly patient_id: string;
  readonly doctor_id: string;
  readonly medicine: string;
  readonly dose_mg: number;
  readonly issued_on: string;
  readonly valid_until: string;
  refills_left: number;
  readonly orders: { readonly packs: number; readonly pick_up_on: string }[];
}

export interface Policy {
  readonly id: string;
  readonly insurer: string;
  readonly cover: { readonly service: string; readonly percent: number; readonly copay: number }[];
}

/** The state of this world in its own types. */
export interface Clinics {
  readonly today: string;
  readonly patients: Patient[];
  readonly doctors: Doctor[];
  readonly slots: Slot[];
  readonly appointments: Appointment[];
  readonly prescriptions: Prescription[];
  readonly policies: Policy[];
  readonly referrals: MutableJson[];
}

export function clinicsOf(state: OpenState): Clinics {
  return state as unknown as Clinics;
}

export function patientOf(state: OpenState, id: unknown): Patient {
  return found(clinicsOf(state).patients, id, 'patient');
}

export function doctorOf(state: OpenState, id: unknown): Doctor {
  return found(clinicsOf(state).doctors, id, 'doctor');
}

export function slotOf(state: OpenState, id: unknown): Slot {
  return found(clinicsOf(state).slots, id, 'slot');
}

export function appointmentOf(state: OpenState, id: unknown): Appointment {
  return found(clinicsOf(state).appointments, id, 'appointment');
}

export function prescriptionOf(state: OpenState, id: unknown): Prescription {
  return found(clinicsOf(state).prescriptions, id, 'prescription');
}

export function policyOf(state: OpenState, id: unknown): Policy {
  return found(clinicsOf(state).policies, id, 'policy');
}

/** The city as the clinics spell it. */
export function cityOf(state: OpenState, name: string): string {
  const doctor = clinicsOf(state).doctors.find(({ city }) => sameName(city, name));
  if (doctor === undefined) throw new ToolFailure('unknown_city', `There is no clinic in ${name}.`);
  return doctor.city;
}

function found<Entry extends { readonly id: string }>(entries: readonly Entry[], id: unknown, what: string): Entry {
  const entry = entries.find((one) => one.id === id);
  if (entry === undefined) throw new ToolFailure('not_found', `There is no ${what} ${String(id)}.`);
  return entry;
}
