import type { GatedCandidate, GatedLook, GateReport } from '../../core/GateReport.ts';
import type { Medium } from '../../core/Report.ts';
import { Screen } from '../../reports/terminal/Screen.ts';
import { table, tableWidth } from '../../reports/terminal/table.ts';
import type { Cell, Column } from '../../reports/terminal/table.ts';
import { gateFails } from '../../verification/gate.ts';
import { changesSentence } from '../../wording/changeText.ts';
import { count } from '../../wording/count.ts';
import { differenceInterval, differenceValue } from '../../wording/estimateText.ts';
import { candidateName, confirmedOnText, gatedLookSentence, gatePowerText, gateSentence, gateTermsText, gateVerdictText, namedSkillsText } from '../../wording/gateText.ts';
import { percentNumber } from '../../wording/percent.ts';
import { answersText, sharingText, subjectName, unpairedText } from '../../wording/verificationText.ts';
import { visibleText } from '../../wording/visibleText.ts';

const casesShown = 4;

/** A gate for one screen. */
export function gateScreen(report: GateReport, { columns, colour }: Medium): string {
  const screen = new Screen(columns, colour);
  const fails = gateFails(report);
  screen.text(gateSentence(report, fails), { mark: fails ? screen.style.bad : screen.style.strong });
  screen.text(`Held against ${visibleText(report.baseline.label)}. ${gateTermsText(report.terms)}`, { mark: screen.style.faint });
  for (const line of [...unpairedText([report.baseline, ...report.runs]), ...[namedSkillsText(report)].flatMap((text) => text ?? [])]) screen.text(line);
  for (const candidate of report.candidates) writeCandidate(screen, candidate, report.terms.margin);
  return screen.toString();
}

function writeCandidate(screen: Screen, candidate: GatedCandidate, margin: number): void {
  screen.heading(candidateName(candidate));
  for (const line of [...sharingText(candidate.sharing), changesSentence(candidate.changes), ...answersText(candidate.answers, candidate.looks)]) screen.text(line, { indent: 2 });
  for (const look of candidate.looks.filter(({ verdict }) => verdict === 'regressed' || verdict === 'unconfirmed')) writeRegression(screen, look);
  screen.blank();
  screen.lines(looksTable(candidate.looks, margin, screen), 2);
  const notes = [gatePowerText(candidate, margin), confirmedOnText(candidate)].flatMap((note) => note ?? []);
  if (notes.length === 0) return;
  screen.blank();
  for (const note of notes) screen.text(note, { indent: 2, mark: screen.style.faint });
}

function writeRegression(screen: Screen, look: GatedLook): void {
  screen.blank();
  screen.text(gatedLookSentence(look), { indent: 2, mark: look.verdict === 'regressed' ? screen.style.bad : screen.style.open });
  const shown = look.lost.slice(0, casesShown).map(visibleText);
  screen.text(`${count(look.lostCount)} lost: ${shown.join(', ')}${look.lostCount > shown.length ? `, and ${count(look.lostCount - shown.length)} more` : ''}`, { indent: 4, mark: screen.style.faint });
}

const columns: readonly Column[] = [{ align: 'left', gives: true }, { align: 'right' }, { align: 'right' }, { align: 'right' }, { align: 'left' }, { align: 'left' }];

function looksTable(looks: readonly GatedLook[], margin: number, screen: Screen): readonly string[] {
  const width = screen.width - 2;
  const full = { columns, rows: [headOf(screen), ...looks.map((look) => rowOf(look, margin, screen))] };
  if (tableWidth(full.columns, full.rows) <= width) return table(full.columns, full.rows, width);
  const least = (cells: readonly Cell[]): readonly Cell[] => cells.filter((_, index) => index === 0 || index > 3);
  return table(columns.filter((_, index) => index === 0 || index > 3), full.rows.map(least), width);
}

function headOf({ style }: Screen): readonly Cell[] {
  return ['', 'baseline', 'now', 'n', 'points', ''].map((text) => ({ text, mark: style.faint }));
}

function rowOf(look: GatedLook, margin: number, { style }: Screen): readonly Cell[] {
  const { difference, n, verdict } = look;
  const mark = verdict === 'regressed' ? style.bad : verdict === 'unconfirmed' ? style.open : null;
  return [
    { text: subjectName(look.subject) },
    { text: rate(look.rateBefore) },
    { text: rate(look.rateAfter) },
    { text: count(n) },
    { text: n === 0 ? '–' : `${differenceValue(difference)} ${differenceInterval(difference)}` },
    { text: gateVerdictText(look, margin), ...(mark === null ? {} : { mark }) },
  ];
}

function rate(value: number | null): string {
  return value === null ? '–' : `${percentNumber(value, 1)} %`;
}
