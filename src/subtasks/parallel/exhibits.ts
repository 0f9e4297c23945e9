import { callExhibits } from '../../composer/exhibits/callExhibits.ts';
import type { Subtask } from '../../core/Subtask.ts';

/** A set of calls. */
export const exhibits: Subtask['exhibits'] = ({ steps, tools }) => callExhibits(steps, tools, 'any');
