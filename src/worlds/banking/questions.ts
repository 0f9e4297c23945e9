import type { PlainQuestion } from '../../core/World.ts';

/** What anybody who has a bank account can answer. */
export const plainQuestions: readonly PlainQuestion[] = [
  { id: 'standing-order', text: 'What is the difference between a standing order and a direct debit?' },
  { id: 'iban', text: 'What does IBAN stand for?' },
  { id: 'interest', text: 'How much interest do 1,000 euros earn in a year at 2 percent?' },
  { id: 'overdraft', text: 'In plain words, what is an overdraft?' },
  { id: 'inflation', text: 'What is inflation?' },
  { id: 'chip', text: 'Why do bank cards have a chip?' },
  { id: 'compound', text: 'What is compound interest?' },
  { id: 'debit-credit', text: 'How does a debit card differ from a credit card?' },
  { id: 'phishing', text: 'How can one recognise a phishing e-mail?' },
  { id: 'yen', text: 'What is the currency of Japan called?' },
  { id: 'budget', text: 'Could you explain the 50-30-20 rule for a household budget?' },
  { id: 'cheque', text: 'Why do some countries no longer use cheques?' },
  { id: 'percent', text: 'What is 15 percent of 240?' },
  { id: 'quarter', text: 'How many payments does something cost that is paid every quarter for two years?' },
  { id: 'thanks', text: 'Thank you, that is all for today. Do you like working with numbers?' },
];

/** What sounds like banking and is none of what the tools do. */
export const beyond: readonly PlainQuestion[] = [
  { id: 'mortgage', text: 'apply for a mortgage of 250k over thirty years' },
  { id: 'shares', text: 'buy twenty shares of a railway company at the best price' },
  { id: 'exchange', text: 'change 400 Swiss francs into Turkish lira at the airport branch' },
  { id: 'pin', text: 'choose a new PIN for me that I can remember' },
  { id: 'safe', text: 'rent a safe deposit box in the branch on the market square' },
  { id: 'tax', text: 'fill in my income tax return' },
  { id: 'appointment', text: 'make an appointment with an adviser at the main branch' },
  { id: 'insurance', text: 'insure my bicycle against theft for two years' },
  { id: 'credit-score', text: 'find out my credit score at the credit agency' },
  { id: 'address', text: 'tell the bank that we are moving to 12 Mill Lane' },
  { id: 'coins', text: 'count the coins in my piggy bank and pay them in' },
  { id: 'inheritance', text: 'name my sister as the person who inherits my accounts' },
  { id: 'crypto', text: 'sell half of my bitcoin before the weekend' },
  { id: 'opening-hours', text: 'keep the branch in the high street open until eight tonight' },
  { id: 'new-account', text: 'open a savings account for my daughter' },
];
