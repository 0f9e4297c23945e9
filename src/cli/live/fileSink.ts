import { open, stat } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { UserError } from '../../core/UserError.ts';
import { WorldError } from '../../core/WorldError.ts';

/** Where text goes piece by piece. */
export interface Sink {
  readonly write: (text: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** A file that is written from its start; it must not be `source`, which is being read. */
export async function fileSink(file: string, source: string): Promise<Sink> {
  if (await areSame(file, source)) {
    throw new UserError({ expected: 'a file to write to besides the run', came: `${JSON.stringify(file)} is the run itself`, remedy: 'name another file' });
  }
  const handle = await opened(file);
  return {
    write: async (text) => {
      try {
        await handle.appendFile(text);
      } catch (cause) {
        throw new WorldError(`Writing ${JSON.stringify(file)} failed (${codeOf(cause)}); what it holds is not whole. Make room or name another file.`, { cause });
      }
    },
    close: () => handle.close(),
  };
}

async function areSame(file: string, source: string): Promise<boolean> {
  const [one, other] = [await identity(file), await identity(source)];
  return one !== null && one === other;
}

/** `null`: nothing is there. */
async function identity(path: string): Promise<string | null> {
  return stat(path).then(
    ({ dev, ino }) => `${String(dev)} ${String(ino)}`,
    () => null,
  );
}

async function opened(file: string): Promise<FileHandle> {
  try {
    return await open(file, 'w');
  } catch (cause) {
    throw new UserError({ expected: `${JSON.stringify(file)} to be a file that can be written`, came: `opening it failed (${codeOf(cause)})`, remedy: 'name another file', cause });
  }
}

function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : 'no code';
}
