import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { UserError } from '../../core/UserError.ts';
import { describeRun } from '../../stores/sqlite/describeRun.ts';
import { count } from '../../wording/count.ts';
import { visibleText } from '../../wording/visibleText.ts';
import { exitCodes } from '../exitCodes.ts';
import type { LiveKit } from './LiveKit.ts';
import { outsideOf } from './outsideOf.ts';
import { runEnding, usualRuns } from './runPlace.ts';

/** `faultline runs`: what is kept, and how far each run is. */
export async function listRuns(request: { readonly folder: string | null; readonly json: boolean }, kit: LiveKit): Promise<number> {
  const { configuration } = await outsideOf(kit);
  const folder = request.folder ?? configuration.runs ?? usualRuns;
  const place = resolve(kit.surroundings.folder, folder);
  const names = (await namesIn(place, request.folder !== null)).filter((name) => name.endsWith(runEnding)).sort();
  const rows = names.map((name) => describe(join(folder, name), join(place, name)));
  await kit.surroundings.print(request.json ? `${JSON.stringify(rows, null, 2)}\n` : text(rows, folder));
  return exitCodes.done;
}

async function namesIn(folder: string, isNamed: boolean): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    if (code === 'ENOENT' && !isNamed) return [];
    throw new UserError({ expected: 'a folder of kept runs', came: `${JSON.stringify(folder)} cannot be read (${code})`, remedy: 'name the folder that --runs named', cause });
  }
}

interface Row {
  readonly run: string;
  readonly models: readonly string[];
  readonly planned: number;
  readonly answered: number;
  readonly notObserved: number;
  readonly open: number;
  /** Whether further rounds of its plan are still to be made. */
  readonly furtherRounds: boolean;
  /** Why it cannot be read; `null`: it can. */
  readonly fault: string | null;
}

function describe(shown: string, place: string): Row {
  const nothing = { run: shown, models: [], planned: 0, answered: 0, notObserved: 0, open: 0, furtherRounds: false };
  try {
    const found = describeRun(place);
    if (found === null) return { ...nothing, fault: 'no run' };
    const { planned, answered, notObserved, open } = found.counts;
    return { run: shown, models: found.plan.models.map(({ id }) => id), planned, answered, notObserved, open, furtherRounds: !found.isUnfolded, fault: null };
  } catch (fault) {
    return { ...nothing, fault: fault instanceof Error ? fault.message : String(fault) };
  }
}

function text(rows: readonly Row[], folder: string): string {
  if (rows.length === 0) return `No runs are kept in ${visibleText(folder)}.\n`;
  return rows
    .map(({ run, models, planned, answered, notObserved, open, furtherRounds, fault }) => {
      if (fault !== null) return `${visibleText(run)}\n  cannot be read: ${visibleText(fault)}\n`;
      const state = furtherRounds ? `${open === 0 ? '' : `${count(open)} and `}further rounds to go` : open === 0 ? 'complete' : `${count(open)} to go`;
      return `${visibleText(run)}\n  ${count(answered)} of ${furtherRounds ? 'at least ' : ''}${count(planned)} answered, ${count(notObserved)} not observed, ${state}: ${models.map(visibleText).join(', ')}\n`;
    })
    .join('')
    .replaceAll('\u00a0', ' ');
}
