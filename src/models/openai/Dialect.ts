import type { Settings } from '../../core/Settings.ts';

/** How an endpoint that speaks the OpenAI protocol differs from the others. */
export interface Dialect {
  readonly id: string;
  readonly description: string;
  readonly keyVariables: readonly string[];
  readonly needsKey: boolean;
  readonly baseUrlVariables: readonly string[];
  readonly defaultBaseUrl: string | null;
  readonly protocol: 'chat' | 'responses';
  /** Header that carries the key: `Authorization: Bearer …` or Azure's `api-key: …`. */
  readonly keyHeader: 'authorization' | 'api-key';
  /** Path put behind a base URL that names only a host; empty: none. */
  readonly path: string;
  /** Field for each setting; `null`: the endpoint has none and refuses what it does not know. */
  readonly fields: DialectFields;
  /** Most tools in one request; `null`: not stated. */
  readonly toolLimit: number | null;
  /** Whether the model named in a request is a deployment and its true name says nothing of it. */
  readonly namesDeployments: boolean;
}

export interface DialectFields {
  readonly maximumTokens: 'max_tokens' | 'max_completion_tokens' | 'max_output_tokens';
  readonly seed: 'seed' | 'random_seed' | null;
  /** The JSON members that ask for log-probabilities with five alternatives. */
  readonly logProbabilities: string | null;
  readonly reasoning: 'reasoning_effort' | 'reasoning' | null;
  /** Whether `stream_options: {include_usage: true}` is known. */
  readonly streamUsage: boolean;
  /** Whether reasoning is handed back with the answer it led to, as DeepSeek demands. */
  readonly handsBackReasoning: boolean;
}

/** Settings that a request leaves out because the endpoint has no field for them. */
export function settingsNotSent({ fields }: Dialect, name: string, offersTools: boolean, settings: Settings): readonly string[] {
  const left: string[] = [];
  if (offersTools && refusesParallel(name)) left.push('parallel-tool-calls');
  if (settings.seed !== null && fields.seed === null) left.push('seed');
  if (settings.logProbabilities && fields.logProbabilities === null) left.push('log-probabilities');
  if (settings.reasoning !== null && fields.reasoning === null) left.push('reasoning');
  return left;
}

/** The o series of OpenAI refuses `parallel_tool_calls`, whatever its value. */
export function refusesParallel(name: string): boolean {
  return /(?:^|\/)o[1-9](?:-|$)/.test(name);
}

/** Models of OpenAI that reason, and hand out what they thought encrypted. */
export function reasonsInSecret(name: string): boolean {
  return /(?:^|\/)(?:o[1-9]|gpt-5)/.test(name);
}
