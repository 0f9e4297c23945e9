import { Ajv } from 'ajv';
import type { ValidateFunction } from 'ajv';
import { beforeAll, describe, expect, test } from 'vitest';
import { diagnoses } from '../../../test/diagnoses/diagnoses.ts';
import type { Diagnosis } from '../../core/Diagnosis.ts';
import { diagnosisSchema } from './diagnosisSchema.ts';
import { report } from './index.ts';

const medium = { columns: 80, colour: false };

describe('the JSON report', () => {
  test.each(diagnoses)('gives the %s diagnosis back unchanged', (_, diagnosis) => {
    const text = report.render(diagnosis, medium);
    expect(JSON.parse(text)).toEqual(diagnosis);
    expect(text.endsWith('}\n')).toBe(true);
  });
});

describe('the published schema', () => {
  let schema = '';
  let validate: ValidateFunction;
  beforeAll(() => {
    schema = diagnosisSchema();
    validate = new Ajv({ allErrors: true }).compile(JSON.parse(schema));
  }, 30_000);

  test('is what the types say', async () => {
    await expect(schema).toMatchFileSnapshot('diagnosis.schema.json');
  });

  test.each(diagnoses)('accepts the %s diagnosis', (_, diagnosis) => {
    validate(JSON.parse(report.render(diagnosis, medium)));
    expect(validate.errors).toBeNull();
  });

  const [, full] = diagnoses.find(([name]) => name === 'full') ?? ['', undefined];
  const broken: readonly (readonly [string, (diagnosis: Diagnosis) => unknown])[] = [
    ['another schema id', (diagnosis) => ({ ...diagnosis, schema: 'faultline/diagnosis@2' })],
    ['a missing list', (diagnosis) => ({ ...diagnosis, findings: undefined })],
    ['an unknown member', (diagnosis) => ({ ...diagnosis, score: 1 })],
    ['a rate that is text', (diagnosis) => ({ ...diagnosis, settings: { ...diagnosis.settings, target: '90 %' } })],
    ['an unknown stage', (diagnosis) => ({ ...diagnosis, models: diagnosis.models.map((model) => ({ ...model, stages: [{ ...model.stages[0], stage: 'luck' }] })) })],
  ];
  test.each(broken)('refuses %s', (_, breakIt) => {
    if (full === undefined) throw new Error('no full diagnosis');
    expect(validate(breakIt(full))).toBe(false);
  });
});
