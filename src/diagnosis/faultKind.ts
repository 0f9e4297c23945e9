import type { FaultKind } from '../core/Finding.ts';
import { stages } from '../core/Observation.ts';
import type { Observation, Stage } from '../core/Observation.ts';
import type { ReasonCode } from '../core/Reason.ts';

/** Kinds of failure that one answer can show; `language` is a scope of them and never one answer's. */
export type AnswerFault = Exclude<FaultKind, 'language'>;

const lostCodes: ReadonlySet<ReasonCode> = new Set(['missing-call', 'stopped-after-first']);
const inventedCodes: ReadonlySet<ReasonCode> = new Set(['unknown-parameter', 'unexpected-argument']);

/** The kind of failure of a strictly judged answer, by the first stage that failed; `null` where right, not graded, or of no kind that is looked for. */
export function faultKind(observation: Observation): AnswerFault | null {
  const { stage, codes } = observation.strict;
  if (stage === null) return null;
  switch (stage) {
    case 'calling':
      return observation.asks === 'no-call' || observation.asks === 'forbidden' ? 'over-calling' : 'under-calling';
    case 'format':
      return 'format';
    case 'enumerating':
      if (!codes.some((code) => lostCodes.has(code))) return 'extra-calls';
      return observation.rest === 'followed' ? 'one-at-a-time' : 'lost-calls';
    case 'choosing':
      return 'wrong-tool';
    case 'schema':
      return codes.some((code) => inventedCodes.has(code)) ? 'invented-parameters' : 'types-and-parameters';
    case 'values':
      return 'values';
    // Kinds of failure that no finding is about.
    case 'dataflow':
    case 'order':
    case 'reporting':
      return null;
  }
}

/** The stage at which a kind of failure shows. */
export const stageOfFault: Readonly<Record<AnswerFault, Stage>> = {
  'under-calling': 'calling',
  'over-calling': 'calling',
  format: 'format',
  'lost-calls': 'enumerating',
  'one-at-a-time': 'enumerating',
  'extra-calls': 'enumerating',
  'wrong-tool': 'choosing',
  'types-and-parameters': 'schema',
  'invented-parameters': 'schema',
  values: 'values',
};

/** Whether an answer got as far as a stage: every earlier one held. */
export function reached(observation: Observation, stage: Stage): boolean {
  const failed = observation.strict.stage;
  return failed === null ? observation.strict.state === 'right' : stages.indexOf(failed) >= stages.indexOf(stage);
}
