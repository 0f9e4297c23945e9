import type { Case, Origin } from '../core/Case.ts';
import type { Observation, ReplyKind } from '../core/Observation.ts';
import type { OfficialChecker, OfficialJudge } from '../core/OfficialChecker.ts';
import type { SuiteCase } from '../core/Suite.ts';
import type { ToolNames } from '../catalog/toolNames.ts';
import { prepareAsExpected } from '../grading/asExpected.ts';
import type { BesideVerdict } from '../grading/asExpected.ts';
import { auditKey } from '../grading/auditKey.ts';
import { prepareArgumentsFilled } from '../grading/argumentsFilled.ts';
import { prepareDemandsMet } from '../grading/demandsMet.ts';
import { prepareGrader } from '../grading/prepareGrader.ts';
import type { Grader } from '../grading/prepareGrader.ts';
import { prepareProjection } from '../grading/projectAnswer.ts';
import { prepareTools } from '../grading/ToolSet.ts';

/** A case with everything compiled that all answers to it share. */
export interface PreparedCase {
  // What every answer needs stands first: with thousands of cases, fetching it takes longer than grading.
  readonly names: ToolNames;
  readonly grader: Grader;
  readonly official: OfficialJudge | null;
  readonly asks: Observation['asks'];
  readonly origin: Origin;
  /** What is noted of the answer that is expected; `null`: there is no one such answer. */
  readonly asExpected: BesideVerdict | null;
  /** `null`: no load multiplies what is asked. */
  readonly demandsMet: ReturnType<typeof prepareDemandsMet>;
  /** What kind of reply is due where no call is; `null`: the key says nothing of it. */
  readonly reply: ReplyKind | null;
  readonly case: Case;
  readonly argumentsFilled: ReturnType<typeof prepareArgumentsFilled>;
  readonly project: ReturnType<typeof prepareProjection>;
  /** Why the key is defective; `null` where it is sound. */
  readonly defect: string | null;
}

/** A case of a suite, with the official checker's view of it where there is one. */
export function prepareSuiteCase({ case: asked, raw }: SuiteCase, checker: OfficialChecker | null): PreparedCase {
  const official = checker?.prepare({ category: asked.origin.category, question: raw.question, answer: raw.answer }) ?? null;
  return prepare(asked, official, (grader) => auditKey(asked.key, asked.prompt.tools, grader));
}

/** A case that a recording brought itself. */
export function prepareCase(asked: Case): PreparedCase {
  return prepare(asked, null, () => null);
}

function prepare(asked: Case, official: OfficialJudge | null, audit: (grader: Grader) => string | null): PreparedCase {
  const { key, origin, prompt } = asked;
  const grader = prepareGrader(key, prompt.tools);
  return {
    names: prepareTools(prompt.tools).names,
    grader,
    official,
    asks: asksOf(asked),
    origin,
    asExpected: prepareAsExpected(key, prompt.tools),
    demandsMet: prepareDemandsMet(asked),
    reply: key.kind === 'abstention' ? (key.reply?.kind ?? null) : null,
    case: asked,
    argumentsFilled: prepareArgumentsFilled(key, prompt.tools),
    project: prepareProjection(key, prompt.tools),
    defect: audit(grader),
  };
}

function asksOf({ key }: Case): Observation['asks'] {
  if (key.kind === 'abstention') return key.expected;
  return key.kind === 'none' ? 'nothing' : key.kind;
}
