// Made from the folders beside this file by `npm run generate`.
import type { Report } from '../core/Report.ts';
import { report as html } from './html/index.ts';
import { report as json } from './json/index.ts';
import { report as markdown } from './markdown/index.ts';
import { report as terminal } from './terminal/index.ts';

export const reports: readonly Report[] = [html, json, markdown, terminal];
