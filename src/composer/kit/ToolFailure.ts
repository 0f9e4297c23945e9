/** A call that a world's tool cannot meet; nothing was changed. `code` is short and plain (`not_found`). */
export class ToolFailure extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = 'ToolFailure';
    this.code = code;
  }
}
