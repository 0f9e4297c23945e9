import type { Diagnosis } from '../core/Diagnosis.ts';
import { counted } from './count.ts';
import { percent } from './percent.ts';
import type { Names } from './modelNames.ts';
import { shortened } from './shortened.ts';
import { visibleText } from './visibleText.ts';

/** What was read, in one line. */
export function sourceText({ source, models, intake, trajectories }: Diagnosis): string {
  const suites = source.suites.map((suite) => visibleText(suite));
  const followed = trajectories.reduce((sum, one) => sum + one.trajectories, 0);
  const read = [
    ...(intake.answers > 0 || followed === 0 ? [counted(intake.answers, 'answer')] : []),
    ...(followed === 0 ? [] : [counted(followed, 'trajectory', 'trajectories')]),
  ];
  return [sourceName(source.label), ...suites, counted(models.length, 'model'), ...read].join(' · ');
}

/** The name of what was read. */
export function sourceName(label: string): string {
  return shortened(visibleText(label), 60) || 'unnamed source';
}

/** What the parts are held against; `null` where no part has a number to hold against anything. */
export function nullText({ settings, models }: Diagnosis, names: Names): string | null {
  if (settings.target === null && models.every(({ total }) => total.n === 0)) return null;
  const target = settings.target === null ? null : `the target of ${percent(settings.target, 0)}`;
  const reference = settings.reference === null ? null : names(settings.reference);
  if (target !== null && reference !== null) return `Held against ${target} and ${reference} on the same items.`;
  if (target !== null) return `Held against ${target}.`;
  if (reference !== null) return `Held against ${reference} on the same items.`;
  if (models.length > 1) return `Each model is held against the ${models.length > 2 ? 'others' : 'other'} on the same items.`;
  return 'Nothing to hold this model against: no target, no reference, no other model. Set --target to learn what is weak.';
}

/** What differences of a model's parts are taken against. */
export function referenceName({ settings, models }: Diagnosis, names: Names, model: string): string {
  if (settings.reference !== null) return names(settings.reference);
  const [other, ...more] = models.filter((one) => one.model !== model);
  return other === undefined || more.length > 0 ? 'the mean of the other models' : names(other.model);
}

/** How the intervals were made. */
export function methodText({ settings, version, source, trajectories }: Diagnosis): string {
  const checker = source.checker === null ? 'no official checker fits' : `official rules reproduced: ${visibleText(source.checker)}`;
  return `Intervals at ${percent(settings.confidence, 0)} where no other level is told, for new items of this kind, clustered by ${clusterText(source, trajectories)}; ${checker}; seed ${visibleText(settings.seed)}; Faultline ${visibleText(version)}.`;
}

/** Recordings that bring their own questions are logs, in which every conversation is drawn anew; of trajectories it is the task. */
function clusterText({ suites }: Diagnosis['source'], trajectories: Diagnosis['trajectories']): string {
  if (suites.length === 0 && trajectories.length > 0) return 'the task';
  return suites.length === 0 ? 'the conversation' : 'the tools offered';
}
