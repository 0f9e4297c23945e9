import { between, oneOf, some } from '../../composer/kit/chance.ts';
import type { OpenState } from '../../composer/kit/createWorld.ts';
import { longDate } from '../../composer/kit/spoken/calendar.ts';
import { quoted, spokenChoice, spokenList } from '../../composer/kit/spoken/choice.ts';
import { namedDay } from '../../composer/kit/spoken/day.ts';
import { plainLetters } from '../../composer/kit/spoken/names.ts';
import { listOnScreen } from '../../composer/kit/spoken/listOnScreen.ts';
import { plain, put } from '../../composer/kit/spoken/plain.ts';
import type { Scene, SpokenValue, ValueType } from '../../core/World.ts';
import { languages } from './names.ts';
import { clinicsOf } from './records.ts';

const clinics = (scene: Scene): ReturnType<typeof clinicsOf> => clinicsOf(scene.state as unknown as OpenState);

/** What people write down in a request to this front desk. */
export const types: readonly ValueType[] = [
  { id: 'patient-id', noun: 'patient', draw: patient },
  { id: 'patient-name', noun: 'name', draw: (scene) => named(oneOf(scene.random, clinics(scene).patients).name) },
  { id: 'doctor-id', noun: 'doctor', draw: (scene) => plain(oneOf(scene.random, clinics(scene).doctors).id) },
  { id: 'specialty', noun: 'kind of doctor', draw: specialty },
  { id: 'city', noun: 'city', draw: (scene) => named(oneOf(scene.random, clinics(scene).doctors).city) },
  { id: 'languages', noun: 'languages', draw: ({ random }) => spokenList(some(random, languages, oneOf(random, [1, 1, 2])).map((language) => plain(language))) },
  { id: 'slot-id', noun: 'slot', draw: slot },
  { id: 'part-of-day', noun: 'part of the day', draw: ({ random }) => spokenChoice(random, { morning: ['morning'], afternoon: ['afternoon'] }) },
  { id: 'window-start', noun: 'first day', draw: ({ random, state }) => namedDay(random, state.today, 1, 5) },
  { id: 'window-end', noun: 'last day', draw: ({ random, state }) => namedDay(random, state.today, 6, 14) },
  { id: 'appointment-id', noun: 'appointment', draw: (scene) => plain(oneOf(scene.random, clinics(scene).appointments).id) },
  { id: 'visit-reason', noun: 'reason of the visit', draw: ({ random }) => spokenChoice(random, { check_up: ['a check-up', 'a routine check-up'], follow_up: ['a follow-up', 'a follow-up visit'], vaccination: ['a vaccination', 'a jab'], acute_complaint: ['an acute complaint', 'an acute problem'], test_results: ['discussing test results', 'going over test results'] }) },
  { id: 'note', noun: 'note', draw: ({ random }) => quoted(note(random)) },
  { id: 'canceller', noun: 'whoever cancels', draw: ({ random }) => spokenChoice(random, { patient: ['the patient'], clinic: ['the clinic', 'the practice'] }) },
  { id: 'cancel-reason', noun: 'reason', draw: ({ random }) => spokenChoice(random, { feeling_better: ['it is no longer needed', 'the complaint has gone away'], illness: ['somebody has fallen ill'], no_transport: ['there is no way to get there', 'the lift to the clinic fell through'], clash: ['it clashes with something else', 'another engagement is at the same time'] }) },
  { id: 'prescription-id', noun: 'prescription', draw: (scene) => plain(oneOf(scene.random, clinics(scene).prescriptions).id) },
  { id: 'packs', noun: 'number of packs', draw: ({ random }) => packs(random) },
  { id: 'pick-up-day', noun: 'day', draw: ({ random, state }) => namedDay(random, state.today, 1, 9) },
  { id: 'policy-id', noun: 'policy', draw: (scene) => plain(oneOf(scene.random, clinics(scene).policies).id) },
  { id: 'service', noun: 'treatment', draw: ({ random }) => spokenChoice(random, { dental_cleaning: ['dental cleaning', 'having one’s teeth cleaned'], physiotherapy: ['physiotherapy', 'physio'], vaccination: ['vaccinations', 'jabs'], blood_test: ['blood tests'], glasses: ['glasses', 'spectacles'], hearing_aid: ['hearing aids'], mri: ['MRI scans', 'magnetic resonance imaging'] }) },
  { id: 'urgency', noun: 'urgency', draw: ({ random }) => spokenChoice(random, { routine: ['routine'], urgent: ['urgent'], emergency: ['an emergency'] }) },
  { id: 'referral-reason', noun: 'reason', draw: ({ random }) => quoted(referralReason(random)) },
  { id: 'attachments', noun: 'attachments', draw: ({ random }) => attachments(random) },
];

