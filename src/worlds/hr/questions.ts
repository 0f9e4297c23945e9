import type { PlainQuestion } from '../../core/World.ts';

export const plainQuestions: readonly PlainQuestion[] = [
  { id: 'gross-net', text: 'What is the difference between gross pay and net pay?' },
  { id: 'notice-period', text: 'What is meant by a notice period?' },
  { id: 'probation', text: 'Why do many employment contracts begin with a probation period?' },
  { id: 'works-council', text: 'What does a works council do?' },
  { id: 'flexitime', text: 'How does flexitime work in general?' },
  { id: 'onboarding', text: 'What is onboarding?' },
  { id: 'severance', text: 'What is severance pay?' },
  { id: 'cv', text: 'What is the difference between a CV and a cover letter?' },
  { id: 'headhunter', text: 'What does a headhunter do?' },
  { id: 'cost-centre', text: 'What is a cost centre in accounting?' },
  { id: 'sabbatical', text: 'What is a sabbatical?' },
  { id: 'turnover', text: 'What does staff turnover measure?' },
  { id: 'feedback', text: 'Could you give me three tips for giving feedback to a colleague?' },
  { id: 'parental-leave', text: 'Which of the Nordic countries introduced parental leave for fathers first?' },
  { id: 'org-chart', text: 'What does an organisation chart show?' },
];

export const beyond: readonly PlainQuestion[] = [
  { id: 'dismiss', text: 'terminate the contract of EMP-2311 at the end of the month' },
  { id: 'reference-letter', text: 'write and sign a letter of reference for Ingrid Larsen' },
  { id: 'team-event', text: 'book a bowling alley for the Finance department on Friday evening' },
  { id: 'train-ticket', text: 'buy EMP-2087 a first-class train ticket to Leipzig' },
  { id: 'repair-laptop', text: 'replace the cracked screen of the laptop EQ-8031' },
  { id: 'interview', text: 'invite the three best candidates for JOB-324 to an interview on Tuesday' },
  { id: 'pension', text: 'raise the pension contribution of EMP-2450 to 6 % of the salary' },
  { id: 'meeting-room', text: 'reserve the large meeting room in the Gdańsk office for two hours' },
  { id: 'time-sheet', text: 'record eight hours of work on the Orion project for EMP-2168' },
  { id: 'bank-details', text: 'change the bank account to which the wages of EMP-2733 are paid' },
  { id: 'tax-office', text: 'file the income tax return for last year with the tax office' },
  { id: 'sick-note', text: 'upload the doctor’s certificate of Ravi Costa' },
  { id: 'appraisal', text: 'enter a rating of 4 out of 5 in the yearly appraisal of EMP-2594' },
  { id: 'canteen', text: 'put a vegetarian dish on the menu of the canteen every Thursday' },
  { id: 'merge-departments', text: 'merge DEP-34 and DEP-52 into one department' },
];
