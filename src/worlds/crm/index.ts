import type { World } from '../../core/World.ts';
import { createWorld } from '../../composer/kit/createWorld.ts';
import { beyond, plainQuestions } from './questions.ts';
import { start } from './start.ts';
import { assignDealOwner } from './tools/assignDealOwner.ts';
import { createContact } from './tools/createContact.ts';
import { createDeal } from './tools/createDeal.ts';
import { findCompany } from './tools/findCompany.ts';
import { findContact } from './tools/findContact.ts';
import { getCompany } from './tools/getCompany.ts';
import { getContact } from './tools/getContact.ts';
import { getDeal } from './tools/getDeal.ts';
import { getForecast } from './tools/getForecast.ts';
import { getUser } from './tools/getUser.ts';
import { listActivities } from './tools/listActivities.ts';
import { listDeals } from './tools/listDeals.ts';
import { moveDeal } from './tools/moveDeal.ts';
import { scheduleMeeting } from './tools/scheduleMeeting.ts';
import { types } from './valueTypes.ts';

/** What a sales team keeps of its customers: contacts, companies, deals, activities and pipelines. */
export const world: World = createWorld({
  id: 'crm',
  version: '1',
  description: 'Contacts, companies, deals and activities of a sales team',
  heldOut: false,
  tools: [findContact, getContact, findCompany, getCompany, getUser, listDeals, getDeal, listActivities, getForecast, createContact, createDeal, moveDeal, assignDealOwner, scheduleMeeting],
  types,
  start,
  plainQuestions,
  beyond,
});
