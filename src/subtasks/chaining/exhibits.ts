import { callExhibits } from '../../composer/exhibits/callExhibits.ts';
import type { Subtask } from '../../core/Subtask.ts';

/** Calls in their order. */
export const exhibits: Subtask['exhibits'] = ({ steps, tools }) => callExhibits(steps, tools, 'sequence');
