import type { Conversation } from '../../core/Conversation.ts';
import { isProbeQuestion } from '../../engine/live/probeQuestions.ts';
import type { Unknown } from '../../models/simulated/SimulatedModel.ts';

/** A simulated model makes up answers to probes alone: what it does not know of a case is no answer of its own. */
export function improviseProbes(conversation: Conversation): Unknown {
  return isProbeQuestion(conversation) ? 'improvise' : 'refuse';
}
