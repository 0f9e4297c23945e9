// Made from the folders beside this file by `npm run generate`.
import type { RecordingFormat } from '../core/RecordingFormat.ts';
import { format as bfcl } from './bfcl/index.ts';
import { format as chat } from './chat/index.ts';
import { format as tau } from './tau/index.ts';

export const formats: readonly RecordingFormat[] = [bfcl, chat, tau];
