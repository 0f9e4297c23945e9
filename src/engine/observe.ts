import type { Answer, RawToolCall } from '../core/Answer.ts';
import type { CallsFound } from '../core/CallsFound.ts';
import type { Interface } from '../core/Interface.ts';
import type { Observation } from '../core/Observation.ts';
import type { OfficialVerdict } from '../core/OfficialVerdict.ts';
import type { Reading } from '../core/Reading.ts';
import type { RecordedAnswer } from '../core/RecordingFormat.ts';
import type { Verdict } from '../core/Verdict.ts';
import { judge } from '../grading/judge.ts';
import type { Reader } from '../reading/createReader.ts';
import { answerHash } from './answerHash.ts';
import type { PreparedCase } from './PreparedCase.ts';

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

/** An answer that is right as plainly written: what reading it finds is made when somebody asks. */
class PlainlyRight implements Graded {
  readonly strict: Verdict;
  readonly official: OfficialVerdict | null;
  readonly calls: readonly RawToolCall[];
  readonly #read: () => Reading;
  #reading: Reading | null = null;

  constructor(verdict: Verdict, official: OfficialVerdict | null, calls: readonly RawToolCall[], read: () => Reading) {
    this.strict = verdict;
    this.official = official;
    this.calls = calls;
    this.#read = read;
  }

  get lenient(): Verdict {
    return this.strict;
  }

  get reading(): Reading {
    return (this.#reading ??= this.#read());
  }
}

/** Reads and grades one recorded answer; what was not observed is not graded. */
export function gradeAnswer(answer: RecordedAnswer, prepared: PreparedCase, asked: Asked, read: Reader): Graded {
  if (answer.outcome.kind === 'not-observed') {
    const reading: Reading = { strict: nothingRead, lenient: nothingRead, syntax: null, forgiven: [] };
    return { reading, strict: unobserved, lenient: unobserved, official: null };
  }
  const own = asked.languages.get(prepared.case.origin.language) ?? asked.interface;
  const official = prepared.official === null || asked.profile === null ? null : prepared.official.judge(asked.profile, answer.raw);
  const plain = gradePlain(answer.answer, prepared, own);
  if (plain !== null) return new PlainlyRight(plain, official, answer.answer.toolCalls ?? [], () => read(answer.answer, own, prepared.names));
  const reading = read(answer.answer, own, prepared.names);
  const lenient = prepared.grader.grade(reading.lenient);
  const strict = reading.strict === reading.lenient ? lenient : prepared.grader.grade(reading.strict);
  return { reading, strict, lenient, official };
}

/** `null`: it has to be read first. */
function gradePlain({ text, toolCalls }: Answer, { grader }: PreparedCase, { kind, syntax }: Interface): Verdict | null {
  return text === null && toolCalls !== null && toolCalls.length > 0 && kind === 'native' && syntax === 'native' ? grader.gradePlain(toolCalls) : null;
}

/** The small record that a diagnosis keeps of an answer. */
export function observe(answer: RecordedAnswer, prepared: PreparedCase, graded: Graded, published: OfficialVerdict | null): Observation {
  const { official } = graded;
  const strict = judge(graded.strict);
  const seen = graded instanceof PlainlyRight ? seenPlainly(graded, prepared) : seenInReading(graded, prepared);
  const lenient = graded.lenient === graded.strict ? strict : judge(graded.lenient);
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
    leniencies: seen.leniencies,
    callsMade: seen.callsMade,
    asksBack: seen.asksBack,
    rest: null,
    answerHash: seen.answerHash,
    argumentsFilled: seen.argumentsFilled,
    usage: answer.usage,
    source: { file: answer.file, line: answer.line },
  };
}

const none: readonly never[] = [];

/** The part of an observation that takes what was read. */
type Seen = Pick<Observation, 'leniencies' | 'callsMade' | 'asksBack' | 'answerHash' | 'argumentsFilled'>;

function seenPlainly({ calls }: PlainlyRight, { argumentsFilled }: PreparedCase): Seen {
  return { leniencies: none, callsMade: calls.length, asksBack: false, answerHash: null, argumentsFilled: argumentsFilled.ofPlain(calls) };
}

function seenInReading({ reading, lenient }: Graded, { argumentsFilled }: PreparedCase): Seen {
  const found = reading.lenient;
  return {
    leniencies: reading.forgiven.length === 0 ? none : reading.forgiven.map(({ code }) => code),
    callsMade: found.state === 'calls' ? found.calls.length : 0,
    asksBack: found.state === 'no-call' && found.asks,
    answerHash: hashWhereWrong(found, lenient),
    argumentsFilled: argumentsFilled(found, lenient),
  };
}

function hashWhereWrong(found: CallsFound, lenient: Verdict): string | null {
  return lenient.state === 'wrong' && found.state === 'calls' ? answerHash(found.calls) : null;
}
