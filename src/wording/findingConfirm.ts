import type { Finding } from '../core/Finding.ts';
import { counted } from './count.ts';
import type { Names } from './modelNames.ts';
import { shortened } from './shortened.ts';
import { visibleText } from './visibleText.ts';

/** How to convince oneself: the cases to open, and what to run next. */
export function findingConfirm({ cases, caseCount, certain }: Finding, { place }: Pick<Names, 'place'>): string {
  const [first] = cases;
  if (first === undefined) return certain ? 'No case is listed.' : 'No case is listed. More items of this kind decide.';
  const open = `Open ${seen(cases.length, caseCount)}, for example: faultline show ${place ?? '<folder>'} ${shortened(visibleText(first), 80)}`;
  return certain ? open : `${open} – more items of this kind decide.`;
}

function seen(listed: number, all: number): string {
  return listed >= all ? counted(all, 'case') : `${String(listed)} of ${counted(all, 'case')}`;
}
