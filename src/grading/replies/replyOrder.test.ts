import { describe, expect, test } from 'vitest';
import { isDeadEnd } from './isDeadEnd.ts';
import { isInability } from './isInability.ts';
import { isInstruction } from './isInstruction.ts';
import { replyDeeds } from './replyDeeds.ts';
import { replyKind } from './replyKind.ts';
import type { ReplyKind } from './replyKind.ts';
import { replySentences } from './replySentences.ts';

/** Fifty-five words. */
const explained = 'A standing order is a payment that your bank makes again and again, on the same day of every month, for the same amount, until it is told to stop or the account is closed, and it differs from a direct debit in who decides how much is taken. The payer sets the amount there.';
/** Fourteen and eleven, of nothing that is defined. */
const answered = 'Every branch in town opens at nine and closes at five on working days.';
const short = 'Every branch in town opens at nine and closes at five.';

const acts = (text: string): string => replyDeeds(replySentences(text)).map(({ act }) => act).join(' ');

describe('what comes first in a reply decides', () => {
  test.each<[string, string, ReplyKind | null]>([
    ['an explanation before a question', `${explained} Which account do you mean?`, 'direct'],
    ['an explanation before a refusal', `${explained} I can't set one up here.`, 'direct'],
    ['a question before an explanation', `Which account do you mean? ${explained}`, 'ask'],
    ['a refusal before an explanation', `I can't set one up here. ${explained}`, 'cannot'],
    ['a question in a list after an explanation in one', `- ${explained}\n- Which account do you mean?`, 'direct'],
    ['short items explain nothing', `${['red cups', 'blue plates', 'old chairs', 'long tables', 'soft rugs', 'warm lamps', 'tall vases', 'plain mugs', 'round bowls', 'thin books', 'light bags', 'dark coats', 'short socks', 'wide hats', 'flat shoes', 'loose shirts', 'tight belts', 'dry towels', 'wet mops', 'hard brushes', 'sweet cakes', 'sour plums'].map((item) => `- ${item}`).join('\n')}\nWhich of these do you mean?`, 'ask'],
    ['a claim to have acted before a question', 'I have cancelled the order. Which one next?', null],
    ['a question before such a claim', 'Which order? I have cancelled the other.', 'ask'],
    ['a refusal before such a claim', "I can't cancel that one. I have cancelled the other.", 'cannot'],
    ['an explanation before such a claim', `${explained} I have cancelled the order.`, 'direct'],
    ['a question before an inability', 'Which one? I cannot cancel orders.', 'ask'],
    ['an inability before a question', 'I cannot cancel orders. Which one?', 'cannot'],
    ['a value missing before an inability', 'The order number is missing. I cannot cancel orders.', 'cannot'],
    ['not seeing, and asking', "I can't see your orders. Which one is it?", 'ask'],
    ['a promise alone', 'I will check that now.', null],
    ['a promise after an explanation', `${explained} I will check that now.`, 'direct'],
    ['elsewhere alone', 'Please contact the bank.', 'cannot'],
    ['elsewhere, and something told', 'Please contact the bank. The branch is open from nine to five on weekdays.', 'direct'],
    ['something told', 'The branch is open.', 'direct'],
    ['an offer alone', 'Would you like me to look it up?', 'ask'],
    ['a condition alone', 'If you give me the number, I can look it up.', 'ask'],
    ['a condition with little told', 'If you give me the number, I can look it up. It is on the bill.', 'ask'],
    ['a condition with more told', 'If you give me the number, I can look it up. It is on the bill that came with it in the post last week.', 'direct'],
    ['a promise with little told', 'I will check that now. It takes a while.', null],
    ['a claim to have looked', 'I checked your orders, and all is well.', null],
    ['not seeing, and what follows once a value is given', "I can't see your orders. If you send me the number, I'll look it up right away.", 'ask'],
    ['not seeing, and something else once it is given', "I can't see your orders. If you send me the number, I could look at it instead.", 'cannot'],
    ['not seeing, and a condition of nothing', "I can't see your orders. When you have it, that is fine.", 'cannot'],
    ['not knowing, and so not able to', "I don't know which order you mean, so I can't cancel it. Which one is it?", 'ask'],
    ['not able to, and so not knowing', "I can't see your calendar, so I don't know which day it is.", 'cannot'],
    ['a second inability and an offer', "I can't see your orders, and I have no list of them. Would you like me to look elsewhere?", 'cannot'],
    ['small talk of its own', 'I like our talks about rivers and mountains.', 'direct'],
    ['a name of its own', 'My name is Otto.', null],
    ['its means alone', 'My tools can send mail and book tables.', null],
    ['a condition after an answer', `${answered} If you give me the number, I can look it up.`, 'direct'],
    ['a refusal, an explanation, and a question', `I can't set one up. ${explained} Which account do you mean?`, 'cannot'],
    ['a question, an explanation, and a refusal', `Which account do you mean? ${explained} I can't set one up.`, 'ask'],
    ['what is not, twice, of the world', 'The shop is closed. There is nothing left, and there is none elsewhere.', 'direct'],
    ['not finding it, for want of a value and of a list', "I can't find your order. The number is missing, and I have no list of them.", 'cannot'],
    ['the same and a polite question', "I can't find your order. The number is missing, and I have no list of them. Can I help you with anything else?", 'cannot'],
    ['the same and an offer to go on elsewhere', "I can't find your order. The number is missing, and I have no list of them. Would you like me to look elsewhere?", 'cannot'],
    ['the same and a question', "I can't find your order. The number is missing, and I have no list of them. Which one is it?", 'ask'],
    ['not seeing, and a promise', "I can't see your orders. I'll do it again tomorrow.", 'cannot'],
    ['a refusal that is one for want of a value', "I can't do it. Not without the number. Please send it.", 'ask'],
    ['a claim to have looked, and what was found', 'I checked your orders. The blue cup arrives on Monday at nine in the morning.', null],
    ['a question before such a claim to have looked', 'Please send me the number. I checked your orders.', 'ask'],
    ['little of itself', 'I like our talks.', null],
    ['more of itself', 'I like our long talks about it.', 'direct'],
    ['more of its means', 'My tool likes our long talks about rivers.', null],
    ['little told and something of itself', 'Tea is nice. My name is Otto.', null],
    ['more told and something of itself', 'Tea is nice and good for all of us. My name is Otto.', 'direct'],
    ['an answer and a promise', `${answered} I will check that now.`, null],
    ['elsewhere, and an explanation', `Please contact the bank. ${explained}`, 'direct'],
    ['a greeting and goodwill', 'Hello! Happy to help.', null],
    ['an offer and the request said again', 'Would you like me to go on? You would like to cancel an order.', 'ask'],
    ['no way, and so a question', 'I have no way to look up orders by name, so please give me the number.', 'ask'],
    ['a value missing, and for want of means', 'The number is missing, and I have no tool to look it up.', 'ask'],
    ['a value needed, as there are no means', 'I need the number because I have no tool to look it up.', 'ask'],
    ['not going on, and a value missing', "I can't go on. The order number is missing.", 'ask'],
    ['not helping, and a value missing before', "The order number is missing. I can't help.", 'cannot'],
    ['not finding it since a value is missing', "I can't find it because the number is missing.", 'ask'],
    ['not knowing, and so not finding', "I don't know the day, so I can't find it.", 'ask'],
    ['the request said again', 'You would like to cancel an order.', 'direct'],
    ['the request said again by one who is willing', 'You would like to cancel an order. Happy to help.', null],
  ])('%s', (_, text, due) => {
    expect(replyKind(text)).toBe(due);
  });
});

