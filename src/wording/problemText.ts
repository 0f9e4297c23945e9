import type { Problem } from '../core/Problem.ts';
import { shortened } from './shortened.ts';
import { visibleText } from './visibleText.ts';

const words: Readonly<Record<Problem['code'], readonly [one: string, many: string]>> = {
  'broken-line': ['line that is no JSON', 'lines that are no JSON'],
  'invalid-utf8': ['line that is no UTF-8', 'lines that are no UTF-8'],
  'line-too-long': ['line too long to read', 'lines too long to read'],
  'nested-too-deep': ['value nested too deep', 'values nested too deep'],
  'unknown-id': ['result with an unknown id', 'results with an unknown id'],
  'duplicate-result': ['second result for one question', 'second results for one question'],
  'result-without-question': ['result without a question', 'results without a question'],
  'partial-category': ['category of which only some questions have a result', 'categories of which only some questions have a result'],
  'question-without-key': ['question without a key', 'questions without a key'],
  'verdict-without-result': ['published verdict without a result', 'published verdicts without a result'],
  'malformed-record': ['malformed record', 'malformed records'],
  'unreadable-file': ['file that could not be read', 'files that could not be read'],
  'ignored-file': ['file not used', 'files not used'],
  'unsupported-category': ['category not supported', 'categories not supported'],
  'setting-not-honoured': ['setting not honoured', 'settings not honoured'],
  'world-changed': ['trial whose world does not answer as it did', 'trials whose worlds do not answer as they did'],
  'unchecked-claims': ['report with claims in words that cannot be checked', 'reports with claims in words that cannot be checked'],
  'missing-reward': ['trajectory without a reward', 'trajectories without a reward'],
  'unknown-role': ['message of an unknown role', 'messages of an unknown role'],
  'unusable-tool': ['tool about which nothing is asked', 'tools about which nothing is asked'],
  'catalog-fault': ['part of the catalog not used as it stands', 'parts of the catalog not used as they stand'],
  'not-available': ['kind of question not available', 'kinds of questions not available'],
  'not-rewritten': ['request left as composed', 'requests left as composed'],
  'unused-words': ['text of an author not used', 'texts of an author not used'],
  'infrastructure-fault': ['trajectory broken by its infrastructure, left out', 'trajectories broken by their infrastructure, left out'],
};

/** What a code of problem is called, to stand after its count. */
export function problemName(code: Problem['code'], count: number): string {
  return words[code][count === 1 ? 0 : 1];
}

/** One problem: where, and what came. */
export function problemExample({ file, line, detail, model }: Problem): string {
  const place = file === null ? null : `${safe(file)}${line === null ? '' : `:${String(line)}`}`;
  const who = model === null ? null : `model ${safe(model)}`;
  return [place, who, safe(detail)].filter((part) => part !== null && part !== '').join(' – ');
}

function safe(text: string): string {
  return shortened(visibleText(text), 120);
}
