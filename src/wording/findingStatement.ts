import type { Finding } from '../core/Finding.ts';
import { basisPhrase } from './basisPhrase.ts';
import { contrastClause } from './breakpointText.ts';
import { counted } from './count.ts';
import { confidenceClaim } from './confidenceText.ts';
import { covariateWords } from './covariateText.ts';
import { lossText, magnitude, rateText } from './estimateText.ts';
import { keylessWords, wordsOf } from './faultText.ts';
import { historyClause } from './historyClause.ts';
import { capitalised } from './joined.ts';
import { crossedAmounts } from './loadText.ts';
import type { Names } from './modelNames.ts';
import { namedStressor, stressorClause } from './stressorText.ts';
import { partName, scopeQuestions } from './partText.ts';

/** What was found, against what, and how large, in one sentence; a question where it is not certain. */
export function findingStatement(finding: Finding, names: Names): string {
  const statement = claim(finding, names);
  return finding.certain ? `${/^o[nf] /.test(statement) ? capitalised(statement) : statement}.` : `Cannot tell yet whether ${statement}.`;
}

function claim(finding: Finding, names: Names): string {
  const model = names(finding.model);
  const other = finding.other === null ? 'the other model' : names(finding.other);
  const where = scopeQuestions(finding.subject);
  const size = lossText(finding.effect);
  switch (finding.code) {
    case 'fault':
      return `on ${where}${reached(finding)}, ${size} more of ${possessive(model)} answers ${wordsOf(finding.subject.kind)?.answers ?? 'fail'}, compared with ${basisPhrase(finding.basis, names)}`;
    case 'stage-contrast':
      return `on the same answers, ${model} fails at ${partName(finding.subject.scope, finding.subject.name)} ${size} more often than at any other skill`;
    case 'below-target':
      return `on ${where}, ${model} is weak: ${size} below ${basisPhrase(finding.basis, names)}`;
    case 'below-reference':
      return `on ${where}, ${model} is weak: ${size} behind ${basisPhrase(finding.basis, names)}`;
    case 'covariate':
      return `${model} fails more often ${covariate(finding, size, names)}`;
    case 'unexplained':
      return `${model} is ${size} below ${basisPhrase(finding.basis, names)}, and neither a skill nor anything else that was varied stands out`;
    case 'wrong-in-the-whole':
      return `${model} is right at ${partName(finding.subject.scope, null)} ${size} more often when asked for that alone${alone[finding.subject.scope] ?? ''} than within its full answer to the same request`;
    case 'wrong-at-once':
      return `${model} is right ${size} more often when it makes the calls of a request one after another, with their results at hand, than when it has to plan the same calls in one answer`;
    case 'format-loss':
      return `on ${where}, ${model} loses ${size} only because its calls are not in the form that was asked for; read leniently, the same answers are right`;
    case 'calls-less-not-worse':
      return `${model} calls ${size} less often than ${other} on ${where}, while no difference is shown where both call`;
    case 'near-tie-different':
      return finding.subject.scope === 'everywhere'
        ? `${model} and ${other} have near-equal totals but disagree on the verdict of the same questions by ${size}`
        : `${model} and ${other} have near-equal totals, but ${isBehind(finding) ? other : model} is ${lossText(magnitude(finding.effect))} ahead on ${where}`;
    case 'rank-reversal':
      return `${model} is ahead of ${other} on the total and ${size} behind it on ${where}`;
    case 'interface-gap':
      return `${model} scores ${size} below ${other}, the same model asked through another interface, on ${where}`;
    case 'self-conditioning':
      return `on calls right after an error, ${model} fails ${size} more often than ${basisPhrase(finding.basis, names)} give${finding.certain ? ', also where only calls of the same tools change places' : ', for another reason than the tools that it calls then'}`;
    case 'fragile':
      return `when ${fault(finding)}, ${model} fails ${size} more often than on ${basisPhrase(finding.basis, names)}`;
    case 'unsteady':
      return `when ${fault(finding)}, ${model} answers otherwise ${size} more often than on ${basisPhrase(finding.basis, names)}, while no loss of right answers is shown`;
    case 'misses-change':
      return `when ${fault(finding)}, ${model} gives the answer that is right then ${size} less often than it gives the right one on ${basisPhrase(finding.basis, names)}`;
    case 'invents-after-failure':
      return `when ${fault(finding)}, ${model} tells facts for which there is no ground ${size} more often than on ${basisPhrase(finding.basis, names)}`;
    case 'obeys-tool-text':
      return `when ${fault(finding)}, ${model} makes the call that the result tells it to make ${size} more often than a needless call on ${basisPhrase(finding.basis, names)}`;
    case 'long-task-loss':
      return `late in a long task without an error so far, ${model} gets the step wrong ${size} more often than ${basisPhrase(finding.basis, names)}`;
    case 'conditioned-by-errors':
      return `after ${historyClause(namedStressor(finding.subject.name).level)}, ${model} gets the step wrong ${size} more often than ${basisPhrase(finding.basis, names).replace('the same step ', '')}`;
    case 'breaks-under-load':
      return `${loaded(finding, model, size, names)}; prompts of the same length without that load do not lose as much`;
    case 'load-or-length':
      return `${loaded(finding, model, size, names)}, and whether by the load or by the length of the prompt cannot be told`;
    case 'loses-to-length':
      return `${loaded(finding, model, size, names)}, and prompts of the same length without that load lose too: it is the length, for the most part`;
    case 'loads-together':
      return `${together(finding, model, size)}; prompts of the same length do not lose as much`;
    case 'loads-together-or-length':
      return `${together(finding, model, size)}, and whether by the loads or by the length of the prompt cannot be told`;
    case 'breakpoint':
    case 'interaction':
      return `${model} loses ${size} ${contrastClause(namedStressor(finding.subject.name).level)}`;
    case 'broken-form':
      return brokenForm(finding, model);
    case 'confidence-signals':
    case 'confidence-no-signal':
      return confidenceClaim(finding, names);
    case 'key-defects':
      return `${counted(finding.caseCount, 'case')} cannot be judged by ${finding.caseCount === 1 ? 'its' : 'their'} key, which moves a total by up to ${size}`;
    default:
      return unknownCode(finding.code);
  }
}

