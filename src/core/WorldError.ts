/** The world failed (disk, network, endpoint): nobody's bug and never the model's. Exit code 3. */
export class WorldError extends Error {
  constructor(message: string, options?: { readonly cause?: unknown }) {
    super(message, options);
    this.name = 'WorldError';
  }
}
