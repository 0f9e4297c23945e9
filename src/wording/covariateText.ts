import { covariateIds } from '../core/Finding.ts';
import type { CovariateId, Subject } from '../core/Finding.ts';
import { shortened } from './shortened.ts';
import { visibleText } from './visibleText.ts';

interface CovariateWords {
  readonly title: (levels: string) => string;
  /** After “fails more often”. */
  readonly where: (levels: string) => string;
  /** Whether half of the questions of each skill is held against the other half. */
  readonly halves: boolean;
  readonly fix: string;
}

const trend = (title: readonly [more: string, less: string], where: readonly [more: string, less: string], fix: string): CovariateWords => ({
  title: (level) => title[level === 'less' ? 1 : 0],
  where: (level) => where[level === 'less' ? 1 : 0],
  halves: true,
  fix,
});

const words: Readonly<Record<CovariateId, CovariateWords>> = {
  'prompt-length': trend(['Fails with long prompts', 'Fails with short prompts'], ['the longer the prompt is', 'the shorter the prompt is'], 'shorten what stands before the question, or measure the length by itself before anything is trained'),
  'tools-offered': trend(['Fails with many tools', 'Fails with few tools'], ['the more tools are offered', 'the fewer tools are offered'], 'offer fewer tools at once, by a retriever or by grouping them'),
  'place-in-list': { title: (levels) => `Fails by the tool’s place in the list: ${levels}`, where: (levels) => `where the right tool stands at place ${levels} of the list`, halves: false, fix: 'shuffle the tools that are offered, or order them by relevance' },
  'called-tool': { title: (levels) => `Fails on certain tools: ${levels}`, where: (levels) => `where the request is for ${levels}`, halves: false, fix: 'read the schemas and descriptions of these tools first; faultline lint shows what in them hurts' },
  template: { title: (levels) => `Fails on certain phrasings: ${levels}`, where: (levels) => `where the request is phrased as ${levels}`, halves: false, fix: 'open the cases and look at the wording that they share' },
  world: { title: (levels) => `Fails in certain domains: ${levels}`, where: (levels) => `in the domain ${levels}`, halves: false, fix: 'open the cases and look at what the tools of this domain have in common' },
  obscurity: trend(['Fails where values are not written as the tool takes them', 'Fails where values are written as the tool takes them'], ['the less plainly values are written', 'the more plainly values are written'], 'state the formats in the descriptions of the parameters, and today’s date in the prompt'),
  depth: trend(['Fails with depth', 'Fails where nothing is nested'], ['the more calls feed one another', 'the fewer calls feed one another'], 'ask one step per turn'),
};

/** The words of a covariate; `null`: the subject is none. `name`: where failures gather. */
export function covariateWords({ kind, name }: Subject): { readonly title: string; readonly where: string; readonly halves: boolean; readonly fix: string } | null {
  const id = covariateIds.find((one) => one === kind);
  if (id === undefined) return null;
  const levels = shortened(visibleText(name ?? ''), 80);
  return { title: words[id].title(levels), where: words[id].where(levels), halves: words[id].halves, fix: words[id].fix };
}
