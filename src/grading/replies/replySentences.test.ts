import { expect, test } from 'vitest';
import { replySentences } from './replySentences.ts';

/** Each sentence behind what it is: `?` a question, `-` an item of a list, `>` quoted, `#` a heading. */
const told = (text: string): readonly string[] =>
  replySentences(text).map(({ text: sentence, isQuestion, isListItem, isQuoted, isHeading }) => `${isQuestion ? '?' : ''}${isListItem ? '-' : ''}${isQuoted ? '>' : ''}${isHeading ? '#' : ''} ${sentence}`);

test.each<[string, string, readonly string[]]>([
  ['sentences end in a full stop, a mark, or dots', 'One. Two! Three? Four… five', [' one.', ' two!', '? three?', ' four…', ' five']],
  ['what closes after the stop belongs to it', 'He said (it works.) And “End.” Next. ("End.") Then.', [' he said (it works.)', ' and "end."', ' next.', ' ("end.")', ' then.']],
  ['an abbreviation ends none', 'See e.g. the list. Mr. Smith paid approx. 5 EUR. OK.', [' see e.g. the list.', ' mr. smith paid approx. 5 eur.', ' ok.']],
  ['nor does a number, or a letter by itself', 'It costs 2.5 EUR. Plan b. is open, say no. 7. Fine.', [' it costs 2.5 eur.', ' plan b. is open, say no. 7.', ' fine.']],
  ['where one ends the text, it is told', 'We sell cups etc.', [' we sell cups etc.']],
  ['marks alone are none, but a question mark', '— \n***\nHm. !!! ... ?', [' hm.', '? ?']],
  ['a number alone is one', '— \n12.\n', [' 12.']],
  ['blanks around are left out, those inside are kept', '   \n\n  spaced   out  \n', [' spaced   out']],
  ['a null byte is a blank', 'nul\u0000byte', [' nul byte']],
  ['letter case and accents are folded', 'Really ?\n¿Cuál?', ['? really ?', '? ¿cual?']],
])('sentences: %s', (_, text, due) => {
  expect(told(text)).toEqual(due);
});

test.each<[string, string, readonly string[]]>([
  ['marks of every kind', '- a one\n* a two\n+ a three\n• a four\n1. five\n2) six\n(a) seven\n| eight |\n12. nine', ['- a one', '- a two', '- a three', '- a four', '- five', '- six', '- seven', '- eight |', '- nine']],
  ['no mark without a blank, and no long number', '-nothing\n123. tenth\n*kept* going', [' -nothing', ' 123.', ' tenth', ' kept going']],
  ['an item of several sentences', '- First. Which?', ['- first.', '?- which?']],
  ['an item in a quotation', '> - quoted item\n > spaced\n>none', ['-> quoted item', '> spaced', '> none']],
  ['in a quotation of a quotation', '>> first\n>>> second\n > > third\n>- an item\n>\n>= 5 of them', ['> first', '> second', '> third', '-> an item', ' >= 5 of them']],
  ['indented', '   - far in', ['- far in']],
])('items: %s', (_, text, due) => {
  expect(told(text)).toEqual(due);
});

test.each<[string, string, readonly string[]]>([
  ['by signs', '# Title\n###### Deep\n####### Seven\n#nothing\n  ##   Indented', ['# title', '# deep', ' ####### seven', ' #nothing', '# indented']],
  ['by being bold throughout', '**Bold title**\n**Bold:**\n**Bold**:\n  **Spaced**  \n**not** all\nnot **all**', ['# bold title', '# bold:', '# bold:', '# spaced', ' not all', ' not all']],
  ['none that is too long for one', `**${'x'.repeat(121)}**\n**${'y'.repeat(120)}**`, [` ${'x'.repeat(121)}`, `# ${'y'.repeat(120)}`]],
  ['by a colon at the end', 'What I need:\nThis: that\nSo: ")', ['# what i need:', ' this: that', '# so: ")']],
])('headings: %s', (_, text, due) => {
  expect(told(text)).toEqual(due);
});

