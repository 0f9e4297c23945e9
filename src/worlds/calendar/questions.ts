import type { PlainQuestion } from '../../core/World.ts';

/** What anybody who works in an office can answer. */
export const plainQuestions: readonly PlainQuestion[] = [
  { id: 'agenda', text: 'What belongs in a good meeting agenda?' },
  { id: 'bcc', text: 'What is the difference between cc and bcc in an e-mail?' },
  { id: 'leap', text: 'How many days does February have in a leap year?' },
  { id: 'minutes', text: 'What are the minutes of a meeting?' },
  { id: 'quarter', text: 'Which months belong to the third quarter of a calendar year?' },
  { id: 'sign-off', text: 'Is “Kind regards” or “Cheers” the more formal way to end a letter?' },
  { id: 'fortnight', text: 'How long is a fortnight?' },
  { id: 'noon', text: 'Is noon written as 12 am or 12 pm?' },
  { id: 'calendar-week', text: 'According to ISO 8601, on which day does a week begin?' },
  { id: 'stand-up', text: 'Why is a stand-up meeting called a stand-up meeting?' },
  { id: 'focus', text: 'Do you have a tip for concentrating in an open-plan office?' },
  { id: 'utc', text: 'What does the abbreviation UTC stand for?' },
  { id: 'quorum', text: 'What is a quorum?' },
  { id: 'sum', text: 'If I have three meetings of 45 minutes each, how long do they take altogether?' },
  { id: 'thanks', text: 'That meeting went well, thank you! Did you have a good day too?' },
];

/** What sounds like office life and is none of what the tools do. */
export const beyond: readonly PlainQuestion[] = [
  { id: 'delete-mail', text: 'empty the spam folder' },
  { id: 'signature', text: 'add our new logo to my e-mail signature' },
  { id: 'holiday', text: 'ask the human resources system how many days of leave I have left' },
  { id: 'catering', text: 'order sandwiches and coffee for twelve from the bakery round the corner' },
  { id: 'transcript', text: 'transcribe the recording of last week’s board meeting' },
  { id: 'translate', text: 'translate the staff handbook into Polish' },
  { id: 'print', text: 'print forty copies of the safety leaflet in colour' },
  { id: 'badge', text: 'have a visitor badge made for a guest from Lumen Energy' },
  { id: 'thermostat', text: 'turn the heating down in the whole building over the weekend' },
  { id: 'spreadsheet', text: 'sort the budget spreadsheet by department' },
  { id: 'poll', text: 'start a poll about the colour of the new chairs' },
  { id: 'font', text: 'change the font of my calendar to something larger' },
  { id: 'parking', text: 'get me a parking space in the basement for Thursday' },
  { id: 'post', text: 'send a registered letter to the tax office' },
  { id: 'laptop', text: 'replace the cracked screen of my laptop' },
];