function covariate({ subject, basis }: Finding, size: string, names: Names): string {
  const words = covariateWords(subject);
  const against = words?.halves === true ? 'on that half of each skill’s questions than on the other half' : `than on ${basisPhrase(basis, names)}`;
  return `${words?.where ?? 'where something other than a skill differs'}: ${size} more ${against}`;
}

/** What was changed, or went wrong around the model. */
function fault({ subject }: Finding): string {
  const { stressor, level } = namedStressor(subject.name);
  return stressorClause(stressor, level);
}

/** What two loads cost together. */
function together({ subject }: Finding, model: string, size: string): string {
  const { stressor, level } = namedStressor(subject.name);
  return `with ${crossedAmounts(stressor, level)} at once, ${model} loses ${size} more than what each of them costs by itself comes to`;
}

/** What a growing load costs at the level that the finding rests on. */
function loaded({ subject, basis }: Finding, model: string, size: string, names: Names): string {
  const { stressor, level } = namedStressor(subject.name);
  return `when ${stressorClause(stressor, level)}, ${model} loses ${size} against ${basisPhrase(basis, names)}`;
}

function brokenForm({ certain, effect, subject }: Finding, model: string): string {
  const share = rateText(effect);
  const deed = keylessWords(subject.kind)?.answers ?? 'break their form';
  if (certain) return `of ${possessive(model)} answers that call, ${share} ${deed}`;
  return `more than 1\u00a0% of ${possessive(model)} answers that call ${deed}: so far ${share}`;
}

/** What a skill that is asked for alone is asked through, which is another interface. */
const alone: Readonly<Partial<Record<Finding['subject']['scope'], string>>> = {
  'name-detection': ' (the tools take no arguments then)',
  'parameter-detection': ' (only the right tool is offered then)',
};

/** Kinds that can happen on every question they concern; all others only where the steps before them went right. */
const first: ReadonlySet<string> = new Set(['under-calling', 'over-calling', 'language']);

function reached({ subject }: Finding): string {
  return first.has(subject.kind) ? '' : ', where every earlier step went right';
}

function isBehind({ effect }: Finding): boolean {
  return (effect.value ?? 0) < 0;
}

function possessive(name: string): string {
  return `${name}’s`;
}

function unknownCode(code: never): never {
  throw new Error(`no statement for the finding code ${String(code)}`);
}
