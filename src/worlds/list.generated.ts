// Made from the folders beside this file by `npm run generate`.
import type { World } from '../core/World.ts';
import { world as banking } from './banking/index.ts';
import { world as calendar } from './calendar/index.ts';
import { world as orders } from './orders/index.ts';
import { world as travel } from './travel/index.ts';

export const worlds: readonly World[] = [banking, calendar, orders, travel];