test.each<[string, string, readonly string[]]>([
  ['with closing marks, blanks and an emoji behind it', 'Which one?")\nSure, which😊?!😊\nWhat?)\nReally?. !', ['? which one?")', '? sure, which😊?!😊', '? what?)', '? really?.']],
  ['not where words follow in it', 'Is it "why?" or not\nReally?-yes', [' is it  x  or not', ' really?-yes']],
])('questions: %s', (_, text, due) => {
  expect(told(text).map((sentence) => sentence.replace(/ +$/, ''))).toEqual(due);
});

test.each<[string, string, readonly string[]]>([
  ['code in fences', 'Use `code` here. ```\nWhich one?\n``` After it.', [' use code here.', ' after it.']],
  ['a fence that is left open', 'Here.\n```open\nWhich?', [' here.']],
  ['hidden reasoning, ended or not', '<think>Which\n\none?</think>Done. <reasoning>why', [' done.']],
  ['of two blocks only what stands in them', '<thinking>a?</thinking> Fine. <thinking>b?</thinking> Good.', [' fine.', ' good.']],
  ['addresses', 'See https://example.org/a?b=c and http://x.y/? now.', [' see  x  and  x  now.']],
  ['a quoted question', 'You wrote "which one?" there.', [' you wrote  x  there.']],
  ['the words of a long quotation with a stop', 'The text says "this is a long quoted sentence, with a stop" here.', [' the text says  x x x x x x x x x  here.']],
  ['but not those of a short one, or of one without a stop', 'Say "short, one" now. It reads "this is a long quoted sentence without any of them" here.', [' say "short, one" now.', ' it reads "this is a long quoted sentence without any of them" here.']],
  ['signs before the first word', '😊 Hello there\n✅ **Done**: all', [' hello there', ' done: all']],
  ['emphasis of every kind', '~~gone~~ __kept__ a_b *em* ***both***', [' gone kept a_b em both']],
  ['what stands beyond 30,000 characters', `${'x'.repeat(29_990)} end. Which one?`, [` ${'x'.repeat(29_990)} end.`, ' whic']],
])('left out: %s', (_, text, due) => {
  expect(told(text)).toEqual(due);
});

test('short ways of writing are spelled out', () => {
  expect(told("I cant, w/o it, pls. Plz dont. Isnt it? I didnt and couldnt, arent, wont, wasnt, havent, doesnt. cannot, want")).toEqual([" i can't, without it, please.", " please don't.", "? isn't it?", " i didn't and couldn't, aren't, won't, wasn't, haven't, doesn't.", ' cannot, want']);
});

test.each<[string, string, readonly string[]]>([
  ['from its subject to its closing', 'Subject: Your order\nDear Ann,\nWhich one do you want?\nBest regards\nWhich day?', ['> subject: your order', '> dear ann,', '?> which one do you want?', '> best regards', '? which day?']],
  ['in other languages', '**Betreff:** Termin\nWann?', ['> betreff: termin', '?> wann?']],
  ['from a salutation behind a colon, over blank lines, to a rule', 'Here is the draft:\n\nDear Ann,\n\nShall we meet?\n---\nWhich day?', ['# here is the draft:', '> dear ann,', '?> shall we meet?', '? which day?']],
  ['ended by thanks and a name', 'Draft:\nHello team!\nWhen?\nThanks, Eve\nWhich?', ['# draft:', '> hello team!', '?> when?', '> thanks, eve', '? which?']],
  ['not where nothing announces it', 'Here is it.\nHi Bob!\nWhich day?', [' here is it.', ' hi bob!', '? which day?']],
  ['not where it is the reply itself that greets', 'Dear Ann,\nWhich day?', [' dear ann,', '? which day?']],
])('a draft is quoted: %s', (_, text, due) => {
  expect(told(text)).toEqual(due);
});
