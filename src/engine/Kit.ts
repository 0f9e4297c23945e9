import type { OfficialChecker } from '../core/OfficialChecker.ts';
import type { RecordingFormat } from '../core/RecordingFormat.ts';
import type { Suite } from '../core/Suite.ts';
import type { Syntax } from '../core/Syntax.ts';

/** Every extension that a run over a recording may use, handed in by whoever starts it. */
export interface Kit {
  readonly formats: readonly RecordingFormat[];
  readonly suites: readonly Suite[];
  readonly checkers: readonly OfficialChecker[];
  readonly syntaxes: readonly Syntax[];
}
