import type { Case } from '../core/Case.ts';
import type { Observation } from '../core/Observation.ts';
import type { OfficialChecker, OfficialJudge } from '../core/OfficialChecker.ts';
import type { SuiteCase } from '../core/Suite.ts';
import type { ToolNames } from '../catalog/toolNames.ts';
import { auditKey } from '../grading/auditKey.ts';
import { prepareArgumentsFilled } from '../grading/argumentsFilled.ts';
import { prepareDemandsMet } from '../grading/demandsMet.ts';
import { prepareGrader } from '../grading/prepareGrader.ts';
import type { Grader } from '../grading/prepareGrader.ts';
import { prepareProjection } from '../grading/projectAnswer.ts';
import { prepareTools } from '../grading/ToolSet.ts';

/** A case with everything compiled that all answers to it share. */
export interface PreparedCase {
  readonly case: Case;
  readonly asks: Observation['asks'];
  readonly names: ToolNames;
  readonly grader: Grader;
  readonly argumentsFilled: ReturnType<typeof prepareArgumentsFilled>;
  readonly project: ReturnType<typeof prepareProjection>;
  /** `null`: no load multiplies what is asked. */
  readonly demandsMet: ReturnType<typeof prepareDemandsMet>;
  readonly official: OfficialJudge | null;
  /** Why the key is defective; `null` where it is sound. */
  readonly defect: string | null;
}

/** A case of a suite, with the official checker's view of it where there is one. */
export function prepareSuiteCase({ case: asked, raw }: SuiteCase, checker: OfficialChecker | null): PreparedCase {
  const official = checker?.prepare({ category: asked.origin.category, question: raw.question, answer: raw.answer }) ?? null;
  const prepared = prepareCase(asked);
  return { ...prepared, official, defect: auditKey(asked.key, asked.prompt.tools, prepared.grader) };
}

/** A case that a recording brought itself. */
export function prepareCase(asked: Case): PreparedCase {
  const { key, prompt } = asked;
  return {
    case: asked,
    asks: asksOf(asked),
    names: prepareTools(prompt.tools).names,
    grader: prepareGrader(key, prompt.tools),
    argumentsFilled: prepareArgumentsFilled(key, prompt.tools),
    project: prepareProjection(key, prompt.tools),
    demandsMet: prepareDemandsMet(asked),
    official: null,
    defect: null,
  };
}

function asksOf({ key }: Case): Observation['asks'] {
  if (key.kind === 'abstention') return key.expected;
  return key.kind === 'none' ? 'nothing' : key.kind;
}
