import type { CallsFound } from '../core/CallsFound.ts';
import type { Interface } from '../core/Interface.ts';
import type { Judgement, Observation } from '../core/Observation.ts';
import type { Outcome } from '../core/Outcome.ts';
import type { OfficialVerdict } from '../core/OfficialVerdict.ts';
import type { Reading } from '../core/Reading.ts';
import type { RecordedAnswer } from '../core/RecordingFormat.ts';
import type { Verdict } from '../core/Verdict.ts';
import { judge } from '../grading/judge.ts';
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
}

const unobserved: Verdict = { state: 'not-gradable', reason: 'not-observed' };
const nothingRead: CallsFound = { state: 'no-call', evidence: 'empty', asks: false };

/** Reads and grades one recorded answer; what was not observed is not graded. */
export function gradeAnswer(answer: RecordedAnswer, prepared: PreparedCase, asked: Asked, read: Reader): Graded {
  if (answer.outcome.kind === 'not-observed') {
    const reading: Reading = { strict: nothingRead, lenient: nothingRead, syntax: null, forgiven: [] };
    return { reading, strict: unobserved, lenient: unobserved, official: null };
  }
  const own = asked.languages.get(prepared.case.origin.language) ?? asked.interface;
  const reading = readerFor(own, prepared, answer.outcome, read)(answer.answer, own, prepared.names);
  const lenient = prepared.grader.grade(reading.lenient);
  const strict = reading.strict === reading.lenient ? lenient : prepared.grader.grade(reading.strict);
  const official = prepared.official === null || asked.profile === null ? null : prepared.official.judge(asked.profile, answer.raw);
  return { reading, strict, lenient, official };
}

/** The reader for one answer: strict mode has its own word for absent, and what was cut short is no abstention. */
export function readerFor(asked: Interface, { case: { prompt }, asks }: PreparedCase, outcome: Outcome, read: Reader): Reader {
  const own = asked.kind === 'native-strict' ? withoutNulls(read, prompt.tools) : read;
  return asks === 'no-call' ? unlessCut(own, outcome) : own;
}

/** The small record that a diagnosis keeps of an answer. */
export function observe(answer: RecordedAnswer, prepared: PreparedCase, graded: Graded, published: OfficialVerdict | null): Observation {
  const { reading, official } = graded;
  const strict = judge(graded.strict);
  const lenient = graded.lenient === graded.strict ? strict : judge(graded.lenient);
  const found = reading.lenient;
  return {
    model: answer.model,
    caseId: answer.caseId,
    origin: prepared.case.origin,
    asks: prepared.asks,
    outcome: answer.outcome.kind,
    strict,
    lenient,
    published: published?.valid ?? null,
    official: official?.valid ?? null,
    officialError: official?.errorType ?? published?.errorType ?? null,
    leniencies: reading.forgiven.length === 0 ? none : reading.forgiven.map(({ code }) => code),
    callsMade: found.state === 'calls' ? found.calls.length : 0,
    asksBack: found.state === 'no-call' && found.asks,
    rest: null,
    answerHash: hashWhereWrong(found, lenient),
    argumentsFilled: prepared.argumentsFilled(found, graded.lenient),
    usage: answer.usage,
    source: { file: answer.file, line: answer.line },
  };
}

const none: readonly never[] = [];

function hashWhereWrong(found: CallsFound, lenient: Judgement): string | null {
  return lenient.state === 'wrong' && found.state === 'calls' ? answerHash(found.calls) : null;
}
