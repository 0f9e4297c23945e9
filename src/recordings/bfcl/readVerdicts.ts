import type { OfficialVerdict } from '../../core/OfficialVerdict.ts';
import type { Problem } from '../../core/Problem.ts';
import type { CarriedScore, RivalVerdicts } from '../../core/RecordingFormat.ts';
import type { ResultFile } from './ResultFile.ts';
import { verdictsOf } from './verdictsOf.ts';

/** The published verdicts on every result file. Those of several turns are carried as scores of 0 and 1. */
export async function readVerdicts(files: readonly ResultFile[]): Promise<RivalVerdicts> {
  const verdicts = new Map<string, OfficialVerdict>();
  const carried: CarriedScore[] = [];
  const problems: Problem[] = [];
  for (const file of files) {
    if (file.score === null || file.edition === null) continue;
    const found = await verdictsOf(file, file.score);
    problems.push(...found.problems);
    for (const [caseId, verdict] of found.verdicts) {
      const { model, category: group } = file;
      if (file.graded) verdicts.set(`${model}\u0000${caseId}`, verdict);
      else carried.push({ model, group, caseId, score: verdict.valid ? 1 : 0, errorType: verdict.errorType });
    }
  }
  return { verdicts, carried, problems };
}
