import type { Diagnosis } from '../../core/Diagnosis.ts';
import { stressSections } from '../../wording/stressSections.ts';
import type { Document } from './Document.ts';

/** What stressors show of one model. */
export function writeStress(document: Document, { stress }: Diagnosis, model: string): void {
  for (const { title, note, lines, head, rows } of stressSections(stress, model)) {
    document.heading(3, title);
    document.paragraph(note);
    document.list(lines);
    document.table(head, rows);
  }
}
