import type { RecordingFormat } from '../../core/RecordingFormat.ts';
import { recognise } from './recognise.ts';

/** Trajectories of tau-bench and tau2. */
export const format: RecordingFormat = { id: 'tau', version: '1', recognise };
