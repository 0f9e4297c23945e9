import type { ConfidenceBasis, ConfidenceDiagnosis, ConfidenceMeasure, ConfidenceScope, MeasuredConfidence } from '../../core/ConfidenceDiagnosis.ts';
import type { Interface } from '../../core/Interface.ts';
import type { Observation } from '../../core/Observation.ts';
import type { Random } from '../../core/Random.ts';
import { holm } from '../../stats/holm.ts';
import { areTwins } from '../areTwins.ts';
import { entersTotal } from '../entersTotal.ts';
import type { ObservationTable } from '../ObservationTable.ts';
import type { Part } from '../parts.ts';
import { agreements } from './agreements.ts';
import type { ConfidentAnswer } from './ConfidentAnswer.ts';
import { confidencePlace } from './confidencePlace.ts';
import { confidenceScope } from './confidenceScope.ts';
import type { RawMeasure, RawScope, ScopeDefinition } from './confidenceScope.ts';
import { confidentAnswers } from './confidentAnswers.ts';
import { confidentOnly } from './confidentOnly.ts';
import { votingGains } from './votingGains.ts';

const alpha = 0.05;
const casesShown = 20;
/** An area below this, its interval included, is too near chance to be of use. */
const useless = 0.6;

/** How each model of a table was asked. */
export type InterfaceOf = (model: string) => Interface['kind'];

/** Which measure decides, by the basis. */
export function decidingMeasure(basis: ConfidenceBasis): ConfidenceMeasure {
  return basis === 'agreement' ? 'agreement' : 'least-step';
}

/** What tells how sure a model was, and what for. `null`: a recording, which nobody could have asked otherwise. */
export function confidenceDiagnosis(table: ObservationTable, parts: readonly Part[], model: string, interfaceOf: InterfaceOf, random: Random): ConfidenceDiagnosis | null {
  const row = (table.rows.get(model) ?? []).flatMap((observation) => observation ?? []);
  if (table.samples.every(({ asking }) => asking === null)) return null;
  const { basis, source } = basisOf(table, model, row, interfaceOf);
  const answers = confidentAnswers(table, model, basis === 'call' ? model : source);
  const measure = decidingMeasure(basis);
  const calling = answers.filter(({ observation }) => observation.callsMade > 0);
  const scored = answers.filter(({ observation }) => entersTotal(observation));
  const scopes = basis === 'none' ? [] : [everywhere, ...skillsOf(parts, table)].map((scope) => confidenceScope(answers, scope));
  const voting = basis === 'none' ? { rules: [], leftOut: 0 } : votingGains(scored, basis === 'call');
  return {
    model,
    basis,
    source,
    calling: calling.length,
    covered: calling.filter(({ confidence }) => confidence[measure] !== undefined).length,
    repetitions: 1 + Math.max(0, ...row.map(({ asking }) => asking?.repetition ?? 0)),
    longEnough: answers.filter(({ confidence }) => confidence['lowest-group'] !== undefined).length,
    scopes: judged(scopes.filter(({ measures }) => measures.length > 0)),
    unavailable: scopes.flatMap(({ scope, measures }) => (scope === 'everywhere' || measures.length > 0 ? [] : [scope])),
    place: basis === 'call' ? confidencePlace(scored) : null,
    keeping: basis === 'call' || basis === 'prompted' ? confidentOnly(scored, measure, random) : null,
    voting: voting.rules,
    votingLeftOut: voting.leftOut,
    wrong: wrongOf(scored, measure),
  };
}

function wrongOf(answers: readonly ConfidentAnswer[], measure: ConfidenceMeasure): ConfidenceDiagnosis['wrong'] {
  const wrong = answers.flatMap(({ observation, confidence }) => {
    const own = confidence[measure];
    return own === undefined || observation.strict.state !== 'wrong' ? [] : [{ id: observation.caseId, own }];
  });
  return { count: wrong.length, cases: wrong.sort((a, b) => a.own - b.own).slice(0, casesShown).map(({ id }) => id) };
}

const everywhere: ScopeDefinition = { id: 'everywhere', succeeded: (observation) => (entersTotal(observation) ? observation.strict.state === 'right' : null) };

/** Those that were asked about. */
function skillsOf(parts: readonly Part[], { samples }: ObservationTable): readonly ScopeDefinition[] {
  return parts.flatMap(({ definition: { id, group, asks, succeeded } }) => ((group === 'skill' || group === 'abstention') && samples.some(asks) ? [{ id, succeeded }] : []));
}

function basisOf(table: ObservationTable, model: string, row: readonly Observation[], interfaceOf: InterfaceOf): { readonly basis: ConfidenceBasis; readonly source: string | null } {
  if (isCovered(row)) return { basis: 'call', source: null };
  const source = table.models.find((other) => areTwins(model, other) && interfaceOf(other) === 'prompted' && isCovered((table.rows.get(other) ?? []).flatMap((observation) => observation ?? [])));
  if (source !== undefined) return { basis: 'prompted', source };
  return { basis: agreements(row).size > 0 ? 'agreement' : 'none', source: null };
}

/** Whether log-probabilities came with most answers that call. */
function isCovered(row: readonly Observation[]): boolean {
  const calling = row.filter(({ callsMade }) => callsMade > 0);
  return calling.filter(({ confidence }) => confidence !== null).length * 2 > calling.length;
}

/** Gives every measure its standing, the error rate held over all of them. */
function judged(scopes: readonly RawScope[]): readonly ConfidenceScope[] {
  const tested = scopes.flatMap(({ measures }) => measures.filter(({ pValue }) => pValue !== null));
  const adjusted = holm(tested.map(({ pValue }) => pValue ?? 1));
  const pOf = new Map(tested.map((measure, at) => [measure, adjusted[at] ?? 1]));
  return scopes.map((scope) => ({
    ...scope,
    measures: scope.measures.map((measure) => {
      const pValue = pOf.get(measure) ?? null;
      return { ...measure, pValue, standing: standingOf(measure, pValue) };
    }),
  }));
}

function standingOf({ area }: RawMeasure, pValue: number | null): MeasuredConfidence['standing'] {
  if (area.state === 'too-few' || pValue === null) return 'too-few';
  if (pValue <= alpha && area.low > 0.5) return 'signals';
  return area.high < useless ? 'no-signal' : 'cannot-tell';
}
