import type { SessionSource } from '../../core/Environment.ts';
import type { Conduct } from '../../core/Conduct.ts';
import { isJsonObject } from '../../core/Json.ts';
import type { Plan, PlannedModel } from '../../core/Plan.ts';
import type { Observation } from '../../core/Observation.ts';
import type { RecordedAnswer } from '../../core/RecordingFormat.ts';
import type { RunStore, StoredTrial } from '../../core/Store.ts';
import type { Interface } from '../../core/Interface.ts';
import type { Syntax } from '../../core/Syntax.ts';
import { judgeConduct } from '../../grading/judgeConduct.ts';
import { createReader } from '../../reading/createReader.ts';
import type { Reader } from '../../reading/createReader.ts';
import { gradeAnswer, observe, readerFor } from '../observe.ts';
import type { Asked, Graded } from '../observe.ts';
import { answerHash } from '../answerHash.ts';
import { prepareCase } from '../PreparedCase.ts';
import type { PreparedCase } from '../PreparedCase.ts';
import { confidenceOf } from './confidenceOf.ts';
import { decodeTrial } from './decodeTrial.ts';
import type { DecodedTurn, Decoders } from './decodeTrial.ts';
import { gradeExchange } from './gradeExchange.ts';
import { gradeOverTurns } from './gradeOverTurns.ts';
import { gradePlan, isPlan } from './gradePlan.ts';
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
  const grade = trialGrader(store.plan, label, decoders, syntaxes, worlds);
  for await (const batch of store.readTrials()) for (const stored of batch) yield grade(stored);
}

/** Reads and grades one trial of a run after another; one that is not finished is given back. */
export function trialGrader(plan: Plan, label: string, decoders: Decoders, syntaxes: readonly Syntax[], worlds: readonly SessionSource[]): (stored: StoredTrial) => GradedTrial | StoredTrial {
  const read = createReader(syntaxes);
  const asked = new Map(plan.models.map((model) => [model.id, askedOf(model)]));
  const prepared = new Map<string, PreparedCase>();
  return (stored) => {
    const turns = decodeTrial(stored, decoders);
    const answer = runAnswer(stored, turns, label);
    if (answer === null) return stored;
    const model = asked.get(stored.trial.model);
    if (model === undefined) throw new Error(`the plan holds no model ${stored.trial.model}`);
    return gradeTrial(stored, turns, answer, preparedCase(stored, prepared), model, read, worlds);
  };
}

export function isGraded(trial: GradedTrial | StoredTrial): trial is GradedTrial {
  return 'graded' in trial;
}

function gradeTrial(stored: StoredTrial, turns: readonly DecodedTurn[], answer: RecordedAnswer, prepared: PreparedCase, model: Asked, reader: Reader, worlds: readonly SessionSource[]): GradedTrial {
  const { prompt } = prepared.case;
  const asked = prompt.interface === null ? model : { ...model, interface: prompt.interface };
  const isObserved = answer.outcome.kind !== 'not-observed';
  const isExchange = prepared.asks === 'state' && isObserved;
  const isSpread = isOverTurns(prepared) && isObserved;
  const graded = gradeAs();
  const observation = observe(answer, prepared, graded, null);
  const answers = isExchange || isSpread || stored.planned.environment === null ? [] : turns.map(({ decoded }, turn) => ({ outcome: decoded.outcome.kind, found: (turn === 0 ? graded.reading : readerFor(asked.interface, prepared, decoded.outcome, reader)(decoded.answer, asked.interface, prepared.names)).lenient }));
  const rest = restOfCalls(graded.lenient, answers, prepared.grader);
  const confidence = isSpread ? null : confidenceOf(turns, graded, asked.interface.kind === 'native-strict');
  return { stored, turns, answer, prepared, graded, observation: { ...observation, conduct: conductOf(stored, graded), rest, asking: askingOf(stored, prepared, graded), confidence, ...besideStress(prepared, graded, turns) } };

  function gradeAs(): Graded {
    if (isPlan(prepared) && isObserved) return gradePlan(answer, stored.planned, prepared, asked, reader, worlds);
    if (isExchange) return gradeExchange(stored, turns, prepared, asked.interface, reader, worlds);
    return isSpread ? gradeOverTurns(turns, prepared, asked, reader) : gradeAnswer(answer, prepared, asked, reader);
  }
}

/** Whether calls of all answers count, and not those of the first alone. */
export function isOverTurns({ case: { key } }: Pick<PreparedCase, 'case'>): boolean {
  return key.kind === 'calls' && key.overTurns === true;
}

/** What a trial says of its question beside other repetitions: a whole exchange, or prose, has no normal form. */
function askingOf({ trial, finish }: StoredTrial, { asks }: PreparedCase, { reading: { strict } }: Graded): Observation['asking'] {
  const { caseId: question, repetition } = trial;
  const isOneAnswer = asks !== 'state' && asks !== 'facts' && finish?.state === 'answered';
  const calls = strict.state === 'calls' ? strict.calls : [];
  return { question, repetition, made: isOneAnswer && strict.state !== 'unreadable' ? answerHash(calls) : null };
}

/** What is noted of long tasks alone. */
function besideStress({ case: { key, origin } }: PreparedCase, { strict }: Graded, turns: readonly DecodedTurn[]): Pick<Observation, 'steps' | 'reasoned'> {
  if (origin.stress?.history !== undefined) return { reasoned: hasReasoned(turns) };
  if (key.kind !== 'state' || key.lineByLine !== true || strict.state === 'not-gradable') return {};
  return { steps: { right: strict.pairing.length, of: key.path.length } };
}

/** Whether reasoning came with the first answer, or was counted; `null`: neither, and no count says that there was none. */
function hasReasoned([first]: readonly DecodedTurn[]): boolean | null {
  if (first === undefined) return null;
  const { reasoning, usage } = first.decoded;
  if ((reasoning ?? '') !== '' || (usage.reasoning ?? 0) > 0) return true;
  return usage.reasoning === null ? null : false;
}

/** Of variants and reruns alone: it is what happened around a fault against what happens without one. */
export function conductOf({ planned: { case: one, environment } }: Pick<StoredTrial, 'planned'>, { exchange, lenient }: Graded): Conduct | null {
  if (exchange === null || environment === null || one.origin.stress === undefined || one.origin.stress.analysis === 'history') return null;
  const today = isJsonObject(environment.state) ? environment.state['today'] : null;
  return judgeConduct({ transcript: exchange.lenient, verdict: lenient, messages: one.prompt.messages, today: typeof today === 'string' ? today : null, faults: environment.faults ?? [] });
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
