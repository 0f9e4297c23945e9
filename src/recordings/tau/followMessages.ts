import { isJsonObject, type Json, type JsonObject } from '../../core/Json.ts';
import type { Problem } from '../../core/Problem.ts';
import type { TrajectoryCall, TrajectoryStep } from '../../core/Trajectory.ts';
import { callerOf, callsOf, resultsOf } from './messages.ts';
import type { MadeCall } from './messages.ts';
import type { TrajectoryFile } from './trajectoryFile.ts';

/** What the messages of one trajectory come to. */
export interface Followed {
  readonly steps: readonly TrajectoryStep[];
  readonly opening: string | null;
  readonly problems: readonly Trouble[];
}

/** A problem whose place in the file is still to be put before it. */
export type Trouble = Pick<Problem, 'code' | 'detail'>;

const messageKept = 200;

interface OpenCall {
  readonly made: MadeCall;
  failed: boolean | null;
  message: string | null;
}

/** Follows the messages of a trajectory and joins each call with its result; what does not fit is a problem with its place. */
export function followMessages(messages: readonly Json[], kind: TrajectoryFile['kind']): Followed {
  const steps: { readonly by: TrajectoryStep['by']; readonly calls: readonly OpenCall[] }[] = [];
  const problems: Trouble[] = [];
  const open = new Map<string, OpenCall>();
  let opening: string | null = null;
  messages.forEach((message, index) => {
    const trouble = (code: Trouble['code'], detail: string): void => {
      problems.push({ code, detail: `message ${index + 1}: ${detail}` });
    };
    if (!isJsonObject(message)) {
      trouble('malformed-record', 'not a message');
      return;
    }
    const { role, content } = message;
    if (role === 'tool') closeCalls(message, kind, open, trouble);
    else if (role === 'assistant' || role === 'user' || role === 'system') {
      if (role === 'user' && opening === null && typeof content === 'string') opening = content;
      const calls = openCalls(message, kind, open, trouble);
      if (calls.length > 0) steps.push({ by: callerOf(message), calls });
    } else trouble('unknown-role', typeof role === 'string' ? `role ${JSON.stringify(role.slice(0, 40))}` : 'no role');
  });
  return { steps: steps.map(({ by, calls }) => ({ by, calls: calls.map(closed) })), opening, problems };
}

type Complain = (code: Trouble['code'], detail: string) => void;

function openCalls(message: JsonObject, kind: TrajectoryFile['kind'], open: Map<string, OpenCall>, complain: Complain): readonly OpenCall[] {
  return callsOf(message, kind).flatMap((made) => {
    if (made === null) {
      complain('malformed-record', 'a tool call without id or name');
      return [];
    }
    const call: OpenCall = { made, failed: null, message: null };
    // Some endpoints give the same ids again in every message: the last one made is the one that is answered.
    open.set(made.id, call);
    return [call];
  });
}

function closeCalls(message: JsonObject, kind: TrajectoryFile['kind'], open: Map<string, OpenCall>, complain: Complain): void {
  for (const { id, failed, text } of resultsOf(message, kind)) {
    const call = id === null ? undefined : open.get(id);
    if (id === null || call === undefined) complain('malformed-record', 'a tool result that answers no call');
    else if (failed === null) complain('malformed-record', 'a tool result that does not say whether the call failed');
    else {
      call.failed = failed;
      call.message = failed ? text.slice(0, messageKept) : null;
      open.delete(id);
    }
  }
}

function closed({ made, failed, message }: OpenCall): TrajectoryCall {
  return { tool: made.tool, arguments: made.arguments, failed, message };
}
