import type { Case } from '../src/core/Case.ts';
import type { Random } from '../src/core/Random.ts';
import { seededRandom } from '../src/core/seededRandom.ts';
import type { Syntax } from '../src/core/Syntax.ts';
import { demonstrationCases } from '../src/composer/demonstrationCases.ts';
import { goldCalls } from '../src/grading/goldCalls.ts';
import { answerFaults, canBefall, faultyAnswer } from '../src/models/simulated/faultyAnswer.ts';
import type { AnswerFault } from '../src/models/simulated/faultyAnswer.ts';
import { plantFaults } from '../src/models/simulated/plantFaults.ts';
import type { PlantedFault } from '../src/models/simulated/PlantedFault.ts';
import type { WrittenModel } from '../src/recordings/bfcl/writeRecording.ts';

/** One drawn folder: four models that fail alike, one of them with a fault besides. */
export interface DrawnRecording {
  readonly cases: readonly Case[];
  readonly models: readonly WrittenModel[];
  readonly planted: DrawnFault;
}

export interface DrawnFault {
  readonly model: string;
  readonly kind: AnswerFault;
  /** Where it was planted, named as findings name it. */
  readonly scope: (typeof reaches)[number]['scope'];
  /** Share of the cases in reach that it befalls. */
  readonly size: number;
  /** Ids of the cases it could befall. */
  readonly reach: ReadonlySet<string>;
}

const plan = { simple: 240, multiple_function: 160, parallel_function: 160, parallel_multiple_function: 160, java: 120, javascript: 120, relevance: 240 } as const;

const reaches = [
  { scope: 'everywhere', within: (): boolean => true },
  { scope: 'python', within: ({ origin }: Case): boolean => origin.language === 'python' },
  { scope: 'java', within: ({ origin }: Case): boolean => origin.language === 'java' },
  { scope: 'javascript', within: ({ origin }: Case): boolean => origin.language === 'javascript' },
  { scope: 'java-and-javascript', within: ({ origin }: Case): boolean => origin.language !== 'python' },
  { scope: 'one-call', within: ({ origin }: Case): boolean => origin.calls?.count === 1 },
  { scope: 'one-of-several-tools', within: ({ origin }: Case): boolean => origin.calls?.count === 1 && origin.toolsOffered > 1 },
  { scope: 'several-calls', within: ({ origin }: Case): boolean => (origin.calls?.count ?? 0) > 1 },
  { scope: 'several-calls-same-tool', within: ({ origin }: Case): boolean => (origin.calls?.count ?? 0) > 1 && origin.calls?.tools === 1 },
  { scope: 'several-calls-different-tools', within: ({ origin }: Case): boolean => (origin.calls?.tools ?? 0) > 1 },
] as const;

/** Share of answers that every model gets wrong in each way, by chance. */
export const noise = 0.01;
const smallestSize = 0.05;
const largestSize = 0.3;

/** `syntaxOf`: the syntax of a language, since prompted answers to Java questions are read as Java. */
export function drawRecording(seed: string, syntaxOf: (language: string) => Syntax): DrawnRecording {
  const random = seededRandom(seed);
  const cases = demonstrationCases(plan, random.fork('cases'));
  const drawn = drawFault(cases, random.fork('fault'));
  const names = ['alder', 'birch', 'cedar', 'dogwood'];
  const chosen = names[random.fork('model').below(names.length)] ?? 'alder';
  const models = names.map((name) => model(name, cases, name === chosen ? [drawn.fault] : [], syntaxOf, random.fork(name)));
  return { cases, models, planted: { ...drawn.planted, model: chosen } };
}

function drawFault(cases: readonly Case[], random: Random): { readonly fault: PlantedFault; readonly planted: DrawnFault } {
  const kind = answerFaults[random.below(answerFaults.length)] ?? 'values';
  const befallen = cases.filter((one) => canBefall(kind, one));
  // A reach that holds none of these cases is no reach; neither is one that holds as many as a wider one.
  const open = reaches.filter(({ within }, at) => {
    const size = befallen.filter(within).length;
    return size >= 100 && !reaches.slice(0, at).some((wider) => befallen.filter(wider.within).length === size);
  });
  const reach = open[random.below(open.length)] ?? reaches[0];
  const size = smallestSize + random.next() * (largestSize - smallestSize);
  return {
    fault: { kind, rate: size, within: reach.within },
    planted: { model: '', kind, scope: reach.scope, size, reach: new Set(befallen.filter(reach.within).map(({ id }) => id)) },
  };
}

function model(id: string, cases: readonly Case[], planted: readonly PlantedFault[], syntaxOf: (language: string) => Syntax, random: Random): WrittenModel {
  const background = answerFaults.map((kind): PlantedFault => ({ kind, rate: kind === 'over-calling' ? 10 * noise : noise, within: (): boolean => true }));
  const faults = plantFaults(cases, [...planted, ...background], random.fork('faults'), false);
  const answers = cases.map((asked) => {
    const gold = asked.key.kind === 'calls' ? goldCalls(asked.key, asked.prompt.tools) : [];
    return { caseId: asked.id, answer: faultyAnswer(asked, gold, faults.get(asked.id) ?? null, syntaxOf(asked.origin.language), random.fork(asked.id)), verdict: null };
  });
  return { id, answers };
}
