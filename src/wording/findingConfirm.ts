import type { Finding } from '../core/Finding.ts';
import { counted } from './count.ts';
import { visibleText } from './visibleText.ts';
import { shortened } from './shortened.ts';

/** How to convince oneself: the cases to open, and what to run next. */
export function findingConfirm({ cases, caseCount, certain }: Finding): string {
  const [first] = cases;
  const open = first === undefined ? 'No case is listed.' : `Open ${seen(cases.length, caseCount)}, for example: faultline show ${shortened(visibleText(first), 80)}`;
  return certain ? open : `${open}${first === undefined ? '' : ' –'} more items of this kind decide.`;
}

function seen(listed: number, all: number): string {
  return listed >= all ? counted(all, 'case') : `${String(listed)} of ${counted(all, 'case')}`;
}
