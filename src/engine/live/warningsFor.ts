import type { Interface } from '../../core/Interface.ts';
import type { Settings } from '../../core/Settings.ts';
import type { Capability, Probe } from './Probe.ts';

/** What a run asks for and the endpoint was seen not to honour, as `<capability>-<ignored or refused>: <what was seen>`; stands on every trial of the model. */
export function warningsFor({ capabilities: found }: Probe, asked: Interface, settings: Settings): readonly string[] {
  return asksFor(asked, settings).flatMap((capability) => {
    const { state, detail } = found[capability];
    return state === 'ignored' || state === 'refused' ? [`${capability}-${state}: ${detail}`] : [];
  });
}

function asksFor(asked: Interface, settings: Settings): readonly Capability[] {
  const isNative = asked.kind !== 'prompted';
  const wanted: readonly (readonly [Capability, boolean])[] = [
    ['tool-calling', isNative],
    ['forced-choice', isNative && settings.toolChoice === 'required'],
    ['parallel-calls', isNative && settings.parallelToolCalls],
    ['strict-schemas', asked.kind === 'native-strict'],
    ['log-probabilities', settings.logProbabilities],
    ['seed', settings.seed !== null],
    ['streaming', settings.stream],
  ];
  return wanted.flatMap(([capability, isWanted]) => (isWanted ? [capability] : []));
}
