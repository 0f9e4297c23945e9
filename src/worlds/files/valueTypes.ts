import type { Scene, SpokenValue, ValueType } from '../../core/World.ts';
import { between, oneOf, some } from '../../composer/kit/chance.ts';
import type { OpenState } from '../../composer/kit/createWorld.ts';
import { quoted, spokenChoice, spokenList } from '../../composer/kit/spoken/choice.ts';
import { spokenDay } from '../../composer/kit/spoken/date.ts';
import { namedDay } from '../../composer/kit/spoken/dayInSentence.ts';
import { labelOnScreen } from '../../composer/kit/spoken/labelOnScreen.ts';
import { plain } from '../../composer/kit/spoken/plain.ts';
import { colors, driveOf } from './records.ts';
import type { Drive } from './records.ts';
import { newFolderNames, openings, rests } from './words.ts';

const drive = (scene: Scene): Drive => driveOf(scene.state as unknown as OpenState);

const kinds = { document: ['text documents'], spreadsheet: ['spreadsheets'], presentation: ['presentations', 'slide decks'], pdf: ['PDFs', 'PDF files'], image: ['images', 'pictures'] };
const roles = { viewer: ['view', 'read'], commenter: ['comment on'], editor: ['edit', 'make changes to'] };

/** What people write down in a request to this drive. */
export const types: readonly ValueType[] = [
  { id: 'email', noun: 'e-mail address', draw: (scene) => plain(oneOf(scene.random, drive(scene).users).email) },
  { id: 'user-id', noun: 'user', draw: user },
  { id: 'file-name', noun: 'file name', draw: (scene) => quoted(oneOf(scene.random, drive(scene).files).name) },
  { id: 'file-id', noun: 'file', draw: file },
  { id: 'file-list', noun: 'files', draw: (scene) => spokenList(some(scene.random, drive(scene).files, between(scene.random, 1, 3)).map(({ id }) => plain(id))) },
  { id: 'drive-id', noun: 'drive', draw: (scene) => plain(oneOf(scene.random, drive(scene).drives).id) },
  { id: 'folder-id', noun: 'folder', draw: folder },
  { id: 'version-id', noun: 'version', draw: version },
  { id: 'kinds', noun: 'kinds of file', draw: ({ random }) => spokenList(some(random, Object.entries(kinds), between(random, 1, 2)).map(([kind, words]) => spokenChoice(random, { [kind]: words }))) },
  { id: 'role', noun: 'kind of access', draw: ({ random }) => spokenChoice(random, roles) },
  { id: 'color', noun: 'colour', draw: ({ random }) => plain(oneOf(random, colors)) },
  { id: 'page', noun: 'page', draw: ({ random }) => plain(between(random, 1, 40)) },
  { id: 'past-day', noun: 'date', draw: ({ random, state }) => namedDay(spokenDay(random, state.today, -60, -3)) },
  { id: 'last-day', noun: 'last day', draw: ({ random, state }) => namedDay(spokenDay(random, state.today, 2, 90)) },
  { id: 'folder-name', noun: 'name', draw: ({ random }) => quoted(oneOf(random, newFolderNames)) },
  { id: 'text', noun: 'text', draw: ({ random }) => quoted(`${oneOf(random, openings)} ${oneOf(random, rests)}`) },
];

function user(scene: Scene): SpokenValue {
  const { users } = drive(scene);
  const byName = scene.random.next() < 0.2 ? labelOnScreen(scene.random, users.map(({ id, name }) => ({ id, label: name })), (name) => `the user ${name} on my screen`) : null;
  return byName ?? plain(oneOf(scene.random, users).id);
}

function file(scene: Scene): SpokenValue {
  const { files } = drive(scene);
  const byKind = scene.random.next() < 0.2 ? labelOnScreen(scene.random, files.map(({ id, kind }) => ({ id, label: kind === 'pdf' ? 'PDF' : kind })), (kind) => `the ${kind} on my screen`) : null;
  return byKind ?? plain(oneOf(scene.random, files).id);
}

function folder(scene: Scene): SpokenValue {
  const { folders } = drive(scene);
  const byName = scene.random.next() < 0.25 ? labelOnScreen(scene.random, folders.map(({ id, name }) => ({ id, label: `“${name}”` })), (name) => `the folder ${name} on my screen`) : null;
  return byName ?? plain(oneOf(scene.random, folders).id);
}

/** Mostly one that has been replaced since. */
function version(scene: Scene): SpokenValue {
  const { versions, files } = drive(scene);
  const replaced = versions.filter(({ file_id, id }) => versions.findLast((one) => one.file_id === file_id)?.id !== id);
  const ofOne = versions.filter(({ file_id }) => file_id === oneOf(scene.random.fork('file'), files).id);
  const byDay = scene.random.next() < 0.25 ? labelOnScreen(scene.random, ofOne.map(({ id, saved_on }) => ({ id, label: `saved on ${saved_on}` })), (label) => `the version ${label} on my screen`) : null;
  return byDay ?? plain(oneOf(scene.random, replaced.length > 0 ? replaced : versions).id);
}
