import type { CovariateId } from '../../core/Finding.ts';
import type { ComposedOrigin, Origin } from '../../core/Case.ts';

/** Something besides the skill that may differ between questions of one skill, and that failures may go by. */
export interface Covariate {
  readonly id: CovariateId;
  readonly kind: 'factor' | 'trend';
  /** Names of the levels of a factor, or the score of a trend; empty: this question does not speak of it. */
  readonly levelsOf: (origin: Origin, composed: ComposedOrigin) => readonly (string | number)[];
}

const trend = (id: CovariateId, score: (origin: Origin, composed: ComposedOrigin) => number): Covariate => ({ id, kind: 'trend', levelsOf: (origin, composed) => [score(origin, composed)] });

/** In the order in which they are looked at; a question may have several templates, and each is a level. */
export const covariates: readonly Covariate[] = [
  trend('prompt-length', (_, { promptLength }) => promptLength),
  trend('tools-offered', ({ toolsOffered }) => toolsOffered),
  { id: 'place-in-list', kind: 'factor', levelsOf: (_, { positions }) => (positions.length === 1 ? positions.map((place) => String(place + 1)) : []) },
  { id: 'called-tool', kind: 'factor', levelsOf: (_, { world, templates }) => templates.filter((id) => id.startsWith(`${world}/`)).slice(0, 1).map((id) => id.split('/').slice(0, 2).join('/')) },
  { id: 'template', kind: 'factor', levelsOf: (_, { templates }) => templates },
  { id: 'world', kind: 'factor', levelsOf: (_, { world }) => [world] },
  trend('obscurity', (_, { obscurity }) => obscurity),
  { id: 'depth', kind: 'trend', levelsOf: (_, { depth }) => (depth === 0 ? [] : [depth]) },
];
