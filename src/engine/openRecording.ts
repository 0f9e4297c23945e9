import { basename } from 'node:path';
import type { OfficialChecker } from '../core/OfficialChecker.ts';
import type { RecordingSource } from '../core/RecordingFormat.ts';
import type { Suite, SuiteLoad, SuiteLocation } from '../core/Suite.ts';
import { UserError } from '../core/UserError.ts';
import { checkFolder } from '../files/checkFolder.ts';
import type { Kit } from './Kit.ts';

/** A recognised recording with the questions it answers. */
export interface OpenRecording {
  /** Last part of the path; never the whole path. */
  readonly label: string;
  readonly source: RecordingSource;
  /** `null` where the recording brings its own questions. */
  readonly load: SuiteLoad | null;
  readonly checker: OfficialChecker | null;
}

/** Recognises what lies in a folder and finds its questions beside it, or in `questions` where given. */
export async function openRecording(folder: string, questions: string | null, kit: Kit): Promise<OpenRecording> {
  await checkFolder(folder);
  const source = await recognise(folder, kit);
  const label = basename(folder);
  if (source.suites.length === 0 && questions === null) return { label, source, load: null, checker: null };
  if (questions !== null) await checkFolder(questions, 'questions and answer keys');
  const found = await locate(questions === null ? source.questionFolders : [questions, `${questions}/data`], source.suites, kit);
  if (found === null) throw noQuestions(questions);
  const load = await found.suite.load(found.location);
  return { label, source, load, checker: kit.checkers.find(({ suites }) => suites.includes(load.suite)) ?? null };
}

async function recognise(folder: string, kit: Kit): Promise<RecordingSource> {
  const recognised: RecordingSource[] = [];
  for (const format of kit.formats) {
    const source = await format.recognise(folder);
    if (source !== null) recognised.push(source);
  }
  const [first, second] = recognised;
  if (first === undefined) {
    throw new UserError({
      expected: `a folder of recorded outputs (${kit.formats.map(({ id }) => id).join(', ')})`,
      came: 'nothing in it is of a kind that can be read',
      remedy: 'point at the folder that holds the results, e.g. the one with result/ in it',
    });
  }
  if (second !== undefined) {
    throw new UserError({
      expected: 'one kind of recording',
      came: `the folder holds several: ${recognised.map(({ format }) => format).join(', ')}`,
      remedy: 'point at a folder inside it that holds only one of them',
    });
  }
  return first;
}

interface Located {
  readonly suite: Suite;
  readonly location: SuiteLocation;
}

/** The nearest folder with questions of an edition that the recording may answer; the likeliest edition first. */
async function locate(folders: readonly string[], editions: readonly string[], kit: Kit): Promise<Located | null> {
  const found: Located[] = [];
  for (const folder of folders) {
    for (const suite of kit.suites) {
      const location = await suite.locate(folder);
      if (location !== null) found.push({ suite, location });
    }
  }
  const nameOf = ({ suite, location }: Located): string => `${suite.id}@${location.edition}`;
  for (const edition of editions) {
    const match = found.find((one) => nameOf(one) === edition || one.location.edition === edition);
    if (match !== undefined) return match;
  }
  return editions.length === 0 ? (found[0] ?? null) : null;
}

function noQuestions(questions: string | null): UserError {
  return new UserError({
    expected: 'the question files that the results answer',
    came: questions === null ? 'none lie in the folder or beside it' : 'none that fit lie in the folder given with --questions',
    remedy: 'name their folder with --questions <folder>',
  });
}
