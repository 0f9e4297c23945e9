import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writtenFolder } from '../../../test/writtenFolder.ts';
import { UserError } from '../../core/UserError.ts';
import { syntaxes } from '../../syntaxes/list.generated.ts';
import { chooseInterface } from './chooseInterface.ts';
import { fileSink } from './fileSink.ts';
import { parseAmount, parseCount, parseHeader, parseNumber } from './parseValues.ts';

describe('numbers', () => {
  test.each([
    ['1', 1],
    ['007', 7],
    ['9007199254740991', 9_007_199_254_740_991],
  ])('%s is the count %d', (text, value) => {
    expect(parseCount(text)).toBe(value);
  });

  test.each(['0', '-1', '1.0', '1e3', '', ' 1', 'x', '9007199254740992'])('%j is no count', (text) => {
    expect(() => parseCount(text)).toThrow('Expected a whole number of at least 1.');
  });

  test.each([
    ['0', 0],
    ['-1.5', -1.5],
    ['1e-3', 0.001],
  ])('%s is the number %d', (text, value) => {
    expect(parseNumber(text)).toBe(value);
  });

  test.each(['', '  ', 'x', 'Infinity', 'NaN', '1,5'])('%j is no number', (text) => {
    expect(() => parseNumber(text)).toThrow('Expected a number.');
  });

  test('an amount is above 0', () => {
    expect(parseAmount('0.001')).toBe(0.001);
    for (const text of ['0', '-1']) expect(() => parseAmount(text)).toThrow('Expected a number above 0.');
    expect(() => parseAmount('x')).toThrow('Expected a number.');
  });
});

describe('headers', () => {
  test.each<readonly [string, Readonly<Record<string, string>>]>([
    ['X-Team: evaluation', { before: '1', 'x-team': 'evaluation' }],
    ['x-team:a: b ', { before: '1', 'x-team': 'a: b' }],
    ['BEFORE: 2', { before: '2' }],
  ])('%s', (text, headers) => {
    expect(parseHeader(text, { before: '1' })).toEqual(headers);
  });

  test.each(['secret', 'x-team:', 'x-team: ', ': secret', 'x team: secret', 'x: a\nsecret: b', 'x: a\rb'])('%j is none, and is not repeated', (text) => {
    const thrown = (): unknown => {
      try {
        return parseHeader(text, {});
      } catch (error) {
        return error;
      }
    };
    const fault = thrown();
    expect(fault).toBeInstanceOf(UserError);
    expect(fault).toMatchObject({ expected: 'a header as <name>: <value>', came: 'something else was given', remedy: 'write for example --header "x-team: evaluation"' });
  });
});

describe('interfaces', () => {
  test.each(['native', 'native-strict'])('%s', (name) => {
    expect(chooseInterface(name, [])).toEqual({ kind: name, syntax: name, tolerated: [], basis: 'asked' });
  });

  test.each(['json', 'python', 'xml', 'java', 'javascript'])('text in %s', (name) => {
    expect(chooseInterface(name, syntaxes)).toEqual({ kind: 'prompted', syntax: name, tolerated: [], basis: 'asked' });
  });

  test('another is none', () => {
    expect(() => chooseInterface('json', [])).toThrow(UserError);
    expect(() => chooseInterface('Native', syntaxes)).toThrow(UserError);
  });
});

describe('a file that is written piece by piece', () => {
  test('from its start', async () => {
    const folder = writtenFolder({ out: 'something longer', source: 'x' });
    const sink = await fileSink(join(folder, 'out'), join(folder, 'source'));
    await sink.write('one ');
    await sink.write('two');
    await sink.close();
    expect(readFileSync(join(folder, 'out'), 'utf8')).toBe('one two');
  });

  test('is never the one that is read, whatever it is called', async () => {
    const folder = writtenFolder({ source: 'kept', 'a/b': '' });
    const same = join(folder, 'a', '..', 'source');
    await expect(fileSink(same, join(folder, 'source'))).rejects.toMatchObject({ expected: 'a file to write to besides the run', came: `${JSON.stringify(same)} is the run itself`, remedy: 'name another file' });
    expect(readFileSync(join(folder, 'source'), 'utf8')).toBe('kept');
  });

  test('is made where there is none, and not where there is no folder', async () => {
    const folder = writtenFolder({ source: '' });
    await (await fileSink(join(folder, 'new'), join(folder, 'source'))).close();
    expect(readFileSync(join(folder, 'new'), 'utf8')).toBe('');
    const nowhere = join(folder, 'no', 'where');
    await expect(fileSink(nowhere, join(folder, 'source'))).rejects.toMatchObject({ expected: `${JSON.stringify(nowhere)} to be a file that can be written`, came: 'opening it failed (ENOENT)' });
  });
});
