import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../core/Json.ts';
import { world } from './index.ts';
import type { Clinics } from './records.ts';

const doctor = (id: string, specialty: string, fee: number, deputy_id: string): JsonObject => ({ id, name: `Dr. ${id}`, specialty, clinic: 'Klinika Wilda', city: 'Poznań', languages: ['Polish', 'English'], fee, deputy_id });
const slot = (id: string, doctor_id: string, date: string, time: string, free = true): JsonObject => ({ id, doctor_id, date, time, minutes: 20, free });

const state = {
  today: '2026-03-10',
  patients: [
    { id: 'PAT-1', name: 'Zoë Müller', email: 'zoe.muller@example.com', phone: '+49 151 1', born_on: '1980-02-03', doctor_id: 'DOC-1', policy_id: 'POL-1' },
    { id: 'PAT-2', name: 'Amir Silva', email: 'amir.silva@example.org', phone: '+49 151 2', born_on: '1991-07-30', doctor_id: 'DOC-2', policy_id: 'POL-1' },
  ],
  doctors: [doctor('DOC-1', 'dentistry', 60, 'DOC-2'), doctor('DOC-2', 'dentistry', 45, 'DOC-1')],
  policies: [{ id: 'POL-1', insurer: 'Helvia', cover: [{ service: 'glasses', percent: 40, copay: 12.5 }] }],
  slots: [slot('SLT-1', 'DOC-1', '2026-03-12', '09:00', false), slot('SLT-2', 'DOC-2', '2026-03-13', '14:00'), slot('SLT-3', 'DOC-2', '2026-03-13', '10:30'), slot('SLT-4', 'DOC-1', '2026-03-13', '10:30')],
  appointments: [{ id: 'APT-1', patient_id: 'PAT-1', slot_id: 'SLT-1', visit_reason: 'check_up', note: '', status: 'booked' }],
  prescriptions: [
    { id: 'RX-1', patient_id: 'PAT-1', doctor_id: 'DOC-1', medicine: 'Ramipril', dose_mg: 5, issued_on: '2026-01-10', valid_until: '2026-04-01', refills_left: 2, orders: [] },
    { id: 'RX-2', patient_id: 'PAT-1', doctor_id: 'DOC-2', medicine: 'Metformin', dose_mg: 500, issued_on: '2025-06-10', valid_until: '2026-03-01', refills_left: 3, orders: [] },
  ],
  referrals: [],
};

function opened(): { readonly call: (name: string, given: JsonObject) => Record<string, unknown>; readonly state: () => Clinics } {
  const session = world.open({ world: 'health', version: '1', state, turnLimit: 9 }, world.tools.map(({ tool }) => tool.name));
  return {
    call: (name, given) => JSON.parse(session.call(name, JSON.stringify(given)).content) as Record<string, unknown>,
    state: () => session.state() as unknown as Clinics,
  };
}

test('a chain of six: name, latest prescription, prescriber, deputy, earliest slot, appointment', () => {
  const { call, state: after } = opened();
  expect(call('find_patient', { name: 'zoe muller' })).toEqual({ id: 'PAT-1', name: 'Zoë Müller' });
  expect(call('list_prescriptions', { patient_id: 'PAT-1' })).toMatchObject({ prescriptions: [{ id: 'RX-1', refills_left: 2 }, { id: 'RX-2' }] });
  expect(call('get_prescription', { prescription_id: 'RX-1' })).toEqual({ id: 'RX-1', dose_mg: 5, doctor_id: 'DOC-1', valid_until: '2026-04-01' });
  expect(call('get_doctor', { doctor_id: 'DOC-1' })).toMatchObject({ deputy_id: 'DOC-2', workplace: { city: 'Poznań' } });
  expect(call('list_free_slots', { doctor_id: 'DOC-2' })).toMatchObject({ total: 2, slots: [{ id: 'SLT-3' }, { id: 'SLT-2' }] });
  expect(call('book_appointment', { slot_id: 'SLT-3', patient_id: 'PAT-2', visit_reason: 'vaccination', note: 'first visit' })).toEqual({ appointment_id: 'APT-6001', date: '2026-03-13', time: '10:30' });
  expect(after().appointments[1]).toEqual({ id: 'APT-6001', patient_id: 'PAT-2', slot_id: 'SLT-3', visit_reason: 'vaccination', note: 'first visit', status: 'booked' });
  expect(call('book_appointment', { slot_id: 'SLT-4', patient_id: 'PAT-2', visit_reason: 'check_up' })).toMatchObject({ error: { code: 'time_conflict' } });
});

