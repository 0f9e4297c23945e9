import type { Fix } from '../../core/Fix.ts';
import type { Importer } from '../../core/Importer.ts';
import type { SessionSource } from '../../core/Environment.ts';
import type { ModelProvider } from '../../core/ModelProvider.ts';
import type { OfficialChecker } from '../../core/OfficialChecker.ts';
import type { RecordingFormat } from '../../core/RecordingFormat.ts';
import type { Remedy } from '../../core/Remedy.ts';
import type { Report } from '../../core/Report.ts';
import type { Retriever } from '../../core/Retriever.ts';
import type { Store } from '../../core/Store.ts';
import type { Stressor } from '../../core/Stressor.ts';
import type { Suite } from '../../core/Suite.ts';
import type { Subtask } from '../../core/Subtask.ts';
import type { Syntax } from '../../core/Syntax.ts';
import type { World } from '../../core/World.ts';
import type { LiveSurroundings } from '../Surroundings.ts';

/** Everything that commands about live runs work with: what is built in, and the world around. */
export interface LiveKit {
  readonly providers: readonly ModelProvider[];
  readonly formats: readonly RecordingFormat[];
  readonly checkers: readonly OfficialChecker[];
  readonly suites: readonly Suite[];
  readonly subtasks: readonly Subtask[];
  readonly stressors: readonly Stressor[];
  readonly retrievers: readonly Retriever[];
  readonly syntaxes: readonly Syntax[];
  readonly reports: readonly Report[];
  /** Worlds that questions are composed in. */
  readonly domains: readonly World[];
  /** What answers the calls of cases over several turns. */
  readonly worlds: readonly SessionSource[];
  /** What reads the user's own tools. */
  readonly importers: readonly Importer[];
  /** Formats of training records. */
  readonly fixes: readonly Fix[];
  /** Changes of a harness that a run may have measured. */
  readonly remedies: readonly Remedy[];
  readonly store: Store;
  readonly surroundings: LiveSurroundings;
  readonly version: string;
}
