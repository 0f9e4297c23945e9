/** Projects: the key of the ids, and the name. */
export const projects = [
  ['PAY', 'Payments'], ['SRCH', 'Search'], ['MOB', 'Mobile app'], ['AUTH', 'Sign-in'], ['RPT', 'Reporting'], ['INFRA', 'Infrastructure'], ['SHIP', 'Shipping'], ['MAIL', 'Notifications'], ['DOCS', 'Documentation'], ['CAL', 'Calendar'],
] as const;

export const components = ['Checkout form', 'Import job', 'Login screen', 'Image cache', 'Invoice template', 'Search index', 'Push service', 'Settings page', 'Audit log', 'Rate limiter', 'Date picker', 'File upload'] as const;

/** Subjects and troubles; a title is one of each. */
export const subjects = [
  'Export to CSV', 'Password reset', 'Dark mode', 'Sync of contacts', 'Invoice preview', 'Session refresh', 'Cart total', 'Language switch', 'Map view', 'Two-factor prompt', 'Avatar upload', 'Date filter',
  'Webhook retry', 'Onboarding tour', 'Batch import', 'Search box', 'Address form', 'Trial banner',
] as const;

export const troubles = [
  'fails on empty lists', 'times out after a minute', 'shows the wrong currency', 'loses unsaved changes', 'needs a loading state', 'ignores the time zone', 'breaks on small screens', 'should remember the last choice',
  'is slow with many rows', 'lacks a confirmation', 'crashes without network', 'needs clearer wording',
] as const;

/** Openings and rests of comments. */
export const openings = ['Reproduced on staging', 'Waiting for the design', 'Works for me', 'The fix is in the release branch', 'Customer confirmed it', 'Logs are attached', 'Same cause as last week', 'Needs a second look', 'Rolled back this morning', 'Test data is ready'] as const;

export const rests = ['with the newest build', 'and will follow up after lunch', 'but only with a slow connection', 'so we can close it soon', 'except for old accounts', 'as discussed in the stand-up', 'and the numbers look good', 'until the next deployment'] as const;

export const sprintNames = ['Amber', 'Birch', 'Comet', 'Delta', 'Ember', 'Fjord', 'Granite', 'Harbour', 'Indigo', 'Jasper', 'Koala', 'Lagoon', 'Maple', 'Nimbus', 'Orchid', 'Pebble'] as const;
