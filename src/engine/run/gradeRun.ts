import type { SessionSource } from '../../core/Environment.ts';
import type { PlannedModel } from '../../core/Plan.ts';
import type { Observation } from '../../core/Observation.ts';
import type { RecordedAnswer } from '../../core/RecordingFormat.ts';
import type { RunStore, StoredTrial } from '../../core/Store.ts';
import type { Interface } from '../../core/Interface.ts';
import type { Syntax } from '../../core/Syntax.ts';
import { createReader } from '../../reading/createReader.ts';
import type { Reader } from '../../reading/createReader.ts';
import { gradeAnswer, observe, readerFor } from '../observe.ts';
import type { Asked, Graded } from '../observe.ts';
import { prepareCase } from '../PreparedCase.ts';
import type { PreparedCase } from '../PreparedCase.ts';
import { decodeTrial } from './decodeTrial.ts';
import type { DecodedTurn, Decoders } from './decodeTrial.ts';
import { gradeExchange } from './gradeExchange.ts';
import { restOfCalls } from './restOfCalls.ts';
import { runAnswer } from './runAnswer.ts';

/** A trial with all that was made of it, its texts still at hand. */
export interface GradedTrial {
  readonly stored: StoredTrial;
  readonly turns: readonly DecodedTurn[];
  readonly answer: RecordedAnswer;
  readonly prepared: PreparedCase;
  readonly graded: Graded;
  readonly observation: Observation;
}

const noLanguages: ReadonlyMap<string, Interface> = new Map();

/**
 * Reads and grades every finished trial of a run from its stored bytes, in the order of the plan. `worlds`: those in which
 * cases take place, to learn in what state their calls left them.
 */
export async function* gradeRun(store: RunStore, label: string, decoders: Decoders, syntaxes: readonly Syntax[], worlds: readonly SessionSource[]): AsyncGenerator<GradedTrial | StoredTrial> {
  const read = createReader(syntaxes);
  const asked = new Map(store.plan.models.map((model) => [model.id, askedOf(model)]));
  const prepared = new Map<string, PreparedCase>();
  for await (const batch of store.readTrials()) {
    for (const stored of batch) {
      const turns = decodeTrial(stored, decoders);
      const answer = runAnswer(stored, turns, label);
      const model = asked.get(stored.trial.model);
      if (answer === null) {
        yield stored;
        continue;
      }
      if (model === undefined) throw new Error(`the plan holds no model ${stored.trial.model}`);
      yield gradeTrial(stored, turns, answer, preparedCase(stored, prepared), model, read, worlds);
    }
  }
}

export function isGraded(trial: GradedTrial | StoredTrial): trial is GradedTrial {
  return 'graded' in trial;
}

function gradeTrial(stored: StoredTrial, turns: readonly DecodedTurn[], answer: RecordedAnswer, prepared: PreparedCase, model: Asked, reader: Reader, worlds: readonly SessionSource[]): GradedTrial {
  const { prompt } = prepared.case;
  const asked = prompt.interface === null ? model : { ...model, interface: prompt.interface };
  const isExchange = prepared.asks === 'state' && answer.outcome.kind !== 'not-observed';
  const graded = isExchange ? gradeExchange(stored, turns, prepared, asked.interface, reader, worlds) : gradeAnswer(answer, prepared, asked, reader);
  const observation = observe(answer, prepared, graded, null);
  const answers = isExchange || stored.planned.environment === null ? [] : turns.map(({ decoded }, turn) => ({ outcome: decoded.outcome.kind, found: (turn === 0 ? graded.reading : readerFor(asked.interface, prepared, decoded.outcome, reader)(decoded.answer, asked.interface, prepared.names)).lenient }));
  return { stored, turns, answer, prepared, graded, observation: { ...observation, rest: restOfCalls(graded.lenient, answers, prepared.grader) } };
}

function preparedCase({ planned }: StoredTrial, known: Map<string, PreparedCase>): PreparedCase {
  const found = known.get(planned.case.id);
  if (found !== undefined) return found;
  const made = prepareCase(planned.case);
  known.set(planned.case.id, made);
  return made;
}

function askedOf(model: PlannedModel): Asked {
  return { interface: model.interface, languages: noLanguages, profile: null };
}
