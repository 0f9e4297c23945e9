import type { CallLanguage } from '../CallLanguage.ts';
import { skipSpace } from '../characters.ts';
import { JavascriptReader } from './JavascriptReader.ts';

export const javascriptCalls: CallLanguage = {
  cursor: (text, start, end, lenient) => new JavascriptReader(text, start, end, lenient),
  begin: (text) => skipSpace(text, 0, text.length),
};
