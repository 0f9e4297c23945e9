import { isJsonArray, isJsonObject, type Json } from '../../core/Json.ts';
import type { TrajectoryFile } from './trajectoryFile.ts';

/** The trajectories of a file, not yet read, and the environment that they share. */
export interface TrajectoryList {
  readonly group: string;
  readonly records: readonly Json[];
}

/** `null` where the parsed file has another shape. */
export function trajectoryList(content: Json, { kind }: TrajectoryFile): TrajectoryList | null {
  if (kind === 'tau-bench') return isJsonArray(content) ? { group: 'tau-bench', records: content } : null;
  if (!isJsonObject(content)) return null;
  const simulations = content['simulations'];
  return isJsonArray(simulations) ? { group: groupOf(content['info']), records: simulations } : null;
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
