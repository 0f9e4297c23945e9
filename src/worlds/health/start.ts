import { between, oneOf, some } from '../../composer/kit/chance.ts';
import { dateOf, dayNumber } from '../../composer/kit/spoken/calendar.ts';
import { people } from '../../composer/kit/spoken/names.ts';
import type { Random } from '../../core/Random.ts';
import { shuffled } from '../../core/shuffled.ts';
import type { WorldState } from '../../core/World.ts';
import { clinicsByCity, insurers, languages, medicines } from './names.ts';
import { services, specialties } from './records.ts';

/** Eight patients, ten doctors of five specialties in two cities, with their slots, appointments and prescriptions. */
export function start(random: Random): WorldState {
  const today = dateOf(dayNumber('2026-01-19') + random.below(600));
  const persons = people(random, 18);
  const cities = some(random, clinicsByCity, 2);
  const kinds = some(random, specialties, 5);
  const fees = shuffled(Array.from({ length: 10 }, (_, index) => 42 + index * 11 + random.below(10)), random);
  const doctorIds = fees.map((_, index) => `DOC-${String(100 + index * 41 + random.below(36))}`);
  const doctors = persons.slice(8).map(({ name }, index) => {
    const place = cities[index < 5 ? 0 : 1];
    return {
      id: doctorIds[index] ?? '',
      name: `Dr. ${name}`,
      specialty: kinds[index % 5] ?? '',
      clinic: oneOf(random, place?.clinics ?? ['']),
      city: place?.city ?? '',
      languages: [...some(random, languages, between(random, 2, 4))],
      fee: fees[index] ?? 0,
      deputy_id: doctorIds[(index + 1 + random.below(9)) % 10] ?? '',
    };
  });
  const policies = Array.from({ length: 8 }, (_, index) => ({
    id: `POL-${String(60000 + index * 1117 + random.below(1000))}`,
    insurer: oneOf(random, insurers),
    cover: services.map((service) => ({ service, percent: oneOf(random, [0, 20, 25, 40, 50, 60, 75, 80, 90, 100]), copay: between(random, 0, 30) * 2.5 })),
  }));
  const patients = persons.slice(0, 8).map((person, index) => ({
    id: `PAT-${String(1200 + index * 83 + random.below(78))}`,
    ...person,
    phone: `+49 151 ${String(between(random, 1000000, 9999999))}`,
    born_on: dateOf(dayNumber('1938-01-01') + random.below(29000)),
    doctor_id: oneOf(random, doctorIds),
    policy_id: policies[index]?.id ?? '',
  }));
  return { today, patients, doctors, policies, ...calendar(random, today, doctorIds, patients), prescriptions: prescriptions(random, today, doctorIds, patients), referrals: [] };
}

/** Four slots of each doctor, one of which is taken. */
function calendar(random: Random, today: string, doctorIds: readonly string[], patients: readonly { readonly id: string }[]): Pick<WorldState, 'slots' | 'appointments'> {
  const slots = doctorIds.flatMap((doctor_id, doctor) => {
    const taken = random.below(4);
    return Array.from({ length: 4 }, (_, index) => ({
      id: `SLT-${String(3000 + (doctor * 4 + index) * 19 + random.below(17))}`,
      doctor_id,
      date: dateOf(dayNumber(today) + 1 + index * 4 + random.below(4)),
      time: `${String(oneOf(random, [8, 9, 10, 11, 13, 14, 15, 16])).padStart(2, '0')}:${oneOf(random, ['00', '10', '20', '30', '40', '50'])}`,
      minutes: oneOf(random, [10, 15, 20, 30, 45]),
      free: index !== taken,
    }));
  });
  const taken = shuffled(slots.filter(({ free }) => !free), random);
  const appointments = taken.map(({ id: slot_id }, index) => ({
    id: `APT-${String(5000 + index * 37 + random.below(33))}`,
    patient_id: patients[index % patients.length]?.id ?? '',
    slot_id,
    visit_reason: oneOf(random, ['check_up', 'follow_up', 'vaccination', 'acute_complaint']),
    note: '',
    status: 'booked',
  }));
  return { slots, appointments };
}

function prescriptions(random: Random, today: string, doctorIds: readonly string[], patients: readonly { readonly id: string }[]): WorldState['prescriptions'] & object {
  return some(random, medicines, 11).map((medicine, index) => {
    const issued = dayNumber(today) - between(random, 3 + index * 6, 8 + index * 6);
    return {
      id: `RX-${String(20000 + index * 431 + random.below(400))}`,
      patient_id: patients[index % patients.length]?.id ?? '',
      doctor_id: oneOf(random, doctorIds),
      medicine,
      dose_mg: oneOf(random, [5, 10, 20, 25, 50, 75, 100, 200, 400, 500]),
      issued_on: dateOf(issued),
      valid_until: dateOf(issued + between(random, 80, 300)),
      refills_left: between(random, 1, 6),
      orders: [],
    };
  });
}
