import { canonicalJson } from '../../core/canonicalJson.ts';
import type { Catalog } from '../../core/Catalog.ts';
import { isJsonObject } from '../../core/Json.ts';
import type { ExpectedCall, Key } from '../../core/Key.ts';
import type { LintMeasured } from '../../core/Lint.ts';
import type { Tool } from '../../core/Tool.ts';
import type { LintTrial } from '../../diagnosis/lintCosts.ts';
import { gradeRun, isGraded } from '../../engine/run/gradeRun.ts';
import type { LiveKit } from './LiveKit.ts';
import { openRun } from './openRun.ts';

export interface LintTrials {
  readonly trials: readonly LintTrial[];
  readonly counts: LintMeasured;
}

/** The graded trials of a kept run that are about exactly one tool of a catalog, as it is now; all others are counted. */
export async function lintTrials(place: string, { tools }: Catalog, kit: LiveKit): Promise<LintTrials> {
  const run = await openRun(place, 'read', kit);
  const known = new Map(tools.map(({ tool }) => [tool.name, tool]));
  const counts = { used: 0, severalTools: 0, notOffered: 0, changed: 0, stressed: 0, notGraded: 0 };
  const trials: LintTrial[] = [];
  try {
    for await (const trial of gradeRun(run.store, run.label, run.decoders, run.syntaxes, run.worlds)) {
      if (!isGraded(trial) || trial.observation.outcome === 'not-observed' || trial.observation.strict.state === 'not-gradable') {
        counts.notGraded++;
        continue;
      }
      const { key, prompt } = trial.prepared.case;
      const right = rightCall(key);
      const tool = known.get(right?.tool ?? '');
      const asked = prompt.tools.find(({ name }) => name === right?.tool);
      if (trial.observation.origin.stress !== undefined) counts.stressed++;
      else if (right === null) counts.severalTools++;
      else if (tool === undefined || asked === undefined) counts.notOffered++;
      else if (!isSame(tool, asked)) counts.changed++;
      else {
        counts.used++;
        const { origin, model, strict } = trial.observation;
        trials.push({ model, subtask: origin.category, tool: tool.name, parameters: right.parameters, failed: strict.state === 'wrong' });
      }
    }
    return { trials, counts };
  } finally {
    await run.store.close();
  }
}

interface RightCall {
  readonly tool: string;
  readonly parameters: readonly string[];
}

/** The only tool that a key is about; `null`: it is about several, or none. */
function rightCall(key: Key): RightCall | null {
  switch (key.kind) {
    case 'calls':
      return onlyTool(key.calls);
    case 'state':
      return onlyTool(key.path);
    case 'names':
      return onlyTool(key.names.map((tool) => ({ tool, arguments: [] })));
    case 'next':
      return onlyTool(key.accepted.map((tool) => ({ tool, arguments: [] })));
    default:
      return null;
  }
}

function onlyTool(calls: readonly ExpectedCall[]): RightCall | null {
  const [first] = calls;
  if (first === undefined || calls.some(({ tool }) => tool !== first.tool)) return null;
  return { tool: first.tool, parameters: [...new Set(calls.flatMap((call) => call.arguments.map(({ name }) => name)))] };
}

/** Whether a tool was offered as it is now; where only choosing was asked for, it was shown without parameters. */
function isSame(now: Tool, then: Tool): boolean {
  const { properties } = then.parameters;
  const isBare = !isJsonObject(properties) || Object.keys(properties).length === 0;
  return now.description === then.description && (isBare || canonicalJson(now.parameters) === canonicalJson(then.parameters));
}
