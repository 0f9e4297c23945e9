import type { Medium } from '../../core/Report.ts';
import type { Look, Verification, VerifiedPair } from '../../core/Verification.ts';
import { Screen } from '../../reports/terminal/Screen.ts';
import { table, tableWidth } from '../../reports/terminal/table.ts';
import type { Cell, Column } from '../../reports/terminal/table.ts';
import { changesSentence } from '../../wording/changeText.ts';
import { count } from '../../wording/count.ts';
import { differenceInterval, differenceValue } from '../../wording/estimateText.ts';
import { percentNumber } from '../../wording/percent.ts';
import { answersText, causeText, certaintyText, pairName, sharingText, subjectName, unpairedText, verdictText } from '../../wording/verificationText.ts';
import { visibleText } from '../../wording/visibleText.ts';

const casesShown = 4;

/** A verification for one screen: certain changes first, then everything that was looked at. */
export function verificationScreen(verification: Verification, { columns, colour }: Medium): string {
  const screen = new Screen(columns, colour);
  screen.text(`${visibleText(verification.before.label)} → ${visibleText(verification.after.label)}`, { mark: screen.style.strong });
  for (const line of [...sharingText(verification.sharing), ...unpairedText([verification.before, verification.after])]) screen.text(line);
  for (const pair of verification.pairs) writePair(screen, pair);
  return screen.toString();
}

function writePair(screen: Screen, pair: VerifiedPair): void {
  screen.heading(pairName(pair));
  screen.text(changesSentence(pair.changes), { indent: 2 });
  for (const line of answersText(pair.answers, pair.looks)) screen.text(line, { indent: 2 });
  for (const verdict of ['improved', 'regressed'] as const) writeChanged(screen, pair.looks.filter((look) => look.verdict === verdict), verdict);
  if (!pair.looks.some(isCertain)) {
    screen.blank();
    screen.text('Nothing certainly changed.', { indent: 2 });
  }
  screen.blank();
  screen.lines(looksTable(pair.looks, screen), 2);
  screen.blank();
  screen.text(certaintyText(pair), { indent: 2, mark: screen.style.faint });
}

function isCertain({ verdict }: Look): boolean {
  return verdict === 'improved' || verdict === 'regressed';
}

function writeChanged(screen: Screen, looks: readonly Look[], verdict: 'improved' | 'regressed'): void {
  const { style } = screen;
  for (const look of looks) {
    const { subject, difference, dueTo } = look;
    screen.blank();
    screen.text(`${verdict === 'improved' ? 'Improved' : 'Regressed'}: ${subjectName(subject)}, ${differenceValue(difference)} points ${differenceInterval(difference)}`, { indent: 2, mark: verdict === 'regressed' ? style.bad : style.strong });
    if (dueTo !== null) screen.text(`${causeText(dueTo)}.`, { indent: 4 });
    const [cases, all] = verdict === 'regressed' ? [look.lost, look.lostCount] : [look.won, look.wonCount];
    const shown = cases.slice(0, casesShown).map(visibleText);
    screen.text(`${count(all)} ${verdict === 'regressed' ? 'lost' : 'won'}: ${shown.join(', ')}${all > shown.length ? `, and ${count(all - shown.length)} more` : ''}`, { indent: 4, mark: style.faint });
  }
}

/** What a table shows beside name, change and verdict, from everything to the least; the first that fits is taken. */
const layouts: readonly (readonly ('before' | 'after' | 'n')[])[] = [['before', 'after', 'n'], ['before', 'after'], ['n'], []];

function looksTable(looks: readonly Look[], screen: Screen): readonly string[] {
  const width = screen.width - 2;
  const made = layouts.map((shown) => ({ columns: columnsFor(shown), rows: [headOf(shown, screen), ...looks.map((look) => rowOf(look, shown, screen))] }));
  const fitting = made.find(({ columns, rows }) => tableWidth(columns, rows) <= width) ?? made.at(-1);
  return fitting === undefined ? [] : table(fitting.columns, fitting.rows, width);
}

type Shown = (typeof layouts)[number];

function columnsFor(shown: Shown): readonly Column[] {
  return [{ align: 'left', gives: true }, ...shown.map((): Column => ({ align: 'right' })), { align: 'left' }, { align: 'left' }];
}

function headOf(shown: Shown, { style }: Screen): readonly Cell[] {
  return ['', ...shown, 'points', ''].map((text) => ({ text, mark: style.faint }));
}

function rowOf(look: Look, shown: Shown, { style }: Screen): readonly Cell[] {
  const mark = look.verdict === 'regressed' ? style.bad : look.verdict === 'improved' ? style.strong : null;
  const cells = { before: rate(look.rateBefore), after: rate(look.rateAfter), n: count(look.n) };
  return [
    { text: subjectName(look.subject) },
    ...shown.map((name) => ({ text: cells[name] })),
    { text: look.n === 0 ? '–' : `${differenceValue(look.difference)} ${differenceInterval(look.difference)}` },
    { text: verdictText(look), ...(mark === null ? {} : { mark }) },
  ];
}

function rate(value: number | null): string {
  return value === null ? '–' : `${percentNumber(value, 1)} %`;
}
