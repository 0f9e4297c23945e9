import type { Scene, SpokenValue, ValueType } from '../../core/World.ts';
import { between, oneOf, some } from '../../composer/kit/chance.ts';
import type { OpenState } from '../../composer/kit/createWorld.ts';
import { quoted, spokenChoice, spokenList } from '../../composer/kit/spoken/choice.ts';
import { spokenDay } from '../../composer/kit/spoken/date.ts';
import { namedDay, whenDay } from '../../composer/kit/spoken/dayInSentence.ts';
import { people, plainLetters } from '../../composer/kit/spoken/names.ts';
import { spokenAmount, spokenMinutes } from '../../composer/kit/spoken/number.ts';
import { labelOnScreen } from '../../composer/kit/spoken/labelOnScreen.ts';
import { plain, put } from '../../composer/kit/spoken/plain.ts';
import { spokenHour } from '../../composer/kit/spoken/time.ts';
import { crmOf } from './records.ts';
import type { Crm } from './records.ts';
import { dealTitles, firstWords, places } from './words.ts';

const crm = (scene: Scene): Crm => crmOf(scene.state as unknown as OpenState);

const stages = { new: ['new'], qualified: ['qualified'], awaiting_decision: ['awaiting a decision', 'waiting for a decision'], negotiation: ['under negotiation', 'being negotiated'], won: ['won'], lost: ['lost'] };
const pipelines = { new_business: ['the new business pipeline'], renewals: ['the renewals pipeline'], partners: ['the partner pipeline', 'the partners pipeline'] };
const otherPipelines = { renewals: pipelines.renewals, partners: pipelines.partners };
const activityKinds = { call: ['phone calls', 'calls'], email: ['e-mails', 'emails'], meeting: ['meetings'] };
const mailboxes = ['purchasing', 'accounts', 'office', 'procurement', 'finance', 'frontdesk', 'orders', 'contracts'];

/** What people write down in a request to this sales team's records. */
export const types: readonly ValueType[] = [
  { id: 'email', noun: 'e-mail address', draw: (scene) => plain(oneOf(scene.random, crm(scene).contacts).email) },
  { id: 'contact-id', noun: 'contact', draw: contact },
  { id: 'contact-list', noun: 'contacts', draw: (scene) => spokenList(some(scene.random, crm(scene).contacts, between(scene.random, 1, 3)).map(({ id }) => plain(id))) },
  { id: 'company-name', noun: 'company name', draw: (scene) => accentless(oneOf(scene.random, crm(scene).companies).name) },
  { id: 'company-id', noun: 'company', draw: (scene) => plain(oneOf(scene.random, crm(scene).companies).id) },
  { id: 'user-id', noun: 'salesperson', draw: user },
  { id: 'deal-id', noun: 'deal', draw: deal },
  { id: 'stage', noun: 'stage', draw: ({ random }) => spokenChoice(random, stages) },
  { id: 'pipeline', noun: 'pipeline', draw: ({ random }) => spokenChoice(random, pipelines) },
  { id: 'other-pipeline', noun: 'pipeline', draw: ({ random }) => spokenChoice(random, otherPipelines) },
  { id: 'activity-kinds', noun: 'kinds of activity', draw: ({ random }) => spokenList(some(random, Object.entries(activityKinds), between(random, 1, 2)).map(([kind, words]) => spokenChoice(random, { [kind]: words }))) },
  { id: 'amount', noun: 'amount', draw: ({ random }) => spokenAmount(random, between(random, 12, 950) * 100, 'EUR') },
  { id: 'least-amount', noun: 'amount', draw: ({ random }) => spokenAmount(random, between(random, 1, 16) * 2500, 'EUR') },
  { id: 'past-day', noun: 'date', draw: ({ random, state }) => namedDay(spokenDay(random, state.today, -60, -2)) },
  { id: 'first-day', noun: 'start of the period', draw: ({ random, state }) => namedDay(spokenDay(random, state.today, 1, 30)) },
  { id: 'last-day', noun: 'end of the period', draw: ({ random, state }) => namedDay(spokenDay(random, state.today, 45, 90)) },
  { id: 'meeting-day', noun: 'date', draw: ({ random, state }) => whenDay(spokenDay(random, state.today, 1, 30)) },
  { id: 'close-day', noun: 'closing date', draw: ({ random, state }) => whenDay(spokenDay(random, state.today, 14, 120)) },
  { id: 'meeting-time', noun: 'time', draw: ({ random }) => spokenHour(random, 8, 18) },
  { id: 'minutes', noun: 'length', draw: ({ random }) => spokenMinutes(random, oneOf(random, [15, 20, 40, 45, 60, 90, 120])) },
  { id: 'new-name', noun: 'name', draw: newName },
  { id: 'new-email', noun: 'e-mail address', draw: newEmail },
  { id: 'city', noun: 'city', draw: ({ random }) => plain(oneOf(random, places)[0]) },
  { id: 'deal-title', noun: 'title', draw: (scene) => quoted(oneOf(scene.random, dealTitles.filter((title) => crm(scene).deals.every((one) => one.title !== title)))) },
];

/** A name as it is; without its marks it is taken for the same. */
function accentless(name: string): SpokenValue {
  const bare = plainLetters(name);
  return put(name, name, bare === name ? [] : [bare]);
}

function contact(scene: Scene): SpokenValue {
  const { contacts } = crm(scene);
  const byName = scene.random.next() < 0.2 ? labelOnScreen(scene.random, contacts.map(({ id, name }) => ({ id, label: name })), (name) => `the contact ${name} on my screen`) : null;
  return byName ?? plain(oneOf(scene.random, contacts).id);
}

function user(scene: Scene): SpokenValue {
  const { users } = crm(scene);
  const byName = scene.random.next() < 0.2 ? labelOnScreen(scene.random, users.map(({ id, name }) => ({ id, label: name })), (name) => `the salesperson ${name} on my screen`) : null;
  return byName ?? plain(oneOf(scene.random, users).id);
}

function deal(scene: Scene): SpokenValue {
  const { deals } = crm(scene);
  const byTitle = scene.random.next() < 0.25 ? labelOnScreen(scene.random, deals.map(({ id, title }) => ({ id, label: `“${title}”` })), (title) => `the ${title} deal on my screen`) : null;
  return byTitle ?? plain(oneOf(scene.random, deals).id);
}

function newName(scene: Scene): SpokenValue {
  const known = new Set(crm(scene).contacts.map(({ name }) => name));
  const fresh = people(scene.random, 12).find(({ name }) => !known.has(name));
  return plain(fresh?.name ?? 'Noor de Vries');
}

/** A mailbox of a company, so that it belongs to no name in particular. */
function newEmail({ random }: Scene): SpokenValue {
  const company = plainLetters(oneOf(random, firstWords)).toLowerCase().replace(/[^a-z]+/g, '');
  return plain(`${oneOf(random, mailboxes)}${String(between(random, 2, 90))}@${company}.example`);
}
