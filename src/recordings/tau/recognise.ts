import { join } from 'node:path';
import type { RecordingSource } from '../../core/RecordingFormat.ts';
import { listFiles } from '../../files/listFiles.ts';
import { readTrajectories } from './readTrajectories.ts';
import { trajectoryFile, type TrajectoryFile } from './trajectoryFile.ts';

/** A folder with tau-bench or tau2 trajectories. Their rewards are carried over and their tool calls followed; nothing is graded. */
export async function recognise(folder: string): Promise<RecordingSource | null> {
  const { files, problems } = await listFiles(folder);
  const found: TrajectoryFile[] = [];
  for (const file of files) {
    if (!/\.json(?:\.gz)?$/.test(file)) continue;
    const one = await trajectoryFile(join(folder, file), file);
    if (one !== null) found.push(one);
  }
  if (found.length === 0) return null;
  const kinds = [...new Set(found.map(({ kind }) => kind))].sort();
  return {
    format: 'tau',
    description: `${kinds.join(' and ')} trajectories: ${found.length} file${found.length === 1 ? '' : 's'}, rewards carried over and tool calls followed`,
    models: [...new Set(found.map(({ model }) => model))].sort().map((id) => ({ id, interface: null })),
    suites: [],
    questionFolders: [],
    read: () => readTrajectories(found, problems),
    readVerdicts: () => Promise.resolve({ verdicts: new Map(), carried: [], problems: [] }),
  };
}
