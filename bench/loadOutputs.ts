import type { RecordedAnswer } from '../src/core/RecordingFormat.ts';
import { builtIn } from '../src/index.ts';
import type { Asked } from '../src/engine/observe.ts';
import { gradeRecording } from '../src/engine/gradeRecording.ts';
import { openRecording } from '../src/engine/openRecording.ts';
import type { PreparedCase } from '../src/engine/PreparedCase.ts';

/** One output with all that grading it takes, in memory. */
export interface Output {
  readonly answer: RecordedAnswer;
  readonly prepared: PreparedCase;
  readonly asked: Asked;
}

/** Every graded output of a folder in the order in which a diagnosis grades them, grouped by the syntax that its model was asked in. */
export async function loadOutputs(folder: string): Promise<ReadonlyMap<string, readonly Output[]>> {
  const recording = await openRecording(folder, null, builtIn);
  const bySyntax = new Map<string, Output[]>();
  const none = { profiles: new Map<string, string>(), syntaxes: new Map<string, string>() };
  await gradeRecording(recording, none, builtIn, (answer, prepared, _graded, asked) => {
    const { kind, syntax } = asked.interface;
    const name = kind === 'native' ? 'native' : syntax;
    const outputs = bySyntax.get(name) ?? [];
    outputs.push({ answer, prepared, asked });
    bySyntax.set(name, outputs);
  });
  return bySyntax;
}