describe('a request under an offer', () => {
  test.each<[string, string, ReplyKind]>([
    ['after a refusal belongs to the offer', "I can't cancel it. Would you like me to look up the order? Please send me the number.", 'cannot'],
    ['after an answer', `${answered} Would you like to know more? Tell me the topic.`, 'direct'],
    ['with thanks between', `${answered} Would you like to know more? Happy to help. Tell me the topic.`, 'direct'],
    ['after nothing asks', 'Hello! Would you like to know more? Tell me the topic.', 'ask'],
    ['after a short answer asks', `${short} Would you like to know more? Tell me the topic.`, 'ask'],
    ['after a missing value and a refusal belongs to the offer', "The number is missing. I can't cancel it. Would you like me to look it up? Please send me the number.", 'cannot'],
    ['after an answer, as a question, asks no more', `${answered} Would you like me to look it up? Which one is it?`, 'direct'],
    ['after a question asks', 'Which order is it? Would you like me to look it up? Please send me the number.', 'ask'],
  ])('%s', (_, text, due) => {
    expect(replyKind(text)).toBe(due);
  });
});

describe('a quotation that a reply begins with', () => {
  const quoted = explained.replace(/^|(?<=\.) /g, '\n> ');
  test.each<[string, string, ReplyKind | null]>([
    ['is what was asked, however long', `${quoted}\n\nI can't set one up here.`, 'cannot'],
    ['before a question', `${quoted}\n\nWhich account do you mean?`, 'ask'],
    ['before a promise', `${quoted}\n\nI will check that now.`, null],
    ['before what is said of it', '> Which account do you mean?\n\nThe branch is open.', 'direct'],
    ['with more of it quoted later', `>Which account do you mean?\nI can't see your orders.\n> ${explained}`, 'cannot'],
    ['is the answer where nothing else is one', `${quoted}\n\nLet me know if you would like it shorter.`, 'direct'],
    ['alone', quoted, 'direct'],
    ['is told where something goes before', `You could write:\n${quoted}\n\nI can't send it.`, 'direct'],
    ['is none that says how much', `>= 5 of them are left. I can't cancel orders.`, 'cannot'],
  ])('%s', (_, text, due) => {
    expect(replyKind(text)).toBe(due);
  });
});

