import type { Answer } from './Answer.ts';

export type Message =
  | { readonly role: 'system' | 'user'; readonly content: string }
  | { readonly role: 'assistant'; readonly answer: Answer }
  | { readonly role: 'tool'; readonly name: string; readonly content: string; readonly failed: boolean };
