import type { CallsFound } from '../core/CallsFound.ts';
import type { Origin } from '../core/Case.ts';
import type { Interface } from '../core/Interface.ts';
import type { Judgement, Observation } from '../core/Observation.ts';
import type { Outcome } from '../core/Outcome.ts';
import type { OfficialVerdict } from '../core/OfficialVerdict.ts';
import type { Reading } from '../core/Reading.ts';
import type { RecordedAnswer } from '../core/RecordingFormat.ts';
import type { Transcript } from '../core/Transcript.ts';
import type { Verdict } from '../core/Verdict.ts';
import { isAsExpected, leavesOut } from '../grading/asExpected.ts';
import type { BesideVerdict } from '../grading/asExpected.ts';
import { judge } from '../grading/judge.ts';
import { replyKind } from '../grading/replies/replyKind.ts';
import type { Reader } from '../reading/createReader.ts';
import { answerHash } from './answerHash.ts';
import type { PreparedCase } from './PreparedCase.ts';
import { unlessCut } from './unlessCut.ts';
import { withoutNulls } from './withoutNulls.ts';

/** How one model is read. */
export interface Asked {
  readonly interface: Interface;
  /** Where questions of a language are read in another syntax than the rest. */
  readonly languages: ReadonlyMap<string, Interface>;
  /** Id of the official decoder profile; `null`: none. */
  readonly profile: string | null;
}

/** One answer read twice and graded on both readings. */
export interface Graded {
  readonly reading: Reading;
  readonly strict: Verdict;
  readonly lenient: Verdict;
  readonly official: OfficialVerdict | null;
  /** The whole exchange, where it was graded and not the first answer alone. */
  readonly exchange: Exchanged | null;
}

/** What the two readings make of an exchange. */
export interface Exchanged {
  readonly strict: Transcript;
  readonly lenient: Transcript;
}

const unobserved: Verdict = { state: 'not-gradable', reason: 'not-observed' };
const nothingRead: CallsFound = { state: 'no-call', evidence: 'empty', asks: false };

/** Reads and grades one recorded answer; what was not observed is not graded. */
export function gradeAnswer(answer: RecordedAnswer, prepared: PreparedCase, asked: Asked, read: Reader): Graded {
  if (answer.outcome.kind === 'not-observed') {
    const reading: Reading = { strict: nothingRead, lenient: nothingRead, syntax: null, forgiven: [] };
    return { reading, strict: unobserved, lenient: unobserved, official: null, exchange: null };
  }
  const own = asked.languages.size === 0 ? asked.interface : (asked.languages.get(prepared.origin.language) ?? asked.interface);
  const reading = readerFor(own, prepared, answer.outcome, read)(answer.answer, own, prepared.names);
  const lenient = gradeFound(reading.lenient, answer, prepared);
  const strict = reading.strict === reading.lenient ? lenient : gradeFound(reading.strict, answer, prepared);
  const official = prepared.official === null || asked.profile === null ? null : prepared.official.judge(asked.profile, answer.raw);
  return { reading, strict, lenient, official, exchange: null };
}

function gradeFound(found: CallsFound, answer: RecordedAnswer, { grader }: PreparedCase): Verdict {
  return grader.decidedBy === 'reading' ? grader.grade(found) : grader.gradeTranscript(singleAnswer(found, answer));
}

/** One answer as a transcript: nothing came back for its calls. */
function singleAnswer(found: CallsFound, { answer }: RecordedAnswer): Transcript {
  const results = found.state === 'calls' ? found.calls.map(() => null) : none;
  return { turns: [{ found, text: answer.text, results, unread: none }], cutOff: false, state: null };
}

/** The reader for one answer: strict mode has its own word for absent, and what was cut short is no abstention. */
export function readerFor(asked: Interface, prepared: PreparedCase, outcome: Outcome, read: Reader): Reader {
  const own = asked.kind === 'native-strict' ? withoutNulls(read, prepared.case.prompt.tools) : read;
  const { asks } = prepared;
  return asks === 'no-call' || asks === 'forbidden' ? unlessCut(own, outcome) : own;
}

