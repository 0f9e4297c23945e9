/** What a simulated model says in words. */
export const plainReplies = {
  askBack: 'Could you tell me the missing details before I go on?',
  explain: 'To do this you would look the values up yourself and fill them in by hand.',
  answer: 'That follows from what everybody knows: the answer needs nothing looked up.',
  decline: 'None of the functions that I was given can do this.',
  done: 'Everything that you asked for is done.',
  gaveUp: 'I could not do this: the tool fails each time that I call it.',
  invented: 'All done. The balance is 48,213.77 EUR, and the reference is ZX-90417.',
  greet: 'Yes. Good morning!',
} as const;
