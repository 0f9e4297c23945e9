// Made from the folders beside this file by `npm run generate`.
import type { World } from '../core/World.ts';
import { world as crm } from './crm/index.ts';
import { world as files } from './files/index.ts';
import { world as orders } from './orders/index.ts';
import { world as smartHome } from './smart-home/index.ts';
import { world as tickets } from './tickets/index.ts';

export const worlds: readonly World[] = [crm, files, orders, smartHome, tickets];
