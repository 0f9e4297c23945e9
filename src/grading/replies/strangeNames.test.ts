import { describe, expect, test } from 'vitest';
import { nameForm } from './nameForm.ts';
import { strangeNames } from './strangeNames.ts';

const known = ['María López', 'Dr. Zoë Müller', 'J. R. Smith', 'Anna-Lena Vogt'].map((text) => ` ${nameForm(text)} `);
const named = (text: string): readonly string[] => strangeNames(text, known).map(({ text: name }) => name);

describe('people that nothing given names', () => {
  test.each<[string, readonly string[]]>([
    // Where a person is expected.
    ['The customer is Otto Grün.', ['Otto Grün']],
    ['Customer name: Otto Grün', ['Otto Grün']],
    ['**Contact:** Otto Grün', ['Otto Grün']],
    ['Contact:    Otto Grün', ['Otto Grün']],
    ['The guests are Otto Grün and others.', ['Otto Grün']],
    ['The order was placed by Wilm Zacharow.', ['Wilm Zacharow']],
    ['It belongs to Wilm P. Zacharow.', ['Wilm P. Zacharow']],
    ['Dear Wilm Zacharow, it is done.', ['Wilm Zacharow']],
    // A title is enough.
    ['You see Dr. Zacharow then.', ['Zacharow']],
    ['You see Dr Zacharow then.', ['Zacharow']],
    ['Ask Mrs Zacharow Bell.', ['Zacharow Bell']],
    // So is what was done, with what stands between.
    ['It was looked after by Wilm Zacharow.', ['Wilm Zacharow']],
    ['It was reported on by Wilm Zacharow.', ['Wilm Zacharow']],
    // And a usual given name, anywhere.
    ['Then Olga Zacharow comes.', ['Olga Zacharow']],
    ['Then Olga van der Berg comes.', ['Olga van der Berg']],
    ['Then Wilm Zacharow comes.', []],
    ['Then Olga comes.', []],
    // Not where it belongs to the name of something else.
    ['Then Zirkus Olga Zacharow comes.', []],
    // Whose something is.
    ["The customer is Otto Grün's brother.", ['Otto Grün']],
    ['The customer is Otto Grün’s brother.', ['Otto Grün']],
    // Each once, and several.
    ['The customer is Otto Grün, the owner Olga Zacharow.', ['Otto Grün', 'Olga Zacharow']],
    ['The customer Otto Grün was invited by Otto Grün.', ['Otto Grün', 'Otto Grün']],
  ])('%s', (text, due) => {
    expect(named(text)).toEqual(due);
  });
});

describe('no strangers are', () => {
  test.each([
    // Those who are given, in whatever order, with initials or without.
    'The customer is María López.',
    'The customer is Maria Lopez.',
    'The customer is MARÍA LÓPEZ.',
    'The customer is Lopez Maria.',
    'You see Dr. Müller then.',
    'The author is Jake R. Smith.'.replace('Jake', 'J'),
    'The guest is Anna-Lena Vogt.',
    'The guest is Anna Vogt.',
    // Things in capitals.
    'The contact is Customer Support.',
    'The owner is Blue Group.',
    'It was sent to Otto Street.',
    // Titles of things.
    'Then “Olga Zacharow” is played.',
    'It was written by "Wilm Zacharow".',
    'Then „Olga Zacharow“ is played.',
    'Then «Olga Zacharow» is played.',
    // Words without capitals, and one alone.
    'The customer is otto grün.',
    'The customer is Otto.',
    'It belongs to the team.',
  ])('%s', (text) => {
    expect(named(text)).toEqual([]);
  });
});

test('where a name stands is where it stands in the text', () => {
  const text = 'Hello! **Contact:**  `Otto  Grün`, please.';
  const [name] = strangeNames('The owner of it all: **Otto Grün**.', []);
  expect(name).toEqual({ text: 'Otto Grün', start: 'The owner of it all: **'.length });
  expect(strangeNames(text, []).every(({ text: one, start }) => text.slice(start).startsWith(one))).toBe(true);
});

test('part of a name that is given is not the whole of another', () => {
  expect(strangeNames('The customer is Ann Lee.', [' ann marie ', ' lee '])).toHaveLength(1);
  expect(strangeNames('The customer is Ann Lee.', [' lee, ann ', ' ann of lee '])).toHaveLength(0);
  expect(strangeNames('The customer is Ann B. Lee.', [' ann c lee '])).toHaveLength(0);
});
