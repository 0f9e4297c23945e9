import { describe, expect, test } from 'vitest';
import { diagnoses } from '../../../test/diagnoses/diagnoses.ts';
import { fullDiagnosis } from '../../../test/diagnoses/fullDiagnosis.ts';
import { hostileDiagnosis } from '../../../test/diagnoses/hostileDiagnosis.ts';
import { tinyDiagnosis } from '../../../test/diagnoses/tinyDiagnosis.ts';
import { displayWidth } from './displayWidth.ts';
import { report } from './index.ts';

const widths = [40, 80, 120];
const escapes = /\u001b\[\d+m/g;

describe('the terminal report', () => {
  for (const columns of widths) {
    test.each(diagnoses)(`of the %s diagnosis in ${String(columns)} columns`, async (name, diagnosis) => {
      const text = report.render(diagnosis, { columns, colour: false });
      await expect(text).toMatchFileSnapshot(`snapshots/${name}-${String(columns)}.txt`);
      const tooWide = text.split('\n').filter((line) => displayWidth(line) > columns);
      expect(tooWide).toEqual([]);
    });
  }

  test.each([
    ['zero', 0],
    ['negative', -5],
    ['no number', Number.NaN],
    ['infinite', Number.POSITIVE_INFINITY],
  ])('renders for a width that is %s', (_, columns) => {
    expect(report.render(tinyDiagnosis, { columns, colour: false })).toContain('78.8 %');
  });

  test('colour changes no character', () => {
    for (const columns of widths) {
      const coloured = report.render(fullDiagnosis, { columns, colour: true });
      expect(coloured).toMatch(escapes);
      expect(coloured.replace(escapes, '')).toBe(report.render(fullDiagnosis, { columns, colour: false }));
    }
  });

  test('lets no text of a model move the cursor or reorder a line', () => {
    const text = report.render(hostileDiagnosis, { columns: 80, colour: false });
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069]/);
    expect(text).toContain('\\u202egnp.exe');
    expect(text).toContain('\\u001b[31mred');
  });

  test('says the number before anything else about a model, and every number of nine models in few lines', () => {
    const tiny = report.render(tinyDiagnosis, { columns: 80, colour: false });
    expect(tiny.indexOf('One number')).toBeLessThan(tiny.indexOf('What it hides'));
    const block = report.render(fullDiagnosis, { columns: 100, colour: false }).split('\n\n').find((each) => each.startsWith('alder'));
    expect(block?.split('\n').length).toBeLessThanOrEqual(6);
  });
});
