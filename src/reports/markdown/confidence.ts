import type { Diagnosis, ModelDiagnosis } from '../../core/Diagnosis.ts';
import { confidenceBasisText, confidenceDifferences, confidenceHead, confidenceLines, confidenceRows, votingHead, votingNote, votingRow } from '../../wording/confidenceText.ts';
import { findingsOnConfidence } from '../../wording/findingsAbout.ts';
import type { Names } from '../../wording/modelNames.ts';
import type { Document } from './Document.ts';
import { writeFindings } from './findings.ts';

/** What tells how sure a model was, and what that is good for. */
export function writeConfidence(document: Document, diagnosis: Diagnosis, model: ModelDiagnosis, names: Names): void {
  const own = diagnosis.confidence.find((one) => one.model === model.model);
  if (own === undefined) return;
  document.heading(3, confidenceHead);
  document.paragraph(confidenceBasisText(own, names).join(' '));
  writeFindings(document, findingsOnConfidence(diagnosis, model.model), names, 4);
  document.table(
    ['Part', 'Measure', 'AUROC for a wrong answer (0.50 is chance)', 'Answers', 'Standing'],
    confidenceRows(own).map(({ scope, measure, area, sample, standing }) => [scope, measure, area, sample, standing]),
  );
  document.list([...confidenceDifferences(own), ...confidenceLines(own)]);
  const note = votingNote(own);
  if (note === null) return;
  document.table(votingHead, own.voting.map(votingRow));
  document.paragraph(note);
}
