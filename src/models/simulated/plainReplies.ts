/** What a simulated model says in words. */
export const plainReplies = {
  askBack: 'Could you tell me the missing details before I go on?',
  explain: 'To do this you would look the values up yourself and fill them in by hand.',
  answer: 'That follows from what everybody knows: the answer needs nothing looked up.',
  decline: 'None of the functions that I was given can do this.',
  done: 'Everything that you asked for is done.',
  greet: 'Yes. Good morning!',
} as const;