/** An id, or one of the patients whom the user has before them. */
function patient(scene: Scene): SpokenValue {
  const { patients } = clinics(scene);
  if (scene.random.next() < 0.75) return plain(oneOf(scene.random, patients).id);
  return listOnScreen(scene.random, 'patient', 'Patients', patients.slice(0, 4).map(({ id, name }) => ({ value: id, title: name })));
}

/** An id, or one of the first free slots, which the user has before them. */
function slot(scene: Scene): SpokenValue {
  const free = clinics(scene).slots.filter((one) => one.free);
  if (scene.random.next() < 0.75) return plain(oneOf(scene.random, free).id);
  return listOnScreen(scene.random, 'slot', 'Free slots', free.slice(0, 3).map(({ id, date, time }) => ({ value: id, title: `the one on ${longDate(date)} at ${time}` })));
}

/** Those of whom there are any, by what people call them. */
function specialty(scene: Scene): SpokenValue {
  const words: Readonly<Record<string, readonly string[]>> = {
    dermatology: ['dermatologist', 'skin doctor'], cardiology: ['cardiologist', 'heart specialist'], neurology: ['neurologist'], urology: ['urologist'],
    dentistry: ['dentist'], psychiatry: ['psychiatrist'], paediatrics: ['paediatrician', 'children’s doctor'], physiotherapy: ['physiotherapist'],
  };
  const chosen = oneOf(scene.random, clinics(scene).doctors).specialty;
  return spokenChoice(scene.random, { [chosen]: words[chosen] ?? [] });
}

/** The desk does not mind missing marks. */
function named(name: string): SpokenValue {
  const bare = plainLetters(name);
  return put(name, name, bare === name ? [] : [bare]);
}

function packs(random: Scene['random']): SpokenValue {
  const count = between(random, 1, 3);
  const word = ['one', 'two', 'three'][count - 1] ?? '';
  return put(count, `${oneOf(random, [String(count), word])} ${count === 1 ? 'pack' : 'packs'}`);
}

function note(random: Scene['random']): string {
  return oneOf(random, [
    `needs ${oneOf(random, ['a wheelchair', 'an interpreter', 'a quiet room', 'help with the stairs'])}`,
    `brings ${oneOf(random, ['the X-rays', 'a list of medicines', 'the vaccination card', 'a small child'])}`,
    `allergic to ${oneOf(random, ['penicillin', 'latex', 'iodine', 'nuts'])}`,
    oneOf(random, ['first visit', 'afraid of needles', 'may be ten minutes late', 'please call the evening before']),
  ]);
}

function referralReason(random: Scene['random']): string {
  const complaint = oneOf(random, ['headaches', 'rash on both arms', 'pain in the left knee', 'palpitations', 'dizziness', 'back pain', 'toothache', 'numb fingers', 'trouble sleeping']);
  return `${oneOf(random, ['recurring', 'sudden', 'persistent', 'worsening'])} ${complaint}${oneOf(random, ['', ' since last summer', ' for two weeks', ' after a fall'])}`;
}

function attachments(random: Scene['random']): SpokenValue {
  const words = { lab_results: 'the lab results', x_rays: 'the X-rays', medication_plan: 'the medication plan', discharge_letter: 'the discharge letter' };
  return spokenList(some(random, Object.entries(words), between(random, 1, 3)).map(([value, said]) => put(value, said)));
}
