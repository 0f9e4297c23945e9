import type { Problem } from '../../core/Problem.ts';
import type { RecordedBatch, RecordedItem } from '../../core/RecordingFormat.ts';
import { jsonDepth } from '../../files/jsonSlices.ts';
import { parseJson } from '../../files/parseRecord.ts';
import { readWhole } from '../../files/readWhole.ts';
import { readTrajectory } from './readTrajectory.ts';
import type { TrajectoryRecord } from './readTrajectory.ts';
import type { TrajectoryFile } from './trajectoryFile.ts';
import { trajectoryList } from './trajectoryList.ts';

/** These files are one JSON value each, so one is held whole at a time: at most 256 MiB. */
export const largestFile: number = 256 * 1024 * 1024;
const deepest = 200;

/** The trajectories and rewards of all files, one batch a file; `problems` come first. */
export async function* readTrajectories(files: readonly TrajectoryFile[], problems: readonly Problem[], bytes: number = largestFile): AsyncGenerator<RecordedBatch> {
  if (problems.length > 0) yield { rank: -1, items: problems.map((problem): RecordedItem => ({ kind: 'problem', problem })) };
  for (const [rank, file] of files.entries()) {
    const items = await itemsOf(file, bytes);
    if (items.length > 0) yield { rank, items };
  }
}

async function itemsOf(file: TrajectoryFile, bytes: number): Promise<readonly RecordedItem[]> {
  const problem = (code: Problem['code'], detail: string): RecordedItem => ({
    kind: 'problem',
    problem: { code, file: file.file, line: null, detail, model: file.model },
  });
  const whole = await readWhole(file.path, bytes);
  if (whole.state === 'fault') return [problem('unreadable-file', whole.detail)];
  const content = parseJson(whole.text);
  if (content === undefined) return [problem('unreadable-file', 'not valid JSON')];
  if (jsonDepth(whole.text) > deepest) return [problem('nested-too-deep', `nested more than ${deepest} levels deep`)];
  const list = trajectoryList(content, file);
  if (list === null) return [problem('malformed-record', 'no list of trajectories')];
  const seen = new Set<string>();
  return list.records.flatMap((record, index): readonly RecordedItem[] => {
    const at = `trajectory ${index + 1}`;
    const read = readTrajectory(record, file, list.group);
    if (typeof read === 'string') return [problem('malformed-record', `${at}: ${read}`)];
    if (seen.has(read.caseId)) return [problem('duplicate-result', `${at}: ${read.caseId}`)];
    seen.add(read.caseId);
    return [...read.problems.map(({ code, detail }) => problem(code, `${at}, ${detail}`)), ...carried(read, file, list.group), ...followed(read)];
  });
}

function carried({ caseId, reward, ended }: TrajectoryRecord, { model }: TrajectoryFile, group: string): readonly RecordedItem[] {
  return reward === null ? [] : [{ kind: 'carried', model, group, caseId, score: reward, errorType: reward < 1 ? ended : null }];
}

function followed({ trajectory }: TrajectoryRecord): readonly RecordedItem[] {
  return trajectory === null ? [] : [{ kind: 'trajectory', ...trajectory }];
}
