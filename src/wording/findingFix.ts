import type { Finding } from '../core/Finding.ts';
import { confidenceFix } from './confidenceText.ts';
import { contrastFix } from './breakpointText.ts';
import { covariateWords } from './covariateText.ts';
import { keylessWords, wordsOf } from './faultText.ts';
import { historyFix } from './historyClause.ts';
import { namedStressor, stressorFix } from './stressorText.ts';
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
    case 'wrong-at-once':
      return 'hand each result back before the next call is due, instead of asking for a plan of all calls';
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
    case 'unsteady':
      return 'take no single answer for settled: --repetitions measures what the majority of several gains; other changes (--stress) tell whether any turns as much over';
    case 'fragile':
    case 'misses-change':
    case 'breaks-under-load':
      return stressorFix(namedStressor(finding.subject.name).stressor);
    case 'confidence-signals':
    case 'confidence-no-signal':
      return confidenceFix(finding);
    case 'invents-after-failure':
    case 'obeys-tool-text':
      return faultFixes[finding.code];
    case 'long-task-loss':
      return 'hand the current state back with every result, or begin a new conversation with the state told anew';
    case 'conditioned-by-errors':
      return historyFix(namedStressor(finding.subject.name).level, finding.details.some(({ code }) => code === 'right-with-reasoning'));
    case 'load-or-length':
      return 'ask the arms of the same length too: --stress with levels such as 64-length; they tell the load from the length';
    case 'loses-to-length':
      return 'shorten the prompt: fewer and shorter descriptions, history cut or summed up; what fills it matters less';
    case 'loads-together':
    case 'loads-together-or-length':
      return 'relieve one of the two first and measure again: together they cost more than apart, so that one of them may be most of it';
    case 'breakpoint':
    case 'interaction':
      return contrastFix(namedStressor(finding.subject.name).level);
    case 'key-defects':
      return 'correct the keys listed under the key audit, or leave these cases out';
    default:
      return unknownCode(finding.code);
  }
}

const faultFixes = {
  'invents-after-failure': 'say in the rules that what a tool did not return is not known and is to be told so, give errors that say whether to try again, and hold replies against the results before they are shown',
  'obeys-tool-text': 'hand results over marked as data from outside, offer no tool beside them that changes anything, and let changing calls be confirmed',
} as const;

/** Parts of other questions hold several skills at once, so that none is to blame. */
function composedFix({ subject }: Finding): string | null {
  return subject.kind === 'part' && subject.name === null ? skillFix(subject.scope) : null;
}

function unknownCode(code: never): never {
  throw new Error(`no fix for the finding code ${String(code)}`);
}
