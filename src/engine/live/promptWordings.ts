import { UserError } from '../../core/UserError.ts';

/** One way of putting a syntax's instruction to a model. Ids are permanent. */
export interface PromptWording {
  readonly id: string;
  /** The system text around what the syntax says about calling; the tools stand as early as they can, so that prompts share prefixes. */
  readonly compose: (instruction: string) => string;
}

/** Said in several ways, because one way of asking is not the model (design §4). */
export const promptWordings: readonly PromptWording[] = [
  { id: 'plain', compose: (instruction) => instruction },
  {
    id: 'role-first',
    compose: (instruction) => `You are an assistant that gets things done for its user by calling functions.\n\n${instruction}`,
  },
  {
    id: 'reminder-last',
    compose: (instruction) =>
      `${instruction}\n\nRead the request to its end first. Whatever it asks for that needs a function, call for it, in the form described above.`,
  },
];

export function promptWording(id: string): PromptWording {
  const found = promptWordings.find((wording) => wording.id === id);
  if (found !== undefined) return found;
  throw new UserError({
    expected: `one of the wordings ${promptWordings.map((wording) => wording.id).join(', ')}`,
    came: `"${id}" was named`,
    remedy: 'name one of these',
  });
}
