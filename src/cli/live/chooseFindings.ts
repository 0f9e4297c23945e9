import type { Diagnosis } from '../../core/Diagnosis.ts';
import type { Finding } from '../../core/Finding.ts';
import type { Observation } from '../../core/Observation.ts';
import { UserError } from '../../core/UserError.ts';
import { failsBy } from '../../diagnosis/failsBy.ts';
import type { ObservationTable } from '../../diagnosis/ObservationTable.ts';
import { findingTitle } from '../../wording/findingTitle.ts';
import { modelNames } from '../../wording/modelNames.ts';

/** A finding with what tells its failures. */
export interface ChosenFinding {
  readonly finding: Finding;
  readonly fails: (observation: Observation) => boolean;
}

/** The findings that are named, or every certain one that pairs can be aimed at; all about one model. */
export function chooseFindings(diagnosis: Diagnosis, table: ObservationTable, named: readonly string[], model: string | null): readonly ChosenFinding[] {
  const { findings } = diagnosis;
  const ofModel = (finding: Finding): boolean => model === null || finding.model === model;
  if (model !== null && !diagnosis.models.some((one) => one.model === model)) {
    throw new UserError({ expected: `a model of this run: ${diagnosis.models.map((one) => one.model).join(', ')}`, came: `${JSON.stringify(model)} was named`, remedy: 'name one of these with --model' });
  }
  const unknown = named.find((id) => !findings.some((finding) => finding.id === id));
  if (unknown !== undefined) {
    throw new UserError({ expected: `a finding of this run: ${listed(diagnosis, findings)}`, came: `${JSON.stringify(unknown)} was named, which is none of them; an id belongs to the run it was found in`, remedy: 'name one of these with --finding' });
  }
  const wanted = named.length > 0 ? findings.filter(({ id }) => named.includes(id)) : findings.filter((finding) => finding.certain && ofModel(finding));
  const chosen = wanted.flatMap((finding) => {
    const fails = failsBy(finding, table);
    return fails === null ? [] : [{ finding, fails }];
  });
  const untrainable = named.find((id) => !chosen.some(({ finding }) => finding.id === id));
  if (untrainable !== undefined) throw new UserError({ expected: 'a finding about answers of one model', came: `${untrainable} is about something that no answer could better, such as a pair of models or the keys`, remedy: 'name another with --finding' });
  const models = [...new Set(chosen.map(({ finding }) => finding.model))];
  if (models.length > 1) throw new UserError({ expected: 'findings about one model, which is then trained', came: `they are about ${models.join(' and ')}`, remedy: 'name one with --model' });
  if (chosen.length === 0) throw nothingFound(findings.filter(ofModel).length > 0);
  return chosen;
}

function listed(diagnosis: Diagnosis, findings: readonly Finding[]): string {
  const names = modelNames(diagnosis);
  return findings.length === 0 ? 'it has none' : findings.slice(0, 12).map((finding) => `${finding.id} (${findingTitle(finding, names)})`).join(', ');
}

function nothingFound(isOpen: boolean): UserError {
  return new UserError({
    expected: 'a finding to aim at',
    came: isOpen ? 'this run has findings, and none that is certain and that training could mend' : 'this run has none: nothing is shown to be weak, so there are no wrong answers to learn from',
    remedy: isOpen ? 'name an open one with --finding all the same, or ask more first' : 'ask more, or set a --target when diagnosing',
  });
}
