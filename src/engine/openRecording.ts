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
  const [likeliest] = editions;
  for (const folder of folders) {
    for (const suite of kit.suites) {
      const location = await suite.locate(folder);
      if (location === null) continue;
      const one = { suite, location };
      // What lies farther away, which may be very many files, need not be looked at.
      if (likeliest === undefined || isOf(one, likeliest)) return one;
      found.push(one);
    }
  }
  for (const edition of editions) {
    const match = found.find((one) => isOf(one, edition));
    if (match !== undefined) return match;
  }
  return null;
}

function isOf({ suite, location }: Located, edition: string): boolean {
  return `${suite.id}@${location.edition}` === edition || location.edition === edition;
}

function noQuestions(questions: string | null): UserError {
  return new UserError({
    expected: 'the question files that the results answer',
    came: questions === null ? 'none lie in the folder or beside it' : 'none that fit lie in the folder given with --questions',
    remedy: 'name their folder with --questions <folder>',
  });
}
