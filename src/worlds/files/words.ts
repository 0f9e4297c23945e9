/** A file's name is one of each. */
export const fileSubjects = [
  'Budget', 'Road map', 'Price list', 'Onboarding guide', 'Team photo', 'Travel policy', 'Floor plan', 'Supplier contract', 'Board slides', 'Press kit', 'Survey results', 'Interview notes',
  'Meeting minutes', 'Logo draft', 'Risk register', 'Menu', 'Packing list', 'User manual',
] as const;

export const fileMarks = ['2025', '2026', 'draft', 'final', 'Q2', 'Q3', 'old', 'north', 'south', 'for review', 'signed', 'short'] as const;

export const folderNames = [
  'Contracts', 'Archive', 'Marketing', 'Finance', 'Product', 'Hiring', 'Events', 'Legal', 'Photos', 'Suppliers', 'Research', 'Templates', 'Press', 'Customers', 'Training', 'Warehouse',
] as const;

export const newFolderNames = ['Invoices to check', 'Summer party', 'Press photos', 'Old drafts', 'Workshop Lyon', 'Applications', 'Tax 2026', 'Beta feedback', 'Trade fair', 'Board meeting', 'To be scanned', 'Relocation'] as const;

export const driveNames = ['Design', 'Sales', 'People', 'Operations', 'Engineering', 'Communications', 'Board', 'Facilities'] as const;

/** Openings and rests of comments and messages. */
export const openings = ['Please check the totals', 'The second table is out of date', 'I like this part', 'The legal team has seen this', 'We should shorten this', 'The figures are still missing', 'Have a look when you can', 'This is the agreed wording'] as const;

export const rests = ['before Friday', 'and tell me what you think', 'so that we can send it out', 'as agreed with the customer', 'in case anybody asks', 'before the board meets', 'and compare it with last year', 'for the next edition'] as const;
