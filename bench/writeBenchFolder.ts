import type { Case } from '../src/core/Case.ts';
import type { Random } from '../src/core/Random.ts';
import { seededRandom } from '../src/core/seededRandom.ts';
import type { Syntax } from '../src/core/Syntax.ts';
import { demonstrationCases } from '../src/composer/demonstrationCases.ts';
import { goldCalls } from '../src/grading/goldCalls.ts';
import { answerFaults, faultyAnswer } from '../src/models/simulated/faultyAnswer.ts';
import { plantFaults } from '../src/models/simulated/plantFaults.ts';
import type { WrittenModel } from '../src/recordings/bfcl/writeRecording.ts';
import { writeRecording } from '../src/recordings/bfcl/writeRecording.ts';

/** What the synthetic folder holds: as many questions of each kind as BFCL v1, answered by made-up models. */
export interface BenchFolder {
  readonly folder: string;
  readonly syntax: Syntax;
  readonly models: number;
  readonly seed: string;
}

const plan = {
  simple: 400,
  multiple_function: 200,
  parallel_function: 200,
  parallel_multiple_function: 200,
  java: 100,
  javascript: 50,
  relevance: 240,
} as const;

/** Share of answers that show each fault: three in four answers are right, as on the leaderboard. */
const faultRate = 0.03;

/** Outputs for each model of a folder written here. */
export const outputsPerModel: number = Object.values(plan).reduce((sum, count) => sum + count, 0);

/** Writes a folder with the project's own writer; the same seed writes the same bytes. */
export async function writeBenchFolder({ folder, syntax, models, seed }: BenchFolder): Promise<void> {
  const random = seededRandom(seed);
  const cases = demonstrationCases(plan, random.fork('cases'));
  const written = Array.from({ length: models }, (_, index) => model(`made-up-${index}`, cases, syntax, random));
  await writeRecording(folder, cases, written);
}

function model(id: string, cases: readonly Case[], syntax: Syntax, random: Random): WrittenModel {
  const faults = answerFaults.map((kind) => ({ kind, rate: faultRate, within: () => true }));
  const planted = plantFaults(cases, faults, random.fork(`${id} faults`), false);
  const answers = cases.map((asked) => {
    const gold = asked.key.kind === 'calls' ? goldCalls(asked.key, asked.prompt.tools) : [];
    return { caseId: asked.id, answer: faultyAnswer(asked, gold, planted.get(asked.id) ?? null, syntax, random.fork(`${id} ${asked.id}`)), verdict: null };
  });
  return { id, answers };
}
