import type { Finding, Subject } from '../core/Finding.ts';
import { confidenceTitle } from './confidenceText.ts';
import { contrastName } from './breakpointText.ts';
import { covariateWords } from './covariateText.ts';
import { historyClause } from './historyClause.ts';
import { capitalised } from './joined.ts';
import { keylessWords, wordsOf } from './faultText.ts';
import { crossedAmounts, loadWords } from './loadText.ts';
import type { Names } from './modelNames.ts';
import { namedStressor, stressorClause } from './stressorText.ts';
import { partName } from './partText.ts';

/** What a finding is about, as the head of its entry; the model is named by the heading above it. */
export function findingTitle(finding: Finding, names: Names): string {
  const { subject } = finding;
  const part = partName(subject.scope, subject.name);
  const other = finding.other === null ? 'the other model' : names(finding.other);
  switch (finding.code) {
    case 'broken-form':
      return keylessWords(subject.kind)?.title ?? 'Breaks the form';
    case 'stage-contrast':
      return `Fails most at ${part}`;
    case 'fault':
      if (subject.kind === 'language') return `Fails on ${part} tools`;
      return `${wordsOf(subject.kind)?.title ?? 'Fails more often'}${isImplied(subject) ? '' : `: ${part}`}`;
    case 'below-target':
      if (subject.scope === 'category') return `${part} below the target`;
      return wordsOf(subject.kind)?.title ?? `${capitalised(subject.scope === 'everywhere' ? 'the total' : part)} below the target`;
    case 'below-reference':
      return wordsOf(subject.kind)?.title ?? `Weak at ${part}`;
    case 'covariate':
      return covariateWords(subject)?.title ?? 'Fails by something other than a skill';
    case 'unexplained':
      return 'Below the target, and no skill stands out';
    case 'wrong-in-the-whole':
      return `${capitalised(part)}: right alone, wrong in the whole`;
    case 'wrong-at-once':
      return `${capitalised(part)}: right step by step, wrong in one answer`;
    case 'format-loss':
      return `Loses right calls to their form${subject.scope === 'everywhere' ? '' : `: ${part}`}`;
    case 'calls-less-not-worse':
      return `Against ${other}: whether it calls, not how well`;
    case 'near-tie-different':
      return `${names(finding.model)} and ${other}: near-equal totals, different models`;
    case 'rank-reversal':
      return `${names(finding.model)} behind ${other} on ${part}, ahead on the total`;
    case 'interface-gap':
      return `Against ${other}: the interface, not the model`;
    case 'self-conditioning':
      return 'Errors follow errors';
    case 'fragile':
      return `Fragile when ${stressed(subject)}`;
    case 'unsteady':
      return `Turns answers over when ${stressed(subject)}`;
    case 'misses-change':
      return `Misses what is new when ${stressed(subject)}`;
    case 'confidence-signals':
    case 'confidence-no-signal':
      return confidenceTitle(finding);
    case 'invents-after-failure':
      return `Invents results when ${stressed(subject)}`;
    case 'obeys-tool-text':
      return 'Obeys what stands in a tool’s result';
    case 'long-task-loss':
      return 'Loses hold in long tasks';
    case 'conditioned-by-errors':
      return `Its own errors breed errors: ${historyClause(namedStressor(subject.name).level)}`;
    case 'breaks-under-load':
      return `Breaks as ${growing(subject)}`;
    case 'load-or-length':
      return `Loses as ${growing(subject)}, or as prompts get longer`;
    case 'loses-to-length':
      return 'Loses as prompts get longer, whatever is in them';
    case 'loads-together':
      return `Breaks more under both: ${bothLoads(subject)}`;
    case 'loads-together-or-length':
      return `Loses more under both, or as prompts get longer: ${bothLoads(subject)}`;
    case 'breakpoint':
      return `Breaks at ${contrastName(namedStressor(subject.name).level)}`;
    case 'interaction':
      return `Breaks more together: ${contrastName(namedStressor(subject.name).level)}`;
    case 'key-defects':
      return 'The answer key is wrong';
    default:
      return unknownCode(finding.code);
  }
}

function bothLoads({ name }: Subject): string {
  const { stressor, level } = namedStressor(name);
  return crossedAmounts(stressor, level);
}

function stressed({ name }: Subject): string {
  const { stressor, level } = namedStressor(name);
  return stressorClause(stressor, level);
}

function growing({ name }: Subject): string {
  const { stressor } = namedStressor(name);
  return loadWords(stressor)?.growing ?? stressorClause(stressor, 'more');
}

/** Whether the title says the scope already. */
function isImplied({ kind, scope }: Subject): boolean {
  return scope === 'everywhere' || ((kind === 'lost-calls' || kind === 'one-at-a-time') && scope === 'several-calls');
}

function unknownCode(code: never): never {
  throw new Error(`no title for the finding code ${String(code)}`);
}
