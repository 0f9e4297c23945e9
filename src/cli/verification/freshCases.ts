import { composerVersion } from '../../composer/itemCase.ts';
import type { Harness } from '../../core/Harness.ts';
import type { PlannedCase } from '../../core/Plan.ts';
import { seededRandom } from '../../core/seededRandom.ts';
import type { Projection } from '../../core/Subtask.ts';
import { UserError } from '../../core/UserError.ts';
import { exercises, skillIds } from '../../diagnosis/skills/skillLadder.ts';
import { askedCase, isBase } from '../../verification/AskedCase.ts';
import type { AskedCase } from '../../verification/AskedCase.ts';
import type { KeptSide } from '../../verification/KeptSide.ts';
import { versionsChanged } from '../../verification/versionsChanged.ts';
import { versionsApart } from '../../verification/versionsApart.ts';
import { visibleText } from '../../wording/visibleText.ts';
import type { StressChoice } from '../live/chooseStressors.ts';
import { liveCases, usualSizes } from '../live/liveCases.ts';
import type { LiveCases } from '../live/liveCases.ts';
import type { LiveKit } from '../live/LiveKit.ts';
import type { Outside } from '../live/openEndpoint.ts';
import type { OwnCatalog } from '../live/openOwn.ts';
import { openSearch } from '../live/openSearch.ts';
import { stressLive } from '../live/stressLive.ts';
import { casesThrough } from '../live/withHarness.ts';
import { withSystem } from '../live/withSystem.ts';

/** So many times as many fresh questions of each subtask as the baseline has: they are not paired with it, which takes more. */
const timesAsMany = 2;

/** What regressed and is to be confirmed. */
export interface Flagged {
  readonly skills: readonly string[];
  readonly levels: readonly { readonly stressor: string; readonly level: string }[];
}

/** What fresh questions are to be like, and what was asked already. */
export interface Asked {
  readonly cases: readonly PlannedCase[];
  /** Ids of those that were compared. */
  readonly compared: ReadonlySet<string>;
  /** Hashes of what was asked besides. */
  readonly questions: readonly string[];
  /** What the model was asked through that is asked again. */
  readonly through: KeptSide['through'];
}

/**
 * Questions like those of a baseline that can show what is flagged, composed anew from another seed: the same worlds,
 * subtasks in the same shares, the same stressors and system text, through the harness that the model was asked through, and
 * none that was asked before.
 *
 * @throws UserError where such questions cannot be composed
 */
export async function freshCases({ cases: baseline, compared, questions, through }: Asked, { skills, levels }: Flagged, seed: string, own: OwnCatalog | null, outside: Outside, kit: LiveKit): Promise<readonly Projection[]> {
  if (through === 'unknown') throw cannotConfirm('the run was asked through a harness that is not kept with it', 'ask it again with this version');
  const confirming = baseline.filter(({ case: { origin } }) => origin.composed?.part === 'confirm');
  const like = confirming.filter(({ case: { id } }) => compared.has(id));
  const held = like.filter(({ case: { origin } }) => isBase(origin));
  checkComposable(held, own, kit);
  const stressed = like.filter(({ case: { origin } }) => levels.some(({ stressor, level }) => origin.stress?.stressor === stressor && origin.stress.level === level));
  if (stressed.some(({ case: { origin } }) => origin.stress?.author !== undefined)) throw cannotConfirm('an author wrote variants of the baseline', 'make a baseline without --author');
  const stressedSubtasks = new Set(stressed.map(subtaskOf));
  const wanted = skillIds.filter((id) => skills.includes(id));
  const shows = (subtask: string): boolean => wanted.some((skill) => exercises(subtask, skill));
  const counts = new Map([...Map.groupBy(held, subtaskOf)].filter(([subtask]) => shows(subtask) || stressedSubtasks.has(subtask)).map(([subtask, cases]) => [subtask, cases.length * timesAsMany]));
  const worlds = new Set(held.map(({ case: { origin } }) => origin.composed?.world ?? ''));
  const sources = { suites: [], domains: kit.domains.filter(({ id }) => worlds.has(id)), subtasks: kit.subtasks, own };
  const made = await liveCases({ questions: null, categories: [...counts.keys()], perCategory: Math.max(...counts.values()), parts: ['confirm'] }, sources, seededRandom(seed));
  const system = systemTextOf(held);
  const told = system === null ? made : { ...made, cases: made.cases.map((one) => withSystem(one, system)) };
  const changed = levels.length === 0 && through === null ? told : await changedAs(told, through, { stressors: levels.map(({ stressor, level }) => `${stressor}=${level}`), bases: mostOf(stressed) * timesAsMany, budget: null, alone: false, refine: false }, seed, outside, kit);
  const asked = confirming.map(askedCase);
  const known = new Set([...questions, ...asked.map(({ question }) => question)]);
  const fresh = changed.cases
    .map((one) => ({ one, asked: askedCase({ ...one, wording: null }) }))
    .filter((each) => !known.has(each.asked.question) && each.one.case.origin.stress?.stressor !== 'rerun');
  const apart = versionsApart(asked, fresh.map((each) => each.asked));
  if (apart.length > 0) throw cannotConfirm(`${apart.join(', ')}, where the first is the baseline`, 'make a new baseline with this version');
  const cases = fresh.map(({ one }) => one);
  const bases = cases.filter((one) => isBase(one.case.origin));
  const showing = new Map([...counts].filter(([subtask]) => shows(subtask)));
  const chosen = [...(showing.size === 0 ? [] : inShares(bases, showing)), ...cases.filter((one) => !isBase(one.case.origin))];
  if (chosen.length === 0) throw cannotConfirm(`none could be composed from the seed ${JSON.stringify(seed)} that the baseline did not ask`, 'name another seed with --confirm-seed');
  return chosen;
}

