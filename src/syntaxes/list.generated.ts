// Made from the folders beside this file by `npm run generate`.
import type { Syntax } from '../core/Syntax.ts';
import { syntax as java } from './java/index.ts';
import { syntax as javascript } from './javascript/index.ts';
import { syntax as json } from './json/index.ts';
import { syntax as native } from './native/index.ts';
import { syntax as nativeStrict } from './native-strict/index.ts';
import { syntax as python } from './python/index.ts';
import { syntax as xml } from './xml/index.ts';

export const syntaxes: readonly Syntax[] = [java, javascript, json, native, nativeStrict, python, xml];
