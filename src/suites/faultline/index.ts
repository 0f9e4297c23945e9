import type { Suite } from '../../core/Suite.ts';
import { listFiles } from '../../files/listFiles.ts';
import { load } from './load.ts';

/** Cases that Faultline composed and wrote to files of their own (`faultline suite`). */
export const suite: Suite = {
  id: 'faultline',
  version: '1',
  locate: async (folder) => {
    const { files } = await listFiles(folder, { depth: 0, entries: 50_000 });
    const own = files.filter((file) => /\.faultline\.jsonl(?:\.gz)?$/.test(file));
    return own.length === 0 ? null : { folder, edition: '1', files: own };
  },
  load,
};
