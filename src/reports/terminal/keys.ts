import type { Diagnosis } from '../../core/Diagnosis.ts';
import { counted } from '../../wording/count.ts';
import { findingsOnKeys } from '../../wording/findingsAbout.ts';
import { defectiveText, keyEffectText, suspectedText } from '../../wording/keyText.ts';
import type { Names } from '../../wording/modelNames.ts';
import { writeFindings } from './findings.ts';
import type { Screen } from './Screen.ts';

const most = 6;

/** Keys that are wrong or under suspicion, and what they do to the totals. */
export function writeKeys(screen: Screen, diagnosis: Diagnosis, names: Names): void {
  const { defective, suspected, effect } = diagnosis.keys;
  const found = findingsOnKeys(diagnosis);
  if (defective.length + suspected.length + found.certain.length + found.open.length === 0) return;
  screen.heading('Answer keys');
  if (found.certain.length + found.open.length > 0) writeFindings(screen, found, names, 'Nothing about the keys is certain.');
  writeList(screen, `Excluded: ${counted(defective.length, 'defective key')}`, defective.map(defectiveText));
  writeList(screen, `Suspected, never excluded: ${counted(suspected.length, 'key')}`, suspected.map(suspectedText));
  if (suspected.length > 0) writeList(screen, 'Totals with and without the suspected ones', effect.map((each) => keyEffectText(each, names)));
}

function writeList(screen: Screen, title: string, items: readonly string[]): void {
  if (items.length === 0) return;
  screen.text(title, { indent: 2 });
  for (const item of items.slice(0, most)) screen.text(item, { indent: 4, hang: '· ' });
  if (items.length > most) screen.text(`and ${String(items.length - most)} more`, { indent: 6, mark: screen.style.faint });
}
