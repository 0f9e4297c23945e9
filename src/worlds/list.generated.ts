// Made from the folders beside this file by `npm run generate`.
import type { World } from '../core/World.ts';
import { world as analytics } from './analytics/index.ts';
import { world as banking } from './banking/index.ts';
import { world as calendar } from './calendar/index.ts';
import { world as crm } from './crm/index.ts';
import { world as files } from './files/index.ts';
import { world as health } from './health/index.ts';
import { world as hr } from './hr/index.ts';
import { world as library } from './library/index.ts';
import { world as orders } from './orders/index.ts';
import { world as places } from './places/index.ts';
import { world as smartHome } from './smart-home/index.ts';
import { world as tickets } from './tickets/index.ts';
import { world as travel } from './travel/index.ts';

export const worlds: readonly World[] = [analytics, banking, calendar, crm, files, health, hr, library, orders, places, smartHome, tickets, travel];
