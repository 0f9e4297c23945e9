import { basename } from 'node:path';
import { readHead } from '../../files/readHead.ts';
import { parseJson } from '../../files/parseRecord.ts';

/** A file of trajectories, known by its beginning. */
export interface TrajectoryFile {
  readonly path: string;
  /** Relative to what the user named. */
  readonly file: string;
  readonly kind: 'tau-bench' | 'tau2';
  readonly model: string;
}

const headBytes = 256 * 1024;
const agent = /"agent_info"\s*:\s*\{[^{}]*?"llm"\s*:\s*("(?:[^"\\]|\\.)*")/;

/** `null`: not a file of trajectories. tau-bench names its model only in the name of the file. */
export async function trajectoryFile(path: string, file: string): Promise<TrajectoryFile | null> {
  const head = await readHead(path, headBytes);
  if (head === null) return null;
  if (/^\uFEFF?\s*\[\s*\{/.test(head)) {
    const isTrajectory = /"task_id"\s*:/.test(head) && /"reward"\s*:\s*-?\d|"traj"\s*:\s*\[/.test(head);
    return isTrajectory ? { path, file, kind: 'tau-bench', model: stem(file) } : null;
  }
  if (!/^\uFEFF?\s*\{/.test(head) || !head.includes('"agent_info"') || !head.includes('"user_info"')) return null;
  const name = agent.exec(head)?.[1];
  const model = name === undefined ? undefined : parseJson(name);
  return { path, file, kind: 'tau2', model: typeof model === 'string' ? model : stem(file) };
}

/** Name of a file without its endings. */
export function stem(file: string): string {
  return basename(file).replace(/\.json(?:\.gz)?$/, '');
}