test('an appointment is moved and cancelled, and its slots become free', () => {
  const { call, state: after } = opened();
  expect(call('reschedule_appointment', { appointment_id: 'APT-1', new_slot_id: 'SLT-2' })).toEqual({ appointment_id: 'APT-1', doctor_id: 'DOC-2', date: '2026-03-13', time: '14:00' });
  expect(after().slots.map(({ free }) => free)).toEqual([true, false, true, true]);
  expect(call('list_appointments', { patient_id: 'PAT-1', until: '2026-03-13' })).toMatchObject({ appointments: [{ id: 'APT-1', doctor_id: 'DOC-2' }] });
  expect(call('list_appointments', { patient_id: 'PAT-1', until: '2026-03-12' })).toMatchObject({ appointments: [] });
  expect(call('cancel_appointment', { appointment_id: 'APT-1', cancellation: { by: 'patient', reason: 'clash' } })).toEqual({ appointment_id: 'APT-1', status: 'cancelled' });
  expect(after().appointments[0]).toMatchObject({ cancellation: { by: 'patient', reason: 'clash' } });
  expect(after().slots.every(({ free }) => free)).toBe(true);
  expect(call('cancel_appointment', { appointment_id: 'APT-1' })).toMatchObject({ error: { code: 'already_cancelled' } });
  expect(call('reschedule_appointment', { appointment_id: 'APT-1', new_slot_id: 'SLT-3' })).toMatchObject({ error: { code: 'not_active' } });
});

test('slots and doctors are narrowed down', () => {
  const { call } = opened();
  expect(call('list_free_slots', { doctor_id: 'DOC-2', part_of_day: 'afternoon' })).toMatchObject({ slots: [{ id: 'SLT-2' }] });
  expect(call('list_free_slots', { doctor_id: 'DOC-2', window: { from: '2026-03-14' } })).toEqual({ query: { doctor_id: 'DOC-2', from: '2026-03-14' }, total: 0, slots: [] });
  expect(call('search_doctors', { specialty: 'dentistry', filters: { city: 'poznan', languages: ['English'] } })).toMatchObject({ total: 2, doctors: [{ id: 'DOC-2', fee: 45 }, { id: 'DOC-1' }] });
  expect(call('search_doctors', { specialty: 'dentistry', filters: { languages: ['English', 'Turkish'] } })).toEqual({ query: { specialty: 'dentistry', languages: ['English', 'Turkish'] }, total: 0, doctors: [] });
  expect(call('search_doctors', { specialty: 'dentistry', limit: 1 })).toMatchObject({ total: 2, next_cursor: 'after_1' });
  expect(call('check_coverage', { policy_id: 'POL-1', service: 'glasses' })).toEqual({ policy_id: 'POL-1', service: 'glasses', insurer: 'Helvia', percent: 40, copay: 12.5 });
});

test('packs and referrals are kept with all that was said', () => {
  const { call, state: after } = opened();
  expect(call('refill_prescription', { prescription_id: 'RX-1', packs: 2, pick_up_on: '2026-03-11' })).toEqual({ prescription_id: 'RX-1', refills_left: 0 });
  expect(call('create_referral', { patient_id: 'PAT-1', specialty: 'neurology', reason: 'recurring headaches', attachments: ['x_rays', 'lab_results'] })).toEqual({ referral_id: 'REF-1' });
  expect(after().prescriptions[0]?.orders).toEqual([{ packs: 2, pick_up_on: '2026-03-11' }]);
  expect(after().referrals).toEqual([{ id: 'REF-1', patient_id: 'PAT-1', specialty: 'neurology', reason: 'recurring headaches', urgency: 'routine', attachments: ['lab_results', 'x_rays'] }]);
  expect(call('create_referral', { patient_id: 'PAT-1', specialty: 'neurology', reason: 'dizziness' })).toMatchObject({ error: { code: 'already_referred' } });
});

describe('what cannot be done fails with its code and changes nothing', () => {
  test.each<[string, string, JsonObject]>([
    ['not_found', 'find_patient', { name: 'Nobody Here' }],
    ['not_found', 'get_patient', { patient_id: 'PAT-9' }],
    ['invalid_date', 'list_free_slots', { doctor_id: 'DOC-1', window: { until: 'tomorrow' } }],
    ['unknown_city', 'search_doctors', { specialty: 'dentistry', filters: { city: 'Oslo' } }],
    ['invalid_cursor', 'search_doctors', { specialty: 'dentistry', cursor: 'after_2' }],
    ['not_listed', 'check_coverage', { policy_id: 'POL-1', service: 'mri' }],
    ['slot_taken', 'book_appointment', { slot_id: 'SLT-1', patient_id: 'PAT-2', visit_reason: 'check_up' }],
    ['expired', 'refill_prescription', { prescription_id: 'RX-2', packs: 1 }],
    ['too_few_left', 'refill_prescription', { prescription_id: 'RX-1', packs: 3 }],
    ['date_in_past', 'refill_prescription', { prescription_id: 'RX-1', packs: 1, pick_up_on: '2026-03-01' }],
    ['invalid_arguments', 'create_referral', { patient_id: 'PAT-1', specialty: 'magic', reason: 'dizziness' }],
  ])('%s from %s', (code, name, given) => {
    const { call, state: after } = opened();
    expect(call(name, given)).toMatchObject({ error: { code } });
    expect(after()).toEqual(state);
  });
});
