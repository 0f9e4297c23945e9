import type { Json } from '../../core/Json.ts';
import type { Model } from '../../core/Model.ts';
import type { PlannedModel } from '../../core/Plan.ts';
import { UnreachableError } from '../../core/UnreachableError.ts';
import { UserError } from '../../core/UserError.ts';
import type { Probe, ProbeAttempt } from '../../engine/live/Probe.ts';
import { probeModel } from '../../engine/live/probeModel.ts';
import { probeNote } from '../../engine/live/probeNote.ts';
import { warningsFor } from '../../engine/live/warningsFor.ts';
import { visibleText } from '../../wording/visibleText.ts';
import type { LiveKit } from './LiveKit.ts';
import { processClock } from './processClock.ts';

/** What the probes found, kept with the run: by planned model, with the warnings that touch its trials. */
export async function probeAll(planned: readonly PlannedModel[], models: ReadonlyMap<string, Model>, { surroundings }: Pick<LiveKit, 'surroundings'>): Promise<Json> {
  const found = await Promise.all(planned.map((one) => probeOne(one, models)));
  for (const { probe, planned: one, warnings } of found) {
    surroundings.note(`${probeLine(one.id, probe)}\n`);
    for (const warning of warnings) surroundings.note(`  ${visibleText(warning)}\n`);
  }
  return Object.fromEntries(found.map(({ planned: one, note, warnings }) => [one.id, { probe: note, warnings: [...warnings] }]));
}

interface Probed {
  readonly planned: PlannedModel;
  readonly probe: Probe;
  readonly note: Json;
  readonly warnings: readonly string[];
}

async function probeOne(planned: PlannedModel, models: ReadonlyMap<string, Model>): Promise<Probed> {
  const model = models.get(planned.id);
  if (model === undefined) throw new Error(`the plan asks ${planned.id}, which was not opened`);
  const { probe, attempts } = await probeModel(model, planned.settings, processClock, null);
  if (probe.mustAct !== null) throw new UserError({ expected: probe.mustAct.expected, came: probe.mustAct.came, remedy: probe.mustAct.todo });
  if (attempts.length > 0 && attempts.every(isUnreached)) throw outOfReach(model, attempts);
  return { planned, probe, note: probeNote(probe, attempts), warnings: warningsFor(probe, planned.interface, planned.settings) };
}

/** Where nobody ever answered, to wait for an answer would take a minute and tell nothing more. */
function isUnreached({ reply: { failure } }: ProbeAttempt): boolean {
  return failure !== null && (failure.code === 'unreachable' || failure.code === 'timeout-connecting');
}

function outOfReach({ endpoint }: Model, attempts: readonly ProbeAttempt[]): UnreachableError {
  const { code, detail } = attempts[0]?.reply.failure ?? { code: 'unreachable', detail: '' };
  return new UnreachableError({
    expected: `${endpoint} to be within reach`,
    came: `nobody answered (${code}: ${detail})`,
    remedy: 'check the base URL, the network and the proxy, and that the server runs',
  });
}

/** `openai:x: tool calling honoured, forced choice ignored, …; takes at least 128 tools`. */
export function probeLine(id: string, { capabilities, tools }: Probe): string {
  const parts = Object.entries(capabilities).map(([capability, { state }]) => `${capability.replaceAll('-', ' ')} ${state}`);
  const limit = tools.tools === null ? 'limit on tools unknown' : `takes ${tools.state === 'exactly' ? '' : 'at least '}${String(tools.tools)} tools`;
  return `Probed ${visibleText(id)}: ${parts.join(', ')}; ${limit}.`;
}
