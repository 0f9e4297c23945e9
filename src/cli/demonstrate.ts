import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WorldError } from '../core/WorldError.ts';
import { writeRecording } from '../recordings/bfcl/writeRecording.ts';
import { syntax } from '../syntaxes/python/index.ts';
import { demonstrationRecording } from './demonstrationRecording.ts';
import { diagnose } from './diagnose.ts';
import type { DiagnoseParts } from './diagnose.ts';
import type { DemonstrateRequest } from './Requests.ts';

/** `faultline demonstrate`: two made-up models with equal totals and different faults, recorded and then diagnosed. */
export async function demonstrate(request: DemonstrateRequest, parts: DiagnoseParts): Promise<number> {
  const folder = await recordDemonstration(request.seed);
  parts.surroundings.note(`Recorded two made-up models in ${folder}\nDiagnosing them as \`faultline diagnose ${folder}\` would:\n\n`);
  return diagnose(
    {
      ...request,
      folder,
      questions: null,
      profiles: new Map(),
      syntaxes: new Map(),
      target: null,
      reference: null,
      outputs: [],
      json: false,
      gate: { failOn: null, onUndecided: 'pass' },
    },
    parts,
  );
}

/** A new temporary folder that holds the recording; it is left there, to be looked into. */
async function recordDemonstration(seed: string): Promise<string> {
  const { cases, models } = demonstrationRecording(seed, syntax);
  try {
    // The name inside is fixed, so that a report of it is the same on every run.
    const folder = join(await mkdtemp(join(tmpdir(), 'faultline-')), 'made-up-models');
    await writeRecording(folder, cases, models);
    return folder;
  } catch (cause) {
    throw new WorldError('Writing the made-up recording into the temporary folder failed.', { cause });
  }
}
