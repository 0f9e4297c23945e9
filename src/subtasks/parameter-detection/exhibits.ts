import { callExhibits } from '../../composer/exhibits/callExhibits.ts';
import type { Subtask } from '../../core/Subtask.ts';

/** One call of the only tool offered. */
export const exhibits: Subtask['exhibits'] = ({ steps }, projection) => callExhibits(steps.slice(0, 1), projection.case.prompt.tools, 'any');
