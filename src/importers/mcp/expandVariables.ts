import { UserError } from '../../core/UserError.ts';

const reference = /\$\{([^}]*)\}/g;

/** A text with `${NAME}`, `${env:NAME}` and `${NAME:-otherwise}` put in from the environment, as MCP clients do. */
export function expandVariables(text: string, variable: (name: string) => string | null): string {
  return text.replace(reference, (whole, inside: string) => {
    const [name = '', otherwise] = inside.replace(/^env:/, '').split(':-', 2);
    const value = /^\w+$/.test(name) ? (variable(name) ?? otherwise) : undefined;
    if (value !== undefined) return value;
    throw new UserError({ expected: `the variable ${JSON.stringify(whole)} of the configuration to be set`, came: 'it is not', remedy: 'set it in the environment or in .env' });
  });
}
