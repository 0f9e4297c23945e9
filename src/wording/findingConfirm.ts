import type { Finding } from '../core/Finding.ts';
import { counted } from './count.ts';
import type { Names } from './modelNames.ts';
import { shortened } from './shortened.ts';
import { visibleText } from './visibleText.ts';

/** How to convince oneself: the cases to open, and what to run next. */
export function findingConfirm({ cases, caseCount, certain }: Finding, { place }: Pick<Names, 'place'>): string {
  const [first] = cases;
  if (first === undefined) return certain ? 'No case is listed.' : 'No case is listed. More items of this kind decide.';
  const open = `Open ${seen(cases.length, caseCount)}: faultline show ${place ?? '<folder>'} ${shortened(visibleText(first), longest)}`;
  return certain ? open : `${open} – more items of this kind decide.`;
}

/** What is shortened cannot be opened: only what no case is called. */
const longest = 240;

function seen(listed: number, all: number): string {
  if (all === 1) return 'its case';
  return `one of its ${counted(all, 'case')}${listed >= all ? '' : ` (${String(listed)} listed)`}, for example`;
}
