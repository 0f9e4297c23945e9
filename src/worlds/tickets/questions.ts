import type { PlainQuestion } from '../../core/World.ts';

export const plainQuestions: readonly PlainQuestion[] = [
  { id: 'story-point', text: 'What is a story point, in one sentence?' },
  { id: 'bug-or-feature', text: 'How would you explain the difference between a bug and a feature request?' },
  { id: 'scrum-master', text: 'What does a scrum master do all day?' },
  { id: 'stand-up', text: 'How long should a daily stand-up last as a rule?' },
  { id: 'regression', text: 'What do developers mean by a regression?' },
  { id: 'kanban', text: 'What is the main difference between Scrum and Kanban?' },
  { id: 'good-report', text: 'What belongs in a good bug report?' },
  { id: 'semver', text: 'In semantic versioning, what does a change of the first number mean?' },
  { id: 'velocity', text: 'What does the velocity of a team measure?' },
  { id: 'fibonacci', text: 'Why do many teams estimate in Fibonacci numbers?' },
  { id: 'points-left', text: 'If a sprint holds 40 points and 26 are planned, how many are left?' },
  { id: 'technical-debt', text: 'What is technical debt?' },
  { id: 'code-review', text: 'Why do teams review code before they merge it?' },
  { id: 'backlog', text: 'What is the difference between a product backlog and a sprint backlog?' },
  { id: 'joke', text: 'Do you know a harmless joke about software bugs?' },
];

export const beyond: readonly PlainQuestion[] = [
  { id: 'deploy', text: 'deploy version 4.12.1 to production' },
  { id: 'merge-branch', text: 'merge the release branch into main' },
  { id: 'delete', text: 'delete the issue PAY-103 for good' },
  { id: 'restart', text: 'restart the staging server' },
  { id: 'invite', text: 'create an account for our new colleague Freya Jensen' },
  { id: 'run-tests', text: 'run the test suite of the mobile app' },
  { id: 'rename-project', text: 'rename the project SRCH to “Discovery”' },
  { id: 'estimate', text: 'raise the story points of MOB-118 to 13' },
  { id: 'vacation', text: 'enter my vacation for the first week of June' },
  { id: 'extend-sprint', text: 'extend the sprint SPR-66 by a week' },
  { id: 'release-notes', text: 'publish the release notes on our website' },
  { id: 'watch', text: 'subscribe me to every change of AUTH-120' },
  { id: 'attach', text: 'attach the screenshot from my desktop to MOB-118' },
  { id: 'order-laptop', text: 'order a new laptop for MEM-48' },
  { id: 'link-pull-request', text: 'open a pull request that fixes PAY-103' },
];
