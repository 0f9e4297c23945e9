import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { sameName } from '../../../composer/kit/spoken/names.ts';
import { textOf } from '../../../composer/kit/textOf.ts';
import { ToolFailure } from '../../../composer/kit/ToolFailure.ts';
import { libraryOf } from '../records.ts';

export const findBook: DefinedTool = {
  tool: {
    name: 'findBook',
    description: 'Finds the ISBN and the author of the book with a given title.',
    parameters: { type: 'object', properties: { title: { type: 'string' } }, required: ['title'] },
    result: { type: 'object', properties: { isbn: { type: 'string', description: '13 digits' }, title: { type: 'string' }, author: { type: 'string' } }, required: ['isbn', 'title', 'author'] },
  },
  effect: 'reads',
  parameters: { title: 'title' },
  requests: [
    { id: 'isbn', text: 'look up the ISBN of {title}' },
    { id: 'who', text: 'find out who wrote {title}' },
    { id: 'find', text: 'find the book {title} in the catalogue' },
    { id: 'search', text: 'search the catalogue for a book called {title}' },
    { id: 'without-title', text: 'look up the ISBN of a book by its title' },
  ],
  questions: [
    { id: 'author', text: 'Who is the author of {title}?', answers: [{ path: 'author', kind: 'name', take: 'value', unit: null }] },
    { id: 'which-isbn', text: 'Which ISBN does {title} have?', answers: [{ path: 'isbn', kind: 'id', take: 'value', unit: null }] },
  ],
  mentions: [
    { id: 'title', text: '{title}', path: 'isbn', type: 'isbn' },
    { id: 'book', text: 'the book {title}', path: 'isbn', type: 'isbn' },
  ],
  conditions: [],
  execute: (given, state) => {
    const book = libraryOf(state).books.find((one) => sameName(one.title, textOf(given['title'])));
    if (book === undefined) throw new ToolFailure('notFound', `No book is called ${textOf(given['title'])}.`);
    return { isbn: book.isbn, title: book.title, author: book.author };
  },
};
