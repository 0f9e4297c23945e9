import type { Observation, Stage } from '../core/Observation.ts';
import { stages } from '../core/Observation.ts';
import type { PartId } from '../core/Part.ts';
import type { PartResult } from '../core/Diagnosis.ts';
import type { PartDefinition } from './PartDefinition.ts';
import type { ObservationTable } from './ObservationTable.ts';
import { outcomeMatrix } from './outcomeMatrix.ts';
import { skillParts } from './skills/skillParts.ts';
import type { OutcomeMatrix } from './outcomeMatrix.ts';

/** A part with what every answer says of it. */
export interface Part {
  readonly definition: PartDefinition;
  readonly outcomes: OutcomeMatrix;
}

/** Whether every question was composed, so that skills can be told apart. */
export function isComposed({ samples }: ObservationTable): boolean {
  return samples.length > 0 && samples.every(({ origin }) => origin.composed !== undefined);
}

/** The parts that the cases of a table can speak of, in a fixed order; categories last, by name. */
export function partsOf(table: ObservationTable): readonly Part[] {
  const categories = [...new Set(table.samples.map((sample) => sample.origin.category))].sort();
  return [...(isComposed(table) ? skillParts.filter(isAsked(table)) : fixedParts), ...categories.map(category)].map((definition) => ({
    definition,
    outcomes: outcomeMatrix(table, definition.succeeded),
  }));
}

/** Whether a skill is among what is looked at: of what is only asked by name there is nothing to look at where nobody named it. */
function isAsked({ samples }: ObservationTable): (part: PartDefinition) => boolean {
  const asked = new Set(samples.map(({ origin }) => origin.composed?.subtask));
  return ({ id }) => id !== 'nested-at-once' || asked.has(id);
}

const skill = (id: PartId, succeeded: PartDefinition['succeeded'], asks: PartDefinition['asks'] = expectsCalls): PartDefinition => ({ id, group: 'skill', name: null, inTotal: false, asks, succeeded });

const cut = (id: PartId, group: PartResult['group'], applies: (observation: Observation) => boolean): PartDefinition => ({
  id,
  group,
  name: null,
  inTotal: true,
  asks: (question) => expectsCalls(question) && applies(question),
  succeeded: (observation) => (observation.asks === 'calls' && applies(observation) ? right(observation) : null),
});

const fixedParts: readonly PartDefinition[] = [
  skill(
    'calling',
    (observation) => (shouldCall(observation) ? observation.strict.stage !== 'calling' : null),
    (question) => shouldCall(question),
  ),
  skill('choosing', (observation) => projected(observation, 'enumerating', 'choosing')),
  skill('filling', (observation) => projected(observation, 'schema', 'values')),
  skill('filling-types', (observation) => projected(observation, 'schema', 'schema')),
  skill('filling-values', (observation) => projected(observation, 'values', 'values')),
  skill('readable', (observation) => (expectsNone(observation) || observation.strict.stage === 'calling' || !attempted(observation) ? null : observation.strict.stage !== 'format'), (question) => !expectsNone(question)),
  skill('schema-valid', (observation) => (observation.asks === 'nothing' && observation.callsMade > 0 ? !brokenSchema(observation) : null), ({ asks }) => asks === 'nothing'),
  { ...cut('abstaining', 'abstention', () => true), inTotal: false, asks: expectsNone, succeeded: (observation) => (observation.asks === 'no-call' ? right(observation) : null) },
  cut('one-call', 'shape', ({ origin }) => origin.calls?.count === 1),
  cut('one-of-several-tools', 'shape', ({ origin }) => origin.calls?.count === 1 && origin.toolsOffered > 1),
  cut('several-calls', 'shape', ({ origin }) => origin.calls !== null && origin.calls.count > 1),
  cut('several-calls-same-tool', 'shape', ({ origin }) => origin.calls !== null && origin.calls.count > 1 && origin.calls.tools === 1),
  cut('several-calls-different-tools', 'shape', ({ origin }) => origin.calls !== null && origin.calls.tools > 1),
  cut('python', 'language', ({ origin }) => origin.language === 'python'),
  cut('java', 'language', ({ origin }) => origin.language === 'java'),
  cut('javascript', 'language', ({ origin }) => origin.language === 'javascript'),
];

function category(name: string): PartDefinition {
  return {
    id: 'category',
    group: 'category',
    name,
    inTotal: true,
    asks: ({ origin, asks }) => origin.category === name && asks !== 'nothing',
    succeeded: (observation) => (observation.origin.category === name && observation.asks !== 'nothing' ? right(observation) : null),
  };
}

function expectsCalls({ asks }: Observation): boolean {
  return asks === 'calls';
}

function shouldCall({ asks }: Observation): boolean {
  return asks === 'calls' || asks === 'call';
}

function expectsNone({ asks }: Observation): boolean {
  return asks === 'no-call';
}

/** A call was made or tried: something was found, or what was there could not be read. */
function attempted(observation: Observation): boolean {
  return observation.callsMade > 0 || observation.lenient.stage === 'format';
}

function brokenSchema({ lenient }: Observation): boolean {
  return lenient.stage === 'schema' || lenient.stage === 'choosing';
}

function right(observation: Observation): boolean {
  return observation.strict.state === 'right';
}

/**
 * Projection of one full answer onto a skill (design §5), on the lenient reading so that format does not
 * enter: `null` unless every stage before `first` held; success when nothing from `first` to `last` failed.
 */
function projected(observation: Observation, first: Stage, last: Stage): boolean | null {
  if (observation.asks !== 'calls') return null;
  const { state, stage } = observation.lenient;
  if (state === 'not-gradable') return null;
  if (stage === null) return true;
  const failed = stages.indexOf(stage);
  if (failed < stages.indexOf(first)) return null;
  return failed > stages.indexOf(last);
}
