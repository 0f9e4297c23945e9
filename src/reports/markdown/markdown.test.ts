import { describe, expect, test } from 'vitest';
import { diagnoses } from '../../../test/diagnoses/diagnoses.ts';
import { hostileDiagnosis } from '../../../test/diagnoses/hostileDiagnosis.ts';
import { report } from './index.ts';

const medium = { columns: 80, colour: false };

describe('the Markdown report', () => {
  test.each(diagnoses)('of the %s diagnosis', async (name, diagnosis) => {
    await expect(report.render(diagnosis, medium)).toMatchFileSnapshot(`snapshots/${name}.md`);
  });

  test('lets no text of a model act outside code blocks', () => {
    const prose = report.render(hostileDiagnosis, medium).replace(/^(`{3,})text\n[\s\S]*?\n\1$/gm, '');
    expect(prose).not.toMatch(/<(?!\/?$)[a-z/!]/i);
    expect(prose).not.toMatch(/(?<!\\)\[d\]/);
    expect(prose).not.toMatch(/(?<!\\)`c/);
    expect(prose).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202a-\u202e\u2028]/);
  });
});
