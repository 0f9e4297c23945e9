import { join } from 'node:path';
import { isJsonArray, isJsonObject, type JsonObject } from '../../core/Json.ts';
import type { Problem } from '../../core/Problem.ts';
import type { SuiteCase, SuiteLoad, SuiteLocation } from '../../core/Suite.ts';
import { jsonDepth, jsonElements, jsonSliceAt } from '../../files/jsonSlices.ts';
import { parseJson } from '../../files/parseRecord.ts';
import { readWhole } from '../../files/readWhole.ts';
import { caseOf } from './caseOf.ts';
import { dataFiles, type DataFiles } from './dataFiles.ts';
import { toolOf } from './toolOf.ts';

const mostBytes = 64 * 1024 * 1024;
const deepest = 200;

/** Reads every question of the location, in the order of the files. */
export async function load(location: SuiteLocation): Promise<SuiteLoad> {
  const suite = `nestful@${location.edition}`;
  const cases: SuiteCase[] = [];
  const problems: Problem[] = [];
  for (const files of dataFiles(location.files)) {
    const specs = await readObjects(location.folder, files.spec, problems);
    const questions = await readObjects(location.folder, files.data, problems);
    const library = specs.flatMap(({ index, value }) => {
      const tool = toolOf(value);
      if (tool === null) problems.push(problemAt(files.spec, 'malformed-record', `tool ${index + 1}: it has no name`));
      return tool === null ? [] : [tool];
    });
    for (const { index, value, text } of questions) {
      const found = caseOf(`${files.category}_${index}`, value, library, { suite, category: files.category });
      if (typeof found === 'string') {
        problems.push(problemAt(files.data, 'malformed-record', `question ${index + 1}: ${found}`));
        continue;
      }
      cases.push({ case: found.case, raw: { question: text, answer: jsonSliceAt(text, ['output']) } });
      if (found.withoutKey !== null) problems.push(problemAt(files.data, 'question-without-key', `${found.case.id}: ${found.withoutKey}`));
    }
  }
  return { suite, cases, problems };
}

interface Element {
  /** Position in the file, from 0. */
  readonly index: number;
  readonly value: JsonObject;
  readonly text: string;
}

/** The objects of a file that holds one list of them; anything else is a problem. */
async function readObjects(folder: string, file: DataFiles['data'], problems: Problem[]): Promise<readonly Element[]> {
  const whole = await readWhole(join(folder, file), mostBytes);
  if (whole.state === 'fault') {
    problems.push(problemAt(file, 'unreadable-file', whole.detail));
    return [];
  }
  const list = parseJson(whole.text);
  if (!isJsonArray(list)) {
    problems.push(problemAt(file, 'unreadable-file', list === undefined ? 'not valid JSON' : 'not a list'));
    return [];
  }
  if (jsonDepth(whole.text) > deepest) {
    problems.push(problemAt(file, 'nested-too-deep', `nested more than ${deepest} levels deep`));
    return [];
  }
  const places = jsonElements(whole.text);
  return list.flatMap((value, index) => {
    const place = places[index];
    if (isJsonObject(value) && place !== undefined) return [{ index, value, text: whole.text.slice(place.start, place.end) }];
    problems.push(problemAt(file, 'malformed-record', `element ${index + 1} is not an object`));
    return [];
  });
}

function problemAt(file: string, code: Problem['code'], detail: string): Problem {
  return { code, file, line: null, detail, model: null };
}
