import type { Diagnosis, ModelDiagnosis } from '../../core/Diagnosis.ts';
import { rateInterval, rateValue } from '../../wording/estimateText.ts';
import { findingsAbout } from '../../wording/findingsAbout.ts';
import { findingText } from '../../wording/findingText.ts';
import type { Names } from '../../wording/modelNames.ts';
import { officialText, totalLines } from '../../wording/totalsText.ts';
import { carriedText } from '../../wording/usageText.ts';
import { nothingCertain } from './model.ts';
import type { Screen } from './Screen.ts';

const mostFindings = 2;

/** One of many models in a few lines: the number, the largest certain findings, and how many questions stay open. */
export function writeModelBlock(screen: Screen, diagnosis: Diagnosis, model: ModelDiagnosis, names: Names): void {
  const { style } = screen;
  const { certain, open } = findingsAbout(diagnosis, model.model);
  screen.blank();
  screen.text(headOf(model, names), { mark: style.strong });
  if (model.total.n === 0) for (const line of model.carried.length === 0 ? totalLines(model, diagnosis) : model.carried.map(carriedText)) screen.text(line, { indent: 2 });
  if (model.outcomes.length === 0 && certain.length + open.length === 0) return;
  for (const finding of certain.slice(0, mostFindings)) {
    const { title, size, cost, fix } = findingText(finding, names);
    screen.text([`${title} ${size}`, cost].filter((part) => part !== null).join(', '), { indent: 2, hang: '!  ', mark: style.bad });
    screen.text(fix, { indent: 5, hang: '→ ' });
  }
  if (certain.length > mostFindings) screen.text(`and ${String(certain.length - mostFindings)} more certain`, { indent: 5, mark: style.faint });
  if (certain.length === 0) screen.text(nothingCertain(diagnosis), { indent: 2 });
  const [first] = open;
  if (first === undefined) return;
  const { title, size, surenessShort } = findingText(first, names);
  const others = open.length === 1 ? '' : `, and ${String(open.length - 1)} more open`;
  screen.text(`${title} ${size}; ${surenessShort}${others}`, { indent: 2, hang: '?  ', mark: style.open });
}

function headOf(model: ModelDiagnosis, names: Names): string {
  const { total } = model;
  const number = total.n === 0 ? null : `${rateValue(total.strict, 1)} ${rateInterval(total.strict)}`;
  return [names(model.model), number, officialText(total)].filter((part) => part !== null).join('   ');
}
