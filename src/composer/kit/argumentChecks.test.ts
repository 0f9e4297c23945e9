import { expect, test } from 'vitest';
import { emailAddress } from './emailAddress.ts';
import { findById } from './findById.ts';
import { objectSchema } from './objectSchema.ts';
import { ToolFailure } from './ToolFailure.ts';

const codeOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (error instanceof ToolFailure) return error.code;
    throw error;
  }
  return 'none';
};

test('e-mail addresses are kept in small letters', () => {
  expect(emailAddress('Zoe.Kaya@Example.com', 'email')).toBe('zoe.kaya@example.com');
  for (const value of ['zoe', 'zoe@example', '@example.com', 'a b@example.com', 7, undefined]) expect(codeOf(() => emailAddress(value, 'email'))).toBe('invalid_email');
});

test('ids are compared letter by letter', () => {
  const things = [{ id: 'A-1' }, { id: 'A-2' }];
  expect(findById(things, 'A-2', 'thing')).toBe(things[1]);
  for (const id of ['a-2', 'A-3', 2, undefined]) expect(codeOf(() => findById(things, id, 'thing'))).toBe('not_found');
});

test('an object asks for all of its properties unless told otherwise', () => {
  expect(objectSchema({ a: { type: 'string' } })).toEqual({ type: 'object', properties: { a: { type: 'string' } }, required: ['a'] });
  expect(objectSchema({ a: { type: 'string' } }, [])).toEqual({ type: 'object', properties: { a: { type: 'string' } } });
});
