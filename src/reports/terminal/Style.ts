/** Marks that a terminal may or may not show; each wraps text without changing its width. */
export interface Style {
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly open: (text: string) => string;
}

const same = (text: string): string => text;

const plain: Style = { strong: same, faint: same, bad: same, open: same };

const coloured: Style = {
  strong: (text) => `\u001b[1m${text}\u001b[22m`,
  faint: (text) => `\u001b[2m${text}\u001b[22m`,
  bad: (text) => `\u001b[31m${text}\u001b[39m`,
  open: (text) => `\u001b[33m${text}\u001b[39m`,
};

/** Escape sequences where colour is wanted, nothing elsewhere. */
export function styleFor(colour: boolean): Style {
  return colour ? coloured : plain;
}
