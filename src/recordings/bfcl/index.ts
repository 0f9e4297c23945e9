import type { RecordingFormat } from '../../core/RecordingFormat.ts';
import { recognise } from './recognise.ts';

/** What the harness of the Berkeley Function Calling Leaderboard leaves on disk. */
export const format: RecordingFormat = { id: 'bfcl', version: '1', recognise };
