import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { paged } from '../../../composer/kit/paged.ts';
import { presentOnly } from '../../../composer/kit/presentOnly.ts';
import { sortedBy } from '../../../composer/kit/sortedBy.ts';
import { textOf } from '../../../composer/kit/textOf.ts';
import { valueAt } from '../../../core/valueAt.ts';
import { isJsonArray } from '../../../core/Json.ts';
import { languageNames } from '../names.ts';
import { genres, libraryOf } from '../records.ts';

export const searchBooks: DefinedTool = {
  tool: {
    name: 'searchBooks',
    description: 'Lists the books of a genre, the one published last first.',
    parameters: {
      type: 'object',
      properties: {
        genre: { type: 'string', enum: [...genres] },
        filter: {
          type: 'object',
          properties: {
            languages: { type: 'array', items: { type: 'string', enum: Object.keys(languageNames) }, uniqueItems: true, minItems: 1, description: 'Two-letter codes; books in any of them' },
            publishedSince: { type: 'integer', minimum: 1450, description: 'Year; this one and later' },
          },
        },
        pageSize: { type: 'integer', minimum: 1, maximum: 50, default: 20 },
        pageToken: { type: 'string', description: 'From `nextPageToken` of the page before' },
      },
      required: ['genre'],
    },
    result: {
      type: 'object',
      properties: {
        query: { type: 'object', description: 'What was asked for' },
        total: { type: 'integer' },
        books: { type: 'array', items: { type: 'object', properties: { isbn: { type: 'string' }, title: { type: 'string' }, year: { type: 'integer' }, language: { type: 'string' } }, required: ['isbn', 'title', 'year', 'language'] } },
        nextPageToken: { type: 'string' },
      },
      required: ['query', 'total', 'books'],
    },
  },
  effect: 'reads',
  parameters: { genre: 'genre', 'filter.languages': 'languages', 'filter.publishedSince': 'year' },
  requests: [
    { id: 'find', text: 'find a {genre}[ in {filter.languages}][ published in {filter.publishedSince} or later]' },
    { id: 'list', text: 'list every {genre} in the catalogue[ that came out in {filter.publishedSince} or later]' },
    { id: 'recommend', text: 'suggest a {genre} to read[ in {filter.languages}]' },
    { id: 'look', text: 'look for a {genre} written in {filter.languages}[ and published in {filter.publishedSince} or later]' },
    { id: 'without-genre', text: 'find a book in {filter.languages} published in {filter.publishedSince} or later' },
  ],
  questions: [
    { id: 'newest', text: 'What is the title of the newest {genre} in the catalogue?', answers: [{ path: 'books[0].title', kind: 'name', take: 'value', unit: null }] },
    { id: 'how-many', text: 'If somebody wants a {genre}[ from {filter.publishedSince} or later], how many books can we offer?', answers: [{ path: 'total', kind: 'number', take: 'value', unit: null }] },
    { id: 'oldest', text: 'In which year was the oldest {genre} in the catalogue published?', answers: [{ path: 'books[*].year', kind: 'number', take: 'smallest', unit: null }] },
    { id: 'apart', text: 'How many years lie between the oldest and the newest {genre} in the catalogue?', answers: [{ path: 'books[*].year', kind: 'number', take: 'difference', unit: '"years"' }] },
  ],
  mentions: [
    { id: 'newest-book', text: 'the newest {genre} in the catalogue', path: 'books[0].isbn', type: 'isbn' },
    { id: 'every', text: 'every {genre} in the catalogue', path: 'books[*].isbn', type: 'isbn' },
  ],
  conditions: [{ id: 'few', path: 'total', holds: 'below', text: 'if there are fewer than {limit}', otherwise: 'if there are {limit} or more' }],
  execute: (given, state) => {
    const languages = valueAt(given, 'filter.languages');
    const since = valueAt(given, 'filter.publishedSince');
    const matching = libraryOf(state).books.filter((book) => book.genre === given['genre'] && (!isJsonArray(languages) || languages.includes(book.language)) && book.year >= (typeof since === 'number' ? since : 0));
    const { entries, next } = paged(sortedBy(matching, ({ year }) => -year, ({ isbn }) => isbn), { limit: given['pageSize'], cursor: given['pageToken'] }, 20);
    const query = presentOnly({ genre: given['genre'], languages: isJsonArray(languages) ? languages.map(textOf).sort() : undefined, publishedSince: since });
    return { query, total: matching.length, books: entries.map(({ isbn, title, year, language }) => ({ isbn, title, year, language })), ...(next.next_cursor === undefined ? {} : { nextPageToken: next.next_cursor }) };
  },
};
