/**
 * How a simulated model goes wrong: a plain JSON document. Everything in it is triggered by what a
 * conversation shows and by its right answer, never by a label, and everything befalls independently.
 */
export interface Profile {
  readonly schema: 'faultline/simulated-profile@1';
  /** What stands after `simulated:`. */
  readonly name: string;
  /** One line for people. */
  readonly description: string;
  readonly faults: readonly ProfileFault[];
  readonly logProbabilities: LogProbabilityKind;
  /** Under strict schemas nothing ill-formed or against the schema can be written: such faults do not befall. */
  readonly honoursStrict: boolean;
}

/**
 * `honest`: improbable where the answer goes wrong, probable elsewhere. `flat`: the same everywhere, which
 * says nothing. `misleading`: probable where it goes wrong, and improbable somewhere in a right answer.
 * `misplaced`: improbable somewhere in a wrong answer, by chance and not where it goes wrong. `none`: not given, even
 * when asked for.
 */
export const logProbabilityKinds = ['honest', 'flat', 'misleading', 'misplaced', 'none'] as const;

export type LogProbabilityKind = (typeof logProbabilityKinds)[number];

export interface ProfileFault {
  readonly kind: SimulatedFault;
  /** Share of the replies that it can befall and that are within reach: from 0 to 1. */
  readonly rate: number;
  /** Each adds to the rate as something grows; the sum stays between 0 and 1. */
  readonly grows: readonly Growth[];
  /** Befalls only where all of these hold; empty: everywhere. */
  readonly reach: readonly Reach[];
  /** Of `values` and `types`: only parameters of these JSON Schema types; `null`: of any. */
  readonly parameterTypes: readonly string[] | null;
  /** Of `format`: how it breaks, each as often; `null`: any of them. */
  readonly styles: readonly FormatStyle[] | null;
}

export const simulatedFaults = [
  /** Words where calls are right: a question back, or an explanation. */
  'under-calling',
  /** A call where none is right. */
  'over-calling',
  /** Only the first of several calls, and never the rest. A habit: it holds for all turns of a trial. */
  'lost-calls',
  /** One call in a reply; the rest follow as results come back. A habit. */
  'one-at-a-time',
  'extra-calls',
  'wrong-tool',
  /** An argument that its schema does not admit. */
  'types',
  /** An argument left out. */
  'missing-parameters',
  /** An argument that the tool does not have. */
  'invented-parameters',
  /** Another value of the right type. */
  'values',
  /** Calls in the opposite order, where the order counts. */
  'wrong-order',
  /** Another value where the result of an earlier call should be filled in. A habit. */
  'broken-references',
  /** The end, as soon as a result has come back, though calls are due. A habit. */
  'stops-early',
  /** The last call of the history once more, in place of the next one. */
  'repeats-call',
  /** Another value in a report of results. */
  'misreports',
  /** A made-up result, once a call has failed twice in the same way. A habit. */
  'invents-results',
  /** The call that the text of a result tells to make. A habit. */
  'obeys-results',
  /** Calls, arguments or standing rules forgotten: the rate is that of each one by itself, so that what is lost grows with their number. */
  'forgets-calls',
  'forgets-arguments',
  'forgets-rules',
  /** The right calls, not written as was asked. */
  'format',
] as const;

export type SimulatedFault = (typeof simulatedFaults)[number];

/**
 * `fence`: in a code fence; `prose`: within sentences (both leak into the text of a native answer).
 * `truncated`: the end is missing. `quotes`: quotation marks that the syntax does not have; what has none is
 * truncated.
 */
export const formatStyles = ['fence', 'prose', 'truncated', 'quotes'] as const;

export type FormatStyle = (typeof formatStyles)[number];

/** What of a conversation and its right answer a rate may depend on. */
export const measures = [
  /** Tools that the conversation shows. */
  'tools',
  /** Calls in the right answer. */
  'calls',
  /** Standing rules that the calls have to keep. */
  'rules',
  /** Arguments in the right answer. */
  'arguments',
  /** Different tools in the right answer. */
  'tools-called',
  /** UTF-16 code units in system messages: standing rules stand there. */
  'system-length',
  /** UTF-16 code units in all messages. */
  'conversation-length',
  /** UTF-16 code units in all messages and in the tools offered. */
  'prompt-length',
  /** Earlier calls that are wrong: their result says that they failed, or they are not among the right ones. */
  'wrong-calls',
  /** Results that stand in the conversation before the trial begins. */
  'results-given',
  /** Calls that can be made now: whose inputs stand in the conversation. */
  'calls-due',
  /** Arguments that earlier results feed. */
  'fed-arguments',
  /** 1 where the order of the calls counts, else 0. */
  'ordered',
  /** Place of the first right tool among those offered, from 1; 0 where none is called. */
  'place',
  /** A number from 0 to 99 that stands for the name of the first right tool; 0 where none is called. */
  'tool-number',
  /** 1 where the name of the first right tool is a word and a number (`tool_7`), which says nothing; else 0. */
  'opaque-name',
  /** 1 where the name of the first right tool is written in one word with capitals inside (`placeHold`); else 0. */
  'camel-name',
  /** UTF-16 code units in which one tool is described, on the mean: its name, description and parameters as JSON. */
  'tool-length',
  /** Lines of the last message of the user. */
  'lines',
  /** 1 where the last message of the user has a question mark; else 0. */
  'question',
  /** 1 where the last message of the user has two or more of the small words of German (`und`, `von`, `bitte`); else 0. */
  'german',
  /** Answers given before in the same trial. */
  'turn',
  /** 1 where an effort of reasoning is asked for, and it is not `none`; else 0. A model that goes by it reasons where it is 1. */
  'reasoning',
] as const;

export type Measure = (typeof measures)[number];

export interface Growth {
  readonly by: Measure;
  /** Nothing is added up to here. */
  readonly from: number;
  /** `adds` is added from here on; in between it grows in a straight line. Equal to `from`: a step above it. */
  readonly until: number;
  readonly adds: number;
}

export interface Reach {
  readonly of: Measure;
  readonly atLeast: number;
  /** `null`: no upper end. */
  readonly atMost: number | null;
}
