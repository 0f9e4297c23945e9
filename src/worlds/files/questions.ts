import type { PlainQuestion } from '../../core/World.ts';

export const plainQuestions: readonly PlainQuestion[] = [
  { id: 'megabytes', text: 'How many megabytes are there in a gigabyte?' },
  { id: 'pdf-meaning', text: 'What does PDF stand for?' },
  { id: 'backup-or-sync', text: 'What is the difference between a backup and file synchronisation?' },
  { id: 'png-or-jpeg', text: 'When would you save a picture as PNG rather than JPEG?' },
  { id: 'naming', text: 'Do you have three tips for naming files so that others find them?' },
  { id: 'spreadsheet', text: 'Who would use a spreadsheet rather than a text document, and why?' },
  { id: 'quota-meaning', text: 'What does a storage quota mean on a cloud drive?' },
  { id: 'version-control', text: 'Why do cloud drives keep older versions of a file?' },
  { id: 'viewer-or-editor', text: 'As a rule, what can an editor of a shared document do that a viewer cannot?' },
  { id: 'compression', text: 'Why do photos hardly get any smaller when they are zipped?' },
  { id: 'share-of-quota', text: 'If 12 GB of 48 GB are used, what percentage is that?' },
  { id: 'root-folder', text: 'What is a root folder?' },
  { id: 'link-or-copy', text: 'In general, is it better to send colleagues a link or a copy of a file?' },
  { id: 'minutes-meaning', text: 'What should the minutes of a meeting contain?' },
  { id: 'small-talk', text: 'Is your desk tidier than my drive, by any chance?' },
];

export const beyond: readonly PlainQuestion[] = [
  { id: 'delete', text: 'delete FILE-1212 and empty the bin' },
  { id: 'print', text: 'print two copies of FILE-1240 on the office printer' },
  { id: 'buy-storage', text: 'buy another 100 GB of storage for DRV-27' },
  { id: 'convert', text: 'convert FILE-1225 from a spreadsheet to a PDF' },
  { id: 'translate', text: 'translate the text of FILE-1230 into Spanish' },
  { id: 'scan', text: 'scan FILE-1264 for viruses' },
  { id: 'revoke', text: 'take away the access that USR-530 has to FILE-1212' },
  { id: 'fax', text: 'fax FILE-1251 to our lawyer' },
  { id: 'sign', text: 'put my electronic signature under FILE-1251' },
  { id: 'encrypt', text: 'protect FLD-314 with a password' },
  { id: 'raise-quota', text: 'raise the quota of DRV-31 to 50 GB' },
  { id: 'recolour-photo', text: 'turn the picture FILE-1282 black and white' },
  { id: 'upload', text: 'upload the video from my phone to FLD-327' },
  { id: 'close-account', text: 'close the account of USR-558 for good' },
  { id: 'usb', text: 'copy everything in FLD-340 to my USB stick' },
];
