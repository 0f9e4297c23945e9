import type { Observation } from '../core/Observation.ts';
import type { OfficialVerdict } from '../core/OfficialVerdict.ts';
import type { RecordedAnswer } from '../core/RecordingFormat.ts';
import type { Reader } from '../reading/createReader.ts';
import { gradeAnswer, observe, officialErrorOf } from './observe.ts';
import type { Asked } from './observe.ts';
import type { PreparedCase } from './PreparedCase.ts';

/** Different answers remembered for each question: right ones are alike, wrong ones hardly come again. */
const mostRemembered = 8;

interface Seen {
  readonly answer: RecordedAnswer;
  readonly asked: string;
  readonly official: OfficialVerdict | null;
  readonly observation: Observation;
}

/**
 * Observes answers, each by itself in all that is its own. Several models often answer a question the same to the letter: what such an
 * answer says and is worth is found out once for all that were asked for it alike.
 */
export class EqualAnswers {
  readonly #read: Reader;
  readonly #seen = new Map<PreparedCase, Seen[]>();
  readonly #names = new Map<Asked, string>();

  constructor(read: Reader) {
    this.#read = read;
  }

  observe(answer: RecordedAnswer, prepared: PreparedCase, asked: Asked, published: OfficialVerdict | null): Observation {
    const name = this.#nameOf(asked);
    const seen = this.#seen.get(prepared) ?? [];
    const equal = seen.find((one) => one.asked === name && isEqual(one.answer, answer));
    if (equal !== undefined) {
      const { model, usage, file, line } = answer;
      const { observation, official } = equal;
      return { ...observation, model, published: published?.valid ?? null, officialError: officialErrorOf(official, published), usage, source: { file, line } };
    }
    const graded = gradeAnswer(answer, prepared, asked, this.#read);
    const observation = observe(answer, prepared, graded, published);
    if (seen.length < mostRemembered) this.#seen.set(prepared, [...seen, { answer, asked: name, official: graded.official, observation }]);
    return observation;
  }

  /** The same for all that are read and judged alike. */
  #nameOf(asked: Asked): string {
    const known = this.#names.get(asked) ?? JSON.stringify([asked.interface, [...asked.languages], asked.profile]);
    this.#names.set(asked, known);
    return known;
  }
}

/** Whether nothing that enters reading or grading differs. */
function isEqual(one: RecordedAnswer, other: RecordedAnswer): boolean {
  return one.raw === other.raw && one.outcome.kind === other.outcome.kind && one.answer.text === other.answer.text && isEqualList(one.answer.toolCalls, other.answer.toolCalls);
}

function isEqualList(one: RecordedAnswer['answer']['toolCalls'], other: RecordedAnswer['answer']['toolCalls']): boolean {
  if (one === null || other === null) return one === other;
  return one.length === other.length && one.every((call, at) => call.name === other[at]?.name && call.arguments === other[at].arguments && call.encoding === other[at].encoding);
}
