import type { Harness } from '../../core/Harness.ts';
import type { Json } from '../../core/Json.ts';
import { harnessFrom, wrongHarness } from '../../engine/harness/harnessFrom.ts';
import { readWhole } from '../../files/readWhole.ts';

const mostBytes = 1024 * 1024;

/** A harness from its file. */
export async function readHarness(file: string): Promise<Harness> {
  const read = await readWhole(file, mostBytes);
  if (read.state !== 'text') throw wrongHarness(file, `it cannot be read: ${read.detail}`);
  return harnessFrom(parsed(read.text), file);
}

function parsed(text: string): Json | null {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return null;
  }
}