/** What the baseline was asked was within the limits of its model, so that none are asked for again. */
async function changedAs(made: LiveCases, through: Harness | null, choice: StressChoice, seed: string, outside: Outside, kit: LiveKit): Promise<LiveCases> {
  const search = openSearch(kit.retrievers, outside);
  try {
    const stressed = choice.stressors.length === 0 ? made : await stressLive(made, choice, seed, { ...kit, retrieval: search.retrieval, author: null, limits: { tools: null, contextTokens: null }, asked: { models: 1, repetitions: 1, requests: null, tokens: null, money: null }, reckon: null });
    if (through === null) return stressed;
    const applied = await casesThrough(stressed, 'the harness', through, search.retrieval);
    if (applied.cases.length < stressed.cases.length) throw cannotConfirm(applied.problems.at(-1)?.detail ?? 'not every question can be asked through the harness', 'see that it can be applied');
    return applied;
  } finally {
    await search.close();
  }
}

/** Cases of the commonest level. */
function mostOf(stressed: readonly PlannedCase[]): number {
  return Math.max(0, ...[...Map.groupBy(stressed, ({ case: { origin } }) => `${origin.stress?.stressor ?? ''}=${origin.stress?.level ?? ''}`).values()].map(({ length }) => length));
}

function subtaskOf({ case: { origin } }: Pick<PlannedCase, 'case'>): string {
  return origin.composed?.subtask ?? '';
}

/** As many of each subtask as are wanted; where some are missing, fewer of all, so that their shares stay as they are. */
function inShares(cases: readonly Projection[], counts: ReadonlyMap<string, number>): readonly Projection[] {
  const bySubtask = Map.groupBy(cases, subtaskOf);
  const share = Math.min(1, ...[...counts].map(([subtask, wanted]) => (bySubtask.get(subtask)?.length ?? 0) / wanted));
  return [...counts].flatMap(([subtask, wanted]) => (bySubtask.get(subtask) ?? []).slice(0, Math.floor(wanted * share)));
}

/** @throws UserError where what composes questions has changed since those of a baseline were, so that fresh ones would not be like them */
export function checkVersions(baseline: readonly AskedCase[], { subtasks, domains, stressors }: LiveKit): void {
  const versions = (kind: string, all: readonly { readonly id: string; readonly version: string }[]): (readonly [string, string])[] => all.map(({ id, version }) => [`${kind}/${id}`, version]);
  const changed = versionsChanged(baseline, new Map([['composer', composerVersion], ...versions('subtasks', subtasks), ...versions('worlds', domains), ...versions('stressors', stressors)]));
  if (changed.length > 0) throw cannotConfirm(changed.join(', '), 'make a new baseline with this version');
}

function checkComposable(held: readonly PlannedCase[], own: OwnCatalog | null, { domains }: LiveKit): void {
  const unknown = held.map(({ case: { origin } }) => origin.composed?.world ?? '').find((world) => world !== own?.domain.id && !domains.some(({ id, heldOut }) => id === world && !heldOut));
  if (unknown !== undefined) throw cannotConfirm(`the baseline asks about ${visibleText(unknown)}, which is not at hand`, 'name the same tools with --tools');
  const names = new Set(own?.domain.tools.map(({ tool }) => tool.name));
  const foreign = own === null ? undefined : held.flatMap(({ case: { prompt } }) => prompt.tools).find(({ name }) => !names.has(name));
  if (foreign !== undefined) throw cannotConfirm(`the baseline offers ${visibleText(foreign.name)}, which ${visibleText(own?.label ?? '')} does not hold`, 'name the same tools with --tools');
  if (held.some(({ case: { origin } }) => origin.composed?.templates.some((template) => template.startsWith('authors/')) === true)) throw cannotConfirm('an author put the questions of the baseline into other words', 'make a baseline without --author');
  if (held.some(({ case: { origin } }) => (origin.composed?.depth ?? 0) > usualSizes.mostDepth)) throw cannotConfirm(`the baseline asks for chains of more than ${String(usualSizes.mostDepth)} calls`, 'make a baseline of the usual depth');
}

function cannotConfirm(came: string, remedy: string): UserError {
  return new UserError({ expected: 'fresh questions like those of the baseline, to confirm a regression on', came, remedy: `${remedy}, or let the first look decide with --no-confirm` });
}

/** A text of the user's own that stands before every question: then some have two messages to the system, and all the same first. */
function systemTextOf(cases: readonly PlannedCase[]): string | null {
  const texts = cases.map(({ case: { prompt } }) => prompt.messages.flatMap((message) => (message.role === 'system' ? [message.content] : [])));
  const [first] = texts[0] ?? [];
  if (first === undefined || !texts.some(({ length }) => length > 1)) return null;
  return texts.every(([own]) => own === first) ? first : null;
}
