import { resolve } from 'node:path';
import { UserError } from '../../core/UserError.ts';
import type { Verification } from '../../core/Verification.ts';
import type { KeptSide } from '../../verification/KeptSide.ts';
import { readSide } from '../../verification/readSide.ts';
import { verify } from '../../verification/verify.ts';
import { mediumOf } from '../diagnose.ts';
import { exitCodes } from '../exitCodes.ts';
import type { LiveKit } from '../live/LiveKit.ts';
import { openRun } from '../live/openRun.ts';
import type { Display } from '../Requests.ts';
import { writeOutput } from '../writeOutput.ts';
import { checkEnding } from './checkEnding.ts';
import { verificationMarkdown } from './verificationMarkdown.ts';
import { verificationScreen } from './verificationScreen.ts';

export interface VerifyRequest extends Display {
  readonly before: string;
  readonly after: string;
  /** Compare what both asked, though they asked other questions besides. */
  readonly onlyShared: boolean;
  /** Files to write; their endings say how. */
  readonly outputs: readonly string[];
  readonly json: boolean;
}

const writers: ReadonlyMap<string, (verification: Verification) => string> = new Map([
  ['.json', verificationJson],
  ['.md', verificationMarkdown],
]);

/** `faultline verify`: what changed for certain between two kept runs, and what cannot be told. */
export async function verifyKept(request: VerifyRequest, kit: LiveKit): Promise<number> {
  for (const file of request.outputs) checkEnding(file, writers);
  checkApart(request);
  const before = await sideOf(request.before, kit);
  const after = await sideOf(request.after, kit);
  const verification = verify(before, after, { version: kit.version, onlyShared: request.onlyShared });
  for (const file of request.outputs) {
    await writeOutput(file, checkEnding(file, writers)(verification));
    kit.surroundings.note(`Wrote ${JSON.stringify(file)}.\n`);
  }
  await kit.surroundings.print(request.json ? verificationJson(verification) : verificationScreen(verification, mediumOf(request, kit.surroundings)));
  return exitCodes.done;
}

/** A kept run as a side of a comparison. */
export async function sideOf(place: string, kit: LiveKit): Promise<KeptSide> {
  const run = await openRun(place, 'read', kit);
  try {
    return await readSide(run);
  } finally {
    await run.store.close();
  }
}

function verificationJson(verification: Verification): string {
  return `${JSON.stringify(verification, null, 2)}\n`;
}

function checkApart({ before, after }: VerifyRequest): void {
  if (resolve(before) !== resolve(after)) return;
  throw new UserError({ expected: 'two runs, one from before the change and one from after it', came: `${JSON.stringify(before)} was named twice`, remedy: 'name the other run' });
}
