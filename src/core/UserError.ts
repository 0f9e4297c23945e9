/** The user can fix it: say what was expected, what came and what to do. Exit code 2. */
export class UserError extends Error {
  readonly expected: string;
  readonly came: string;
  readonly remedy: string;

  constructor(fields: { readonly expected: string; readonly came: string; readonly remedy: string; readonly cause?: unknown }) {
    super(`expected ${fields.expected}, but ${fields.came}; ${fields.remedy}`, { cause: fields.cause });
    this.name = 'UserError';
    this.expected = fields.expected;
    this.came = fields.came;
    this.remedy = fields.remedy;
  }
}
