import type { RecordingFormat } from '../../core/RecordingFormat.ts';
import { recognise } from './recognise.ts';

/** Logs of OpenAI-style calls: chat completions, Responses, batch output. */
export const format: RecordingFormat = { id: 'chat', version: '1', recognise };
