import type { PlainQuestion } from '../../core/World.ts';

const texts: readonly string[] = [
  'Why is the sky blue?',
  'How do tides come about?',
  'What is the difference between a virus and a bacterium?',
  'Why do leaves change colour in autumn?',
  'What does the proverb “a stitch in time saves nine” mean?',
  'How does a refrigerator keep things cold?',
  'Why do cats purr?',
  'What is photosynthesis, in two sentences?',
  'How is glass made?',
  'Why does bread rise?',
  'What is the difference between weather and climate?',
  'How does a vaccine work?',
  'Why is seawater salty?',
  'What makes a rainbow?',
  'How do noise-cancelling headphones work?',
  'What is irony? Give me one example.',
  'Why do we have leap years?',
  'What is the difference between a metaphor and a simile?',
  'How do bees make honey?',
  'What is inflation, explained to a child?',
  'Why do onions make you cry?',
  'How does a sailing boat move against the wind?',
  'What is a haiku?',
  'Why does ice float on water?',
  'What is the difference between a comet and an asteroid?',
  'How does soap clean?',
  'What is stage fright, and what helps against it?',
  'Why do we dream?',
  'How do mountains form?',
  'What is the moral of the fable of the tortoise and the hare?',
];

/** Questions that anybody can answer without any tool, whatever the catalog. */
export const generalQuestions: readonly PlainQuestion[] = texts.map((text, at) => ({ id: `general-${String(at + 1)}`, text }));
