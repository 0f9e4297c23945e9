import type { Origin } from '../../src/core/Case.ts';
import type { Observation } from '../../src/core/Observation.ts';
import type { PlannedModel } from '../../src/core/Plan.ts';
import { plainSettings } from '../../src/core/plainSettings.ts';
import type { ReasonCode } from '../../src/core/Reason.ts';
import type { AskedCase } from '../../src/verification/AskedCase.ts';
import type { KeptSide } from '../../src/verification/KeptSide.ts';
import { observed } from '../observed.ts';

/** A composed question as a run keeps it; its cluster is one of 23. */
export function composedCase(subtask: string, index: number, more: { readonly part?: 'find' | 'confirm'; readonly stress?: { readonly stressor: string; readonly level: string }; readonly versions?: Readonly<Record<string, string>> } = {}): AskedCase {
  const { part = 'confirm', stress, versions = { composer: '1', [`subtasks/${subtask}`]: '1' } } = more;
  const id = `${subtask}/${String(index)}${stress === undefined ? '' : `~${stress.stressor}=${stress.level}`}`;
  const origin: Origin = {
    suite: 'faultline@1',
    category: subtask,
    cluster: `cluster ${String(index % 23)}`,
    language: 'python',
    calls: { count: 1, tools: 1 },
    toolsOffered: 3,
    composed: { item: id, block: id, subtask, part, world: 'orders', shape: 'single', templates: [], depth: 1, obscurity: 0, positions: [0], promptLength: 100, versions },
    ...(stress === undefined ? {} : { stress: { base: `${subtask}/${String(index)}`, analysis: 'dose' as const, dose: null, control: false, ...stress } }),
  };
  return { id, origin, question: `${id} ${part}`, harness: { system: 's', tools: 't', rules: 'r', wording: '', exchange: '' }, isDefective: false };
}

export function composedCases(subtask: string, count: number, more: Parameters<typeof composedCase>[2] = {}): readonly AskedCase[] {
  return Array.from({ length: count }, (_, index) => composedCase(subtask, index, more));
}

export function plannedModel(id: string, more: Partial<PlannedModel> = {}): PlannedModel {
  return { id, provider: 'openai', name: id, baseUrl: null, adapter: 'chat', endpoint: 'http://x/v1', interface: { kind: 'native', syntax: 'native', tolerated: [], basis: 'asked' }, settings: plainSettings, ...more };
}

/** What a model said of a question: right, wrong for a reason, wrong in form alone, or nothing that was observed. */
export type Said = 'right' | ReasonCode | 'form' | 'unseen';

export interface MadeSide extends Partial<Omit<KeptSide, 'observations'>> {
  readonly model?: PlannedModel;
  readonly seed?: string;
}

/** One model of one run; `says` is asked of every question and repetition. */
export function madeSide(cases: readonly AskedCase[], says: (one: AskedCase, repetition: number) => Said, more: MadeSide = {}, repetitions: number = 1): KeptSide {
  const { model = plannedModel('m'), seed = 's', ...rest } = more;
  const observations = new Map(cases.map((one) => [one.id, Array.from({ length: repetitions }, (_, repetition) => observation(one, says(one, repetition)))]));
  return {
    label: 'run.sqlite',
    plan: { schema: 'faultline/plan@1', version: '0', seed, source: { label: 'made', description: 'made', suites: [] }, models: [model], repetitions, target: null, reference: null },
    through: null,
    cases,
    observations: new Map([[model.id, observations]]),
    servedBy: new Map(),
    isUnfolded: true,
    open: 0,
    planned: cases.length * repetitions,
    ...rest,
  };
}

function observation({ id, origin }: AskedCase, said: Said): Observation {
  if (said === 'unseen') return { ...observed({ caseId: id, origin }), outcome: 'not-observed', strict: { state: 'not-gradable', stage: null, codes: [] }, lenient: { state: 'not-gradable', stage: null, codes: [] } };
  if (said === 'form') return observed({ caseId: id, origin, wrong: 'unreadable', recovered: true });
  return observed({ caseId: id, origin, ...(said === 'right' ? {} : { wrong: said }) });
}
