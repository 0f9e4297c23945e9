import { planExhibits } from '../../composer/exhibits/planExhibits.ts';
import type { Subtask } from '../../core/Subtask.ts';

/** Calls in one answer, each fed by what an earlier one will give. */
export const exhibits: Subtask['exhibits'] = (item) => planExhibits(item);
