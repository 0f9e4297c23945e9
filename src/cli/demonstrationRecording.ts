import type { Case } from '../core/Case.ts';
import type { Random } from '../core/Random.ts';
import { seededRandom } from '../core/seededRandom.ts';
import type { Syntax } from '../core/Syntax.ts';
import { demonstrationCases } from '../composer/demonstrationCases.ts';
import { goldCalls } from '../grading/goldCalls.ts';
import { faultyAnswer } from '../models/simulated/faultyAnswer.ts';
import { plantFaults } from '../models/simulated/plantFaults.ts';
import type { PlantedFault } from '../models/simulated/PlantedFault.ts';
import type { WrittenModel } from '../recordings/bfcl/writeRecording.ts';

/** 400 questions: 300 that need calls, 100 that need none. */
const plan = { simple: 90, multiple_function: 80, parallel_function: 70, parallel_multiple_function: 60, relevance: 100 } as const;

const everywhere = (): boolean => true;
const missesOfEach = 78;

export interface DemonstrationRecording {
  readonly cases: readonly Case[];
  readonly models: readonly WrittenModel[];
}

/** Two made-up models that miss equally many questions, each in its own way; the same seed gives the same answers. */
export function demonstrationRecording(seed: string, syntax: Syntax): DemonstrationRecording {
  const random = seededRandom(seed);
  const cases = demonstrationCases(plan, random.fork('cases'));
  const several = cases.filter(({ origin }) => (origin.calls?.count ?? 0) > 1).length;
  const expecting = cases.filter(({ key }) => key.kind === 'calls').length;
  const overCalling: PlantedFault = { kind: 'over-calling', rate: 0.1, within: everywhere };
  return {
    cases,
    models: [
      model('made-up-a', cases, [{ kind: 'lost-calls', rate: missesOfEach / several, within: everywhere }, overCalling], syntax, random),
      model('made-up-b', cases, [{ kind: 'values', rate: missesOfEach / expecting, within: everywhere }, overCalling], syntax, random),
    ],
  };
}

function model(id: string, cases: readonly Case[], faults: readonly PlantedFault[], syntax: Syntax, random: Random): WrittenModel {
  const planted = plantFaults(cases, faults, random.fork(`${id} faults`), true);
  const answers = cases.map((asked) => {
    const gold = asked.key.kind === 'calls' ? goldCalls(asked.key, asked.prompt.tools) : [];
    const answer = faultyAnswer(asked, gold, planted.get(asked.id) ?? null, syntax, random.fork(`${id} ${asked.id}`));
    return { caseId: asked.id, answer, verdict: null };
  });
  return { id, answers };
}