test.each<[string, boolean]>([
  ["I can't see your orders, and there is no tool to list them.", true],
  ["I can't tell which order you mean. I have no list of them.", true],
  ["I couldn't find it. Nothing has been changed.", true],
  ["I wasn't able to find it.", true],
  ["I can't find it. You would have to move it yourself.", true],
  ["I can't see your orders.", false],
  ['Nothing has been changed.', false],
  ["I couldn't find it, and I have no list. Which one is it?", false],
  ["I couldn't find it, and I have no list. Please send me the number.", false],
  ["I couldn't find it, and I have no list. Once you have it, I'll try again.", false],
  ["I couldn't find it, and I have no list. Please contact the bank.", true],
])('whether a reply ends there: %j', (text, due) => {
  expect(isDeadEnd(replySentences(text))).toBe(due);
});

test.each<[string, boolean]>([
  ['None of my tools sends mail.', true],
  ['Sending mail is not part of my tools.', true],
  ["I don't book tables.", true],
  ['My access ends here.', true],
  ['That is reserved for administrators of our system.', true],
  ['The post does not carry parcels.', false],
  ["I don't know the number.", false],
  ["I don't have the date yet, which my tools need.", false],
  ['Is that not part of my tools?', false],
  ['> None of my tools sends mail.', false],
  ['All of my tools send mail.', false],
  ['Unfortunately, mail is only handled by administrators.', true],
  ['Mail is only handled by administrators.', false],
])('whether a sentence says that its means do not reach so far: %j', (text, due) => {
  expect(replySentences(text).map((sentence) => isInability(sentence, false))).toEqual([due]);
});

test('regret carries over to what is negated after it', () => {
  const [sentence] = replySentences('This is not booked online.');
  expect([false, true].map((isSorry) => sentence !== undefined && isInability(sentence, isSorry))).toEqual([false, true]);
});

test.each<[string, number, boolean]>([
  ['Enter the date.', 0, false],
  ['Enter the date.', 12, true],
  ['Enter the date.', 11, false],
  ['Enter the date, please.', 12, false],
  ['Tell me the date.', 12, false],
  ['The date is entered.', 12, false],
  ['Then choose the order. Click the menu.', 0, true],
  ['Choose the order. Choose the date.', 0, false],
  ['Send them a letter.', 0, true],
  ['Select the menu.', 0, false],
  ['Select the menu. The rest follows.', 0, true],
])('whether %j, after %d words told, is an instruction to the user', (text, before, due) => {
  const [first, ...others] = replySentences(text);
  expect(first !== undefined && isInstruction(first, [first, ...others], before)).toBe(due);
});

