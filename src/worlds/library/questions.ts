import type { PlainQuestion } from '../../core/World.ts';

export const plainQuestions: readonly PlainQuestion[] = [
  { id: 'isbn', text: 'What does ISBN stand for?' },
  { id: 'dewey', text: 'How does the Dewey Decimal Classification sort books?' },
  { id: 'interlibrary', text: 'What is an interlibrary loan?' },
  { id: 'hardcover', text: 'What is the difference between a hardcover and a paperback?' },
  { id: 'whodunnit', text: 'What is a whodunnit?' },
  { id: 'haiku', text: 'How many syllables does a haiku have?' },
  { id: 'alexandria', text: 'What was the Library of Alexandria?' },
  { id: 'librarian', text: 'What does a librarian do all day?' },
  { id: 'memoir', text: 'What distinguishes a memoir from a biography?' },
  { id: 'colophon', text: 'What is a colophon in a book?' },
  { id: 'public-domain', text: 'When does a book enter the public domain?' },
  { id: 'braille', text: 'Who invented braille?' },
  { id: 'due-date', text: 'What does “overdue” mean in a library?' },
  { id: 'first-printed', text: 'What was the first book that Gutenberg printed in large numbers?' },
  { id: 'read-aloud', text: 'Why is reading aloud good for small children?' },
];

export const beyond: readonly PlainQuestion[] = [
  { id: 'buy-book', text: 'buy three new copies of “Orbit of Glass” from the bookshop' },
  { id: 'reading-room', text: 'reserve the quiet reading room in the Castle Hill branch for Friday from two to four' },
  { id: 'summarise', text: 'write a summary of chapter four of “The Lentil Book”' },
  { id: 'author-event', text: 'invite the author of “Salt and Lanterns” to a reading in May' },
  { id: 'e-book', text: 'send “Queen of Chess” to my e-reader as a file' },
  { id: 'new-card', text: 'print a new library card for C-43518 with a photo' },
  { id: 'storytime', text: 'sign my daughter up for the story hour on Saturday' },
  { id: 'scan', text: 'scan pages 12 to 30 of 9781402894626 and mail them to me' },
  { id: 'repair-binding', text: 'have the binding of the copy 30113100031402 repaired' },
  { id: 'opening-hours', text: 'keep the Harbour branch open until ten on Thursday' },
  { id: 'printer', text: 'put 5 EUR on the printing account of C-45033' },
  { id: 'withdraw', text: 'sell all our outdated travel books at the flea market' },
  { id: 'newsletter', text: 'write the newsletter for April about our new poetry shelf' },
  { id: 'homework', text: 'find a tutor for maths homework in the University branch' },
  { id: 'lost-umbrella', text: 'ask the lost-property office about the umbrella I left by the lockers' },
];
