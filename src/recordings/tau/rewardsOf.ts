import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../../core/Json.ts';
import type { CarriedScore } from '../../core/RecordingFormat.ts';
import { stem, type TrajectoryFile } from './trajectoryFile.ts';

/** What is carried over from one trajectory; a string says what is missing in it. */
export type Reward = CarriedScore | string;

/** The reward of every trajectory of a parsed file, in order; `null` where the file has another shape. */
export function rewardsOf(content: Json, file: TrajectoryFile): readonly Reward[] | null {
  if (file.kind === 'tau-bench') {
    if (!isJsonArray(content)) return null;
    return content.map((one) => reward(one, file, 'tau-bench', isJsonObject(one) ? one['reward'] : undefined));
  }
  if (!isJsonObject(content)) return null;
  const simulations = content['simulations'];
  if (!isJsonArray(simulations)) return null;
  const group = groupOf(content['info']);
  return simulations.map((one) => {
    const info = isJsonObject(one) ? one['reward_info'] : undefined;
    return reward(one, file, group, isJsonObject(info) ? info['reward'] : undefined);
  });
}

/** `tau2 telecom`, and the agent's kind where it is not the usual one. */
function groupOf(info: Json | undefined): string {
  const domain = textAt(info, 'environment_info', 'domain_name') ?? 'of an unknown domain';
  const agent = textAt(info, 'agent_info', 'implementation') ?? 'llm_agent';
  return `tau2 ${domain}${agent === 'llm_agent' ? '' : ` (${agent})`}`;
}

function textAt(value: Json | undefined, outer: string, inner: string): string | null {
  const part = isJsonObject(value) ? value[outer] : undefined;
  const text = isJsonObject(part) ? part[inner] : undefined;
  return typeof text === 'string' ? text : null;
}

function reward(one: Json, file: TrajectoryFile, group: string, score: Json | undefined): Reward {
  if (!isJsonObject(one)) return 'not a trajectory';
  const task = identifier(one, 'task_id');
  if (task === null) return 'no task_id';
  const trial = identifier(one, 'trial') ?? '0';
  if (typeof score !== 'number' || !Number.isFinite(score)) return `no reward for task ${task}, trial ${trial}`;
  const ended = one['termination_reason'];
  return {
    model: file.model,
    group,
    caseId: `${stem(file.file)}/${task}/${trial}`,
    score,
    errorType: score < 1 && typeof ended === 'string' ? ended : null,
  };
}

function identifier(one: JsonObject, key: string): string | null {
  const value = one[key];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}
