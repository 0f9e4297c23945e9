import type { RecordedAnswer } from '../src/core/RecordingFormat.ts';
import { chooseInterfaces } from '../src/engine/chooseInterfaces.ts';
import type { ChosenInterface } from '../src/engine/chooseInterfaces.ts';
import { openRecording } from '../src/engine/openRecording.ts';
import { prepareSuiteCase } from '../src/engine/PreparedCase.ts';
import type { PreparedCase } from '../src/engine/PreparedCase.ts';
import { builtIn } from '../src/index.ts';

/** An answer in memory with all that grading it needs. */
export interface Item {
  readonly answer: RecordedAnswer;
  readonly prepared: PreparedCase;
  readonly asked: ChosenInterface;
}

/** Reads a recording into memory, so that grading can be timed apart from the disk. */
export async function loadItems(folder: string): Promise<readonly Item[]> {
  const choices = { profiles: new Map<string, string>(), syntaxes: new Map<string, string>() };
  const recording = await openRecording(folder, null, builtIn);
  const cases = new Map((recording.load?.cases ?? []).map((one) => [one.case.id, prepareSuiteCase(one, recording.checker)]));
  const chosen = await chooseInterfaces(recording, cases, await recording.source.readVerdicts(), choices, builtIn);
  const items: Item[] = [];
  for await (const batch of recording.source.read()) {
    for (const answer of batch) {
      if (answer.kind !== 'answer') continue;
      const prepared = cases.get(answer.caseId);
      const asked = chosen.get(answer.model);
      if (prepared !== undefined && asked !== undefined) items.push({ answer, prepared, asked });
    }
  }
  return items;
}
