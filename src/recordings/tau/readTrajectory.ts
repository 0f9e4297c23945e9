import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../../core/Json.ts';
import type { Trajectory } from '../../core/Trajectory.ts';
import { followMessages } from './followMessages.ts';
import type { Trouble } from './followMessages.ts';
import { stem, type TrajectoryFile } from './trajectoryFile.ts';

/** One record of a file: which trial it is, what it scored and, where its messages are there, how it went. */
export interface TrajectoryRecord {
  readonly caseId: string;
  readonly reward: number | null;
  readonly ended: string | null;
  /** `null`: the messages were left out. */
  readonly trajectory: Trajectory | null;
  readonly problems: readonly Trouble[];
}

/** A string says why it is no record of a trial. */
export function readTrajectory(record: Json, file: TrajectoryFile, group: string): TrajectoryRecord | string {
  if (!isJsonObject(record)) return 'not a trajectory';
  const task = identifier(record, 'task_id');
  if (task === null) return 'no task_id';
  const trial = identifier(record, 'trial') ?? '0';
  const caseId = `${stem(file.file)}/${task}/${trial}`;
  const score = rewardOf(record, file.kind);
  const ended = textOf(record['termination_reason']);
  const messages = record[file.kind === 'tau-bench' ? 'traj' : 'messages'];
  if (!isJsonArray(messages)) {
    const problems: readonly Trouble[] = [{ code: 'malformed-record', detail: 'no list of messages' }, ...missing(score, task, trial)];
    return { caseId, reward: score, ended, trajectory: null, problems };
  }
  const fault = faultOf(record, ended, messages.length);
  const reward = fault === null ? score : null;
  const { steps, opening, problems } = followMessages(messages, file.kind);
  return {
    caseId,
    reward,
    ended,
    trajectory: { model: file.model, group, task, caseId, opening, ended, fault, reward, steps },
    problems: [...(fault === null ? missing(score, task, trial) : [{ code: 'infrastructure-fault', detail: fault } as const]), ...problems],
  };
}

function missing(reward: number | null, task: string, trial: string): readonly Trouble[] {
  return reward === null ? [{ code: 'missing-reward', detail: `no reward for task ${task}, trial ${trial}` }] : [];
}

/** Ends of a tau2 simulation that its harness, the network or the simulated user made, not the agent. */
const faults: ReadonlySet<string> = new Set(['infrastructure_error', 'unexpected_error', 'timeout', 'user_error']);

/** tau-bench writes an attempt that threw as a reward of 0 without messages, and the exception beside it. */
function faultOf(record: JsonObject, ended: string | null, messages: number): string | null {
  if (ended !== null && faults.has(ended)) return `ended by ${ended}`;
  if (messages > 0) return null;
  const info = record['info'];
  const error = isJsonObject(info) ? textOf(info['error']) : null;
  return error === null ? 'no messages' : `no messages: ${error.slice(0, 120)}`;
}

function rewardOf(record: JsonObject, kind: TrajectoryFile['kind']): number | null {
  const info = record['reward_info'];
  const reward = kind === 'tau-bench' ? record['reward'] : isJsonObject(info) ? info['reward'] : undefined;
  return typeof reward === 'number' && Number.isFinite(reward) ? reward : null;
}

function identifier(record: JsonObject, key: string): string | null {
  const value = record[key];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}

function textOf(value: Json | undefined): string | null {
  return typeof value === 'string' ? value : null;
}
