// Made from the folders beside this file by `npm run generate`.
import type { World } from '../core/World.ts';
import { world as analytics } from './analytics/index.ts';
import { world as health } from './health/index.ts';
import { world as hr } from './hr/index.ts';
import { world as library } from './library/index.ts';
import { world as orders } from './orders/index.ts';
import { world as places } from './places/index.ts';

export const worlds: readonly World[] = [analytics, health, hr, library, orders, places];