test.each([
  ['Click the menu. Then select the order and enter the date.', 'content content'],
  ['Enter the date.', 'ask'],
  ['Open the app. Enter the date. Which one is it?', 'content ask ask'],
  [`${answered} Planning a trip?`, 'content courtesy'],
  [`${answered} Planning a very nice trip?`, 'content ask'],
  [`${answered} Which trip?`, 'content ask'],
  [`${short} Planning a trip?`, 'content ask'],
  ['First or second class?', 'ask'],
  ['First or second class? One is dear. The other is slow.', 'content content content'],
  ['Why so? Trains are slow. Ships are slower.', 'content content content'],
  ['Why so? If you tell me, it can be done. Fine.', 'ask conditional content'],
  ['Why so? Please wait.', 'ask promise'],
  ['I need:\n- the day\n- give me the place', 'ask ask ask'],
  ['There it is:\n- give it a name\n- send it off', 'content content content'],
  ['There it is:\n- please send it off', 'content ask'],
  ['If you could send it, fine.', 'conditional'],
  ['Would you like tea or coffee?', 'ask'],
  ['Would you like me to go on or not?', 'offer'],
  ['Shall I book it?', 'offer'],
  ['Shall I book the first or the second?', 'ask'],
  ['The tools are new.', 'aside'],
  ['Functions are new.', 'aside'],
  ['Ihre Nummer?', 'ask'],
  ['Ihren Namen?', 'ask'],
  ['I need the following:\n- the day\n- the place', 'ask ask ask'],
  ['Cups come in two sizes:\n- small ones\n- large ones', 'content content content'],
  ['But if you send me the number, I can look.', 'conditional'],
  ['Have a good one!', 'content'],
  ['My tools are new.', 'aside'],
  ['Subject: Your order\nPlease send me the number.', 'content content'],
  ['I need the following:\n- thanks!\n- the day', 'ask greeting ask'],
  ['Every branch in town opens at nine and closes at five sharp. Planning a trip?', 'content courtesy'],
  [`${answered} Planning a nice trip?`, 'content courtesy'],
  ['There it is:\n- tell us the day', 'content ask'],
  ['There it is:\n- could you send it over', 'content ask'],
  ["There it is:\n- I'll need the day", 'content ask'],
  ['There it is:\n- I need the day', 'content ask'],
  ['There it is:\n- add the day', 'content content'],
  ['However, if you send me the number, I can look.', 'conditional'],
  ['However if you send me the number, I can look.', 'conditional'],
  ['Still, if you send me the number, I can look.', 'conditional'],
  ['Still if you send me the number, I can look.', 'conditional'],
  ['And if you send me the number, I can look.', 'conditional'],
  ['(If you send me the number, I can look.)', 'conditional'],
  ['Please send me the number if you have it.', 'ask'],
  ['If you would send me the number, please.', 'ask'],
  ['Would you like me to look it up or book it?', 'ask'],
  ['I can look it up or book it, if you like.', 'aside'],
  ['Are you looking for one or two?', 'ask'],
  ['Red or blue? If you tell me which, fine. It differs. It does.', 'ask conditional content content'],
  ['Why is it so? Trains are slow. Ships are slower. Tell me the date.', 'ask content content ask'],
  ["I can't find it, so the number is missing.", 'stuck'],
  ['I have no tool to look it up, and the number is missing.', 'unequipped'],
  ['Thanks, this is not something I can do.', 'unequipped'],
  ["Happy to help, but my tools don't reach so far.", 'unequipped'],
  ['A tool.', 'aside'],
  ['A function.', 'aside'],
  ['Ihr Name?', 'ask'],
  ["I can't go on; please give me the number.", 'blocked'],
  ["I can't go on; the number is missing.", 'blocked'],
  ['First or second class? That is it, it seems to all of us here.', 'ask content'],
  ['Ist das du?', 'ask'],
])('what the sentences of %j do', (text, due) => {
  expect(acts(text)).toBe(due);
});
