import { stateExhibits } from '../../composer/exhibits/stateExhibits.ts';
import type { Subtask } from '../../core/Subtask.ts';

/** A check, and what it decides. */
export const exhibits: Subtask['exhibits'] = (item) => stateExhibits(item);
