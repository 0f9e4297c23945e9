import type { PlainQuestion } from '../../core/World.ts';

export const plainQuestions: readonly PlainQuestion[] = [
  { id: 'mean-median', text: 'What is the difference between the mean and the median?' },
  { id: 'kpi', text: 'What does KPI stand for?' },
  { id: 'funnel', text: 'What is a conversion funnel?' },
  { id: 'cohort', text: 'What is a cohort in analytics?' },
  { id: 'correlation', text: 'Why does correlation not prove causation?' },
  { id: 'outlier', text: 'What is an outlier?' },
  { id: 'ab-test', text: 'In a few words, how does an A/B test work?' },
  { id: 'churn', text: 'What does churn mean?' },
  { id: 'pie-chart', text: 'When is a pie chart a poor choice?' },
  { id: 'seasonality', text: 'What is meant by seasonality?' },
  { id: 'etl', text: 'What do the letters ETL stand for?' },
  { id: 'percentage-point', text: 'What is the difference between a percent and a percentage point?' },
  { id: 'dark-mode', text: 'Is it a good idea to use red and green as the only colours of a chart?' },
  { id: 'sample-size', text: 'Why does a larger sample give a narrower interval?' },
  { id: 'data-warehouse', text: 'What is a data warehouse?' },
];

export const beyond: readonly PlainQuestion[] = [
  { id: 'forecast', text: 'forecast the sign-ups of the next six months with a neural network' },
  { id: 'delete-dataset', text: 'delete the dataset ad_clicks for good' },
  { id: 'gdpr', text: 'erase every record about the visitor with the cookie 4f9a17 from all datasets' },
  { id: 'invite', text: 'invite ingrid.larsen@example.org to the workspace as an administrator' },
  { id: 'upload', text: 'upload the spreadsheet from my desktop as a new dataset' },
  { id: 'slides', text: 'turn the dashboard “Growth” into a slide deck with speaker notes' },
  { id: 'survey', text: 'send our customers a survey with three questions' },
  { id: 'budget', text: 'raise the daily budget of our search ads to 450 EUR' },
  { id: 'currency', text: 'convert all revenue in payments_raw from EUR to USD' },
  { id: 'embed', text: 'embed dash_288 on the start page of our website' },
  { id: 'join', text: 'join store_orders with crm_contacts on the customer number' },
  { id: 'rollback', text: 'restore ds_463 to what it was a week ago' },
  { id: 'phone-call', text: 'phone the data team and ask why the numbers are late' },
  { id: 'upgrade', text: 'upgrade our plan so that we can keep five years of history' },
  { id: 'hire', text: 'post a job ad for a data analyst in Lisbon' },
];
