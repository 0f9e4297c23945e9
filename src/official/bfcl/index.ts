import type { OfficialChecker } from '../../core/OfficialChecker.ts';
import { makeChecker } from './makeChecker.ts';
import { april2024 } from './editions/april2024.ts';
import { august2024 } from './editions/august2024.ts';
import { v4 } from './editions/v4.ts';

export const checkers: readonly OfficialChecker[] = [makeChecker(april2024), makeChecker(august2024), makeChecker(v4)];