/** The small record that a diagnosis keeps of an answer. */
export function observe(answer: RecordedAnswer, prepared: PreparedCase, graded: Graded, published: OfficialVerdict | null): Observation {
  const { reading, official } = graded;
  const strict = judge(graded.strict);
  const lenient = graded.lenient === graded.strict ? strict : judge(graded.lenient);
  const found = graded.exchange === null ? reading.lenient : foundOverall(graded.exchange.lenient);
  const { projection, path, argumentsFilled } = besideVerdict(answer, found, graded, prepared);
  const observation: Observation = {
    model: answer.model,
    caseId: answer.caseId,
    origin: prepared.origin,
    asks: prepared.asks,
    outcome: answer.outcome.kind,
    strict,
    lenient,
    published: published?.valid ?? null,
    official: official?.valid ?? null,
    officialError: officialErrorOf(official, published),
    leniencies: reading.forgiven.length === 0 ? none : reading.forgiven.map(({ code }) => code),
    callsMade: found.state === 'calls' ? found.calls.length : 0,
    asksBack: asksBack(graded.exchange === null ? found : graded.exchange.lenient.turns.at(-1)?.found),
    rest: null,
    answerHash: hashOf(found, lenient, prepared.origin),
    argumentsFilled,
    projection,
    path,
    conduct: null,
    repaired: graded.lenient.state === 'right' && graded.lenient.rules.includes('earlier-error-repaired'),
    reply: replyOf(answer, found, prepared),
    usage: answer.usage,
    asking: null,
    confidence: null,
    source: { file: answer.file, line: answer.line },
  };
  if (prepared.demandsMet === null || graded.strict.state === 'not-gradable') return observation;
  return { ...observation, demands: prepared.demandsMet(reading.strict, graded.strict) };
}

/** What an answer says of single skills and arguments. */
function besideVerdict(answer: RecordedAnswer, found: CallsFound, { exchange, lenient }: Graded, { asExpected, project, argumentsFilled }: PreparedCase): BesideVerdict {
  if (asExpected !== null && exchange === null && isAsExpected(found, lenient)) {
    return leavesOut(lenient) ? { ...asExpected, argumentsFilled: argumentsFilled(found, lenient) } : asExpected;
  }
  return { ...project(exchange?.lenient ?? singleAnswer(found, answer), lenient), argumentsFilled: argumentsFilled(found, lenient) };
}

/** The error that the official verdict names, the reproduced one before the published one. */
export function officialErrorOf(official: OfficialVerdict | null, published: OfficialVerdict | null): string | null {
  return official?.errorType ?? published?.errorType ?? null;
}

const none: readonly never[] = [];

function asksBack(found: CallsFound | undefined): boolean {
  return found?.state === 'no-call' && found.asks;
}

/** All calls of an exchange; where there are none, what its last answer was. */
function foundOverall({ turns }: Transcript): CallsFound {
  const calls = turns.flatMap(({ found }) => (found.state === 'calls' ? found.calls : none));
  return calls.length > 0 ? { state: 'calls', calls } : (turns.at(-1)?.found ?? nothingRead);
}

function replyOf({ answer, outcome }: RecordedAnswer, found: CallsFound, { reply }: PreparedCase): Observation['reply'] {
  if (reply === null || outcome.kind === 'not-observed') return null;
  return { expected: reply, found: found.state === 'no-call' && answer.text !== null ? replyKind(answer.text) : null };
}

/** Of wrong answers, and of reruns, against which an answer is held that must have changed. */
function hashOf(found: CallsFound, lenient: Judgement, { stress }: Origin): string | null {
  const isTold = lenient.state === 'wrong' || (lenient.state === 'right' && stress?.stressor === 'rerun');
  return isTold && found.state === 'calls' ? answerHash(found.calls) : null;
}
