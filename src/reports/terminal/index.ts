import type { Diagnosis } from '../../core/Diagnosis.ts';
import type { Medium, Report } from '../../core/Report.ts';
import { modelNames } from '../../wording/modelNames.ts';
import { methodText, nullText, sourceText } from '../../wording/sourceText.ts';
import { writeIntake } from './intake.ts';
import { writeKeys } from './keys.ts';
import { writeModel } from './model.ts';
import { writeModelBlock } from './modelBlock.ts';
import { writePairs } from './pairs.ts';
import { Screen } from './Screen.ts';
import { writeTrajectories } from './trajectories.ts';

/** Up to this many models are shown in full. */
const mostInFull = 2;

/** The first screen (design §11). */
export const report: Report = { id: 'terminal', version: '1', extension: '', render };

function render(diagnosis: Diagnosis, medium: Medium): string {
  const screen = new Screen(medium.columns, medium.colour);
  const names = modelNames(diagnosis);
  screen.text(sourceText(diagnosis));
  if (diagnosis.models.length === 0) screen.text('No model was found, so there is nothing to diagnose.');
  const held = nullText(diagnosis, names);
  if (held !== null) screen.text(held, { mark: screen.style.faint });
  for (const model of diagnosis.models) {
    if (diagnosis.models.length > mostInFull) writeModelBlock(screen, diagnosis, model, names);
    else writeModel(screen, diagnosis, model, names);
  }
  writeTrajectories(screen, diagnosis, names);
  writePairs(screen, diagnosis, names);
  writeKeys(screen, diagnosis, names);
  writeIntake(screen, diagnosis);
  screen.blank();
  screen.text(methodText(diagnosis), { mark: screen.style.faint });
  return screen.toString();
}
