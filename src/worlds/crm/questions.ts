import type { PlainQuestion } from '../../core/World.ts';

export const plainQuestions: readonly PlainQuestion[] = [
  { id: 'crm-meaning', text: 'What does the abbreviation CRM stand for?' },
  { id: 'lead-or-opportunity', text: 'In sales, what is the difference between a lead and an opportunity?' },
  { id: 'weighted-pipeline', text: 'In general terms, how does one work out a weighted sales pipeline?' },
  { id: 'cold-call', text: 'What is a cold call?' },
  { id: 'churn', text: 'What do people mean by customer churn?' },
  { id: 'follow-up-tips', text: 'Do you have three tips for a good follow-up e-mail after a first sales meeting?' },
  { id: 'b2b', text: 'What does B2B mean?' },
  { id: 'key-account', text: 'What is a key account manager, as a job?' },
  { id: 'upsell', text: 'What is the difference between upselling and cross-selling?' },
  { id: 'gross-margin', text: 'How is a gross margin calculated?' },
  { id: 'percent-of-target', text: 'If someone has sold for 30,000 EUR and the target is 40,000 EUR, what share of the target is that?' },
  { id: 'quarter-months', text: 'Which months belong to the third quarter of a calendar year?' },
  { id: 'decision-maker', text: 'Why do salespeople care so much about finding the decision-maker in a company?' },
  { id: 'polite-decline', text: 'How would you politely tell a supplier that their quote is too high?' },
  { id: 'thanks', text: 'Thanks, that was quick! Do you ever get bored of sales records?' },
];

export const beyond: readonly PlainQuestion[] = [
  { id: 'send-invoice', text: 'send Brightwater Foods an invoice for 4,500 EUR' },
  { id: 'sign-contract', text: 'have the contract for DEAL-2041 signed electronically' },
  { id: 'merge', text: 'merge the duplicate contacts CON-412 and CON-430' },
  { id: 'delete-company', text: 'delete the company CMP-118 from our records' },
  { id: 'campaign', text: 'send our spring newsletter to all contacts in Portugal' },
  { id: 'phone', text: 'dial the number of CON-412 and put me through' },
  { id: 'raise-target', text: 'raise the monthly sales target of USR-29 to 60,000 EUR' },
  { id: 'discount', text: 'grant a discount of 10 % on DEAL-2041' },
  { id: 'credit-check', text: 'run a credit check on Larkspur Robotics' },
  { id: 'export', text: 'export all contacts to a spreadsheet and mail it to me' },
  { id: 'translate', text: 'translate our standard offer into Polish' },
  { id: 'commission', text: 'pay USR-29 the commission for last month' },
  { id: 'new-pipeline', text: 'set up a fourth pipeline called “Public sector”' },
  { id: 'linkedin', text: 'find the LinkedIn profile of Zoë Müller' },
  { id: 'train-ticket', text: 'buy a train ticket to Lyon for the customer visit next week' },
];
