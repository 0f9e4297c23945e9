import type { Finding } from '../core/Finding.ts';
import { covariateWords } from './covariateText.ts';
import { keylessWords, wordsOf } from './faultText.ts';
import { skillFix } from './skillFix.ts';

const openCases = 'open the cases to see what they share';

/** What to do about a finding; gains are named only where they were measured. */
export function findingFix(finding: Finding): string {
  switch (finding.code) {
    case 'broken-form':
      return keylessWords(finding.subject.kind)?.fix ?? openCases;
    case 'fault':
      return wordsOf(finding.subject.kind)?.fix ?? openCases;
    case 'stage-contrast':
      return skillFix(finding.subject.scope) ?? openCases;
    case 'below-target':
    case 'below-reference':
      return wordsOf(finding.subject.kind)?.fix ?? composedFix(finding) ?? 'open the cases to see which stage fails; the error mix of this part says what to train or to change';
    case 'covariate':
      return covariateWords(finding.subject)?.fix ?? openCases;
    case 'unexplained':
      return 'open cases of several skills and look for what they share; a finer cut of your own may show it';
    case 'wrong-in-the-whole':
      return 'ask for one step per turn, or offer the tools of one step at a time';
    case 'format-loss':
      return 'a lenient reader recovers exactly this; or ask natively or with strict decoding';
    case 'calls-less-not-worse':
      return 'look at the prompt before the model: allow it to act without asking back; where a call is always due, send tool_choice “required”';
    case 'near-tie-different':
    case 'rank-reversal':
      return 'choose by the part that your agent needs, not by the total';
    case 'interface-gap':
      return 'use the interface that scores higher, or repair the harness of the other';
    case 'self-conditioning':
      return 'clean failed calls out of the history or start over after one, and measure what that changes: a recording cannot tell an error that breeds the next from a step that is harder';
    case 'key-defects':
      return 'correct the keys listed under the key audit, or leave these cases out';
    default:
      return unknownCode(finding.code);
  }
}

/** Parts of other questions hold several skills at once, so that none is to blame. */
function composedFix({ subject }: Finding): string | null {
  return subject.kind === 'part' && subject.name === null ? skillFix(subject.scope) : null;
}

function unknownCode(code: never): never {
  throw new Error(`no fix for the finding code ${String(code)}`);
}
