import type { Interface } from '../core/Interface.ts';
import type { PlannedModel } from '../core/Plan.ts';
import type { Change, ChangeCode, Changes } from '../core/Verification.ts';
import type { Harness } from './AskedCase.ts';
import type { KeptSide } from './KeptSide.ts';
import type { SharedCase } from './shareCases.ts';

/** A side of a comparison with the model of it that is compared. */
export interface ModelSide {
  readonly side: KeptSide;
  readonly model: PlannedModel;
}

/** What differs between two models of two runs and around them, so that a change of the answers can be laid to one or the other. */
export function changesBetween(before: ModelSide, after: ModelSide, shared: readonly SharedCase[]): Changes {
  const [one, other] = [before.model, after.model];
  const served = [before, after].map(({ side, model }) => (side.servedBy.get(model.id) ?? []).join(', '));
  return {
    model: [
      ...differing('name', one.name, other.name),
      ...differing('provider', one.provider, other.provider),
      ...differing('endpoint', one.endpoint, other.endpoint),
      ...differing('adapter', one.adapter, other.adapter),
      // Another name that is asked for is answered under another; and where an endpoint gave none, nothing is known.
      ...(one.name !== other.name || served.includes('') ? [] : differing('served-by', served[0] ?? '', served[1] ?? '')),
    ],
    harness: [
      ...differing('interface', interfaceName(one.interface), interfaceName(other.interface)),
      ...differing('reading', readingName(one.interface), readingName(other.interface)),
      ...settingsApart(one, other),
      ...casesApart(shared, one.interface.kind === 'prompted' || other.interface.kind === 'prompted'),
      ...differing('faultline', before.side.plan.version, after.side.plan.version),
    ],
  };
}

function readingName({ tolerated }: Interface): string {
  return tolerated.length === 0 ? 'strictly' : 'leniently';
}

function interfaceName({ kind, syntax }: Interface): string {
  return kind === 'prompted' ? `text in ${syntax}` : kind;
}

function settingsApart({ settings: one }: PlannedModel, { settings: other }: PlannedModel): readonly Change[] {
  return [
    ...differing('temperature', one.temperature, other.temperature),
    ...differing('top-p', one.topP, other.topP),
    ...differing('answer-tokens', one.maximumTokens, other.maximumTokens),
    ...differing('model-seed', one.seed, other.seed),
    ...differing('tool-choice', one.toolChoice, other.toolChoice),
    ...differing('parallel-calls', one.parallelToolCalls ? 'allowed' : 'forbidden', other.parallelToolCalls ? 'allowed' : 'forbidden'),
    ...differing('log-probabilities', one.logProbabilities ? 'asked for' : 'not asked for', other.logProbabilities ? 'asked for' : 'not asked for'),
    ...differing('reasoning', one.reasoning, other.reasoning),
    ...differing('stream', one.stream ? 'streamed' : 'whole', other.stream ? 'streamed' : 'whole'),
  ];
}

function differing(code: ChangeCode, before: string | number | null, after: string | number | null): readonly Change[] {
  return before === after ? [] : [{ code, before: before === null ? 'not sent' : String(before), after: after === null ? 'not sent' : String(after), cases: null }];
}

const around: readonly (readonly [ChangeCode, keyof Harness])[] = [
  ['system-text', 'system'],
  ['tools', 'tools'],
  ['rules', 'rules'],
  ['wording', 'wording'],
  ['exchange', 'exchange'],
];

/** What stands around the shared questions, named by the first digits of its hash where it is a text. */
function casesApart(shared: readonly SharedCase[], isPrompted: boolean): readonly Change[] {
  return around.flatMap(([code, of]): readonly Change[] => {
    // Natively nothing is worded.
    if (code === 'wording' && !isPrompted) return [];
    const touched = shared.filter(({ before, after }) => before.harness[of] !== after.harness[of]);
    const [first] = touched;
    if (first === undefined) return [];
    return [{ code, before: shownHarness(of, first.before.harness[of]), after: shownHarness(of, first.after.harness[of]), cases: touched.length }];
  });
}

function shownHarness(of: keyof Harness, value: string): string {
  if (of === 'wording') return value === '' ? 'none' : value;
  if (of === 'exchange') return value === '' ? 'one answer' : value;
  return value.slice(0, 8);
}
