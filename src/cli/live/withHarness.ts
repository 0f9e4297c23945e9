import { basename } from 'node:path';
import type { Harness } from '../../core/Harness.ts';
import { leniencyCodes } from '../../core/Leniency.ts';
import type { PlannedModel } from '../../core/Plan.ts';
import type { Problem } from '../../core/Problem.ts';
import type { Retrieval } from '../../core/Retriever.ts';
import type { Projection } from '../../core/Subtask.ts';
import { UserError } from '../../core/UserError.ts';
import { applyHarness } from '../../engine/harness/applyHarness.ts';
import { counted } from '../../wording/count.ts';
import type { AskRequest } from './AskRequest.ts';
import type { LiveCases } from './liveCases.ts';

/** The request as its harness asks: through its interface and with its effort of reasoning, where it has one. */
export function throughHarness(request: AskRequest, harness: Harness | null): AskRequest {
  if (harness?.calls === 'over-turns' && !request.followUps) throw new UserError({ expected: 'an exchange that goes on, since the harness lets calls come over turns', came: '--no-follow-ups was given too', remedy: 'leave out one of the two' });
  const asked = harness?.interface ?? null;
  const reasoned = withEffort(request, harness?.reasoning ?? null);
  if (asked === null) return reasoned;
  if (request.interfaces.join() !== 'native') throw new UserError({ expected: 'one way to ask', came: `--interface ${request.interfaces.join(' --interface ')} was given, and the harness asks for ${asked}`, remedy: 'leave out one of the two' });
  return { ...reasoned, interfaces: [asked] };
}

function withEffort(request: AskRequest, effort: string | null): AskRequest {
  const { settings } = request;
  if (effort === null || settings.reasoning === effort) return request;
  if (settings.reasoning !== null) throw new UserError({ expected: 'one effort of reasoning', came: `--reasoning ${settings.reasoning} was given, and the harness asks for ${effort}`, remedy: 'leave out one of the two' });
  return { ...request, settings: { ...settings, reasoning: effort } };
}

/** Every question through the harness, and what could not be, counted. */
export async function casesThrough<Live extends LiveCases>(made: Live, file: string, harness: Harness, retrieval: Retrieval): Promise<Live> {
  const wanted = harness.retrieval?.retriever ?? null;
  if (wanted !== null && !retrieval.retrievers.some(({ id }) => id === wanted)) throw new UserError({ expected: `a retriever that can be asked: ${retrieval.retrievers.map(({ id }) => id).join(', ')}`, came: `the harness names ${JSON.stringify(wanted)}`, remedy: 'correct the harness, or configure that retriever' });
  const cases: Projection[] = [];
  const reasons = new Map<string, number>();
  for (const one of made.cases) {
    const applied = await applyHarness(one, harness, retrieval);
    if (applied.state === 'not-applicable') {
      reasons.set(applied.reason, (reasons.get(applied.reason) ?? 0) + 1);
      continue;
    }
    cases.push(applied.projection);
  }
  const problems = [...reasons].map(([reason, count]): Problem => ({ code: 'not-available', file: null, line: null, detail: `through the harness: ${reason} (${counted(count, 'question')})`.replaceAll('\u00a0', ' '), model: null }));
  return { ...made, cases, problems: [...made.problems, ...problems], source: { ...made.source, label: `${made.source.label} through ${basename(file)}`, description: `${made.source.description}, asked through ${basename(file)}` } };
}

/** A model whose answers are read as the harness reads them. */
export function readThrough(model: PlannedModel, harness: Harness | null): PlannedModel {
  return harness?.reading === 'lenient' ? { ...model, interface: { ...model.interface, tolerated: leniencyCodes, basis: 'flag' } } : model;
}
