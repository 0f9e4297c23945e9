import type { CallLanguage } from '../CallLanguage.ts';
import { skipSpace } from '../characters.ts';
import { JavaReader } from './JavaReader.ts';

export const javaCalls: CallLanguage = {
  cursor: (text, start, end, lenient) => new JavaReader(text, start, end, lenient),
  begin: (text) => skipSpace(text, 0, text.length),
};
