import type { Observation, Stage } from '../src/core/Observation.ts';
import { stageOfReason } from '../src/grading/judge.ts';
import type { ReasonCode } from '../src/core/Reason.ts';

/** What a made-up observation should differ in; the rest is one right answer to a Python question with one call. */
export interface Observed extends Partial<Omit<Observation, 'strict' | 'lenient' | 'origin'>> {
  readonly origin?: Partial<Observation['origin']>;
  /** First reason why it is wrong; absent: it is right. */
  readonly wrong?: ReasonCode;
  /** The lenient reading recovers it. */
  readonly recovered?: boolean;
}

/** One observation for tests of the diagnosis. */
export function observed({ wrong, recovered, origin, ...rest }: Observed): Observation {
  const right = { state: 'right', stage: null, codes: [] } as const;
  const strict = wrong === undefined ? right : ({ state: 'wrong', stage: stageOf(wrong), codes: [wrong] } as const);
  return {
    model: 'a',
    caseId: 'case',
    asks: 'calls',
    outcome: 'answered',
    published: null,
    official: null,
    officialError: null,
    leniencies: [],
    callsMade: wrong === 'did-not-call' ? 0 : 1,
    asksBack: false,
    repaired: false,
    conduct: null,
    rest: null,
    answerHash: null,
    argumentsFilled: [],
    projection: null,
    reply: null,
    path: null,
    usage: { inputTokens: null, outputTokens: null, seconds: null },
    asking: null,
    confidence: null,
    source: { file: 'results.json', line: 1 },
    ...rest,
    origin: {
      suite: 'bfcl@v1-2024-08',
      category: 'simple',
      cluster: rest.caseId ?? 'case',
      language: 'python',
      calls: { count: 1, tools: 1 },
      toolsOffered: 1,
      ...origin,
    },
    strict,
    lenient: recovered === true ? right : strict,
  };
}

function stageOf(code: ReasonCode): Stage {
  return stageOfReason[code];
}

/** A model's answers to cases `0 … n−1`; `wrong` names the reason for those that are wrong. */
export function answersOf(model: string, n: number, wrong: (index: number) => ReasonCode | undefined, more: (index: number) => Observed = () => ({})): readonly Observation[] {
  return Array.from({ length: n }, (_, index) => {
    const reason = wrong(index);
    return observed({ model, caseId: `case_${index}`, ...(reason === undefined ? {} : { wrong: reason }), ...more(index) });
  });
}
