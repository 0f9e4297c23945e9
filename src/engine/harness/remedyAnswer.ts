import type { Interface } from '../../core/Interface.ts';
import type { RemedyAnswer, Taken } from '../../core/Remedy.ts';
import type { Reader } from '../../reading/createReader.ts';
import { acknowledging } from '../acknowledging.ts';
import type { DecodedTurn } from '../run/decodeTrial.ts';
import { gradeOverTurns } from '../run/gradeOverTurns.ts';
import { isOverTurns } from '../run/gradeRun.ts';
import type { GradedTrial } from '../run/gradeRun.ts';
import { sumUsage } from '../run/runAnswer.ts';

/** A trial of a run as remedies see it. `asked`: how its model is asked where the question does not say. */
export function remedyAnswer({ stored, turns, prepared, observation }: GradedTrial, asked: Interface, reader: Reader): RemedyAnswer {
  const { strict, lenient, origin } = observation;
  const isKnown = observation.outcome !== 'not-observed' && strict.state !== 'not-gradable' && lenient.state !== 'not-gradable';
  const isWhole = observation.asks === 'state' || isOverTurns(prepared);
  const { trial, planned, finish } = stored;
  const goesOn = !isWhole && observation.asks === 'calls' && planned.environment?.world === acknowledging.id;
  return {
    question: `${origin.stress?.base ?? trial.caseId}#${String(trial.repetition)}`,
    origin,
    right: isKnown ? { strict: strict.state === 'right', lenient: lenient.state === 'right' } : null,
    taken: takenBy(isWhole ? turns : turns.slice(0, 1)),
    whole: goesOn ? { right: finish?.state === 'answered' ? gradeOverTurns(turns, prepared, { interface: prepared.case.prompt.interface ?? asked }, reader).strict.state === 'right' : null, taken: takenBy(turns) } : null,
  };
}

function takenBy(turns: readonly DecodedTurn[]): Taken {
  const usage = sumUsage(turns.map(({ decoded }) => decoded.usage));
  const isTimed = turns.length > 0 && turns.every(({ attempt }) => !attempt.cached);
  return { inputTokens: usage.input, outputTokens: usage.output, seconds: isTimed ? turns.reduce((sum, { attempt }) => sum + attempt.reply.timing.total, 0) / 1000 : null };
}
