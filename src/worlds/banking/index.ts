import type { World } from '../../core/World.ts';
import { createWorld } from '../../composer/kit/createWorld.ts';
import { beyond, plainQuestions } from './questions.ts';
import { start } from './start.ts';
import { blockCard } from './tools/blockCard.ts';
import { cancelStandingOrder } from './tools/cancelStandingOrder.ts';
import { createStandingOrder } from './tools/createStandingOrder.ts';
import { findPayee } from './tools/findPayee.ts';
import { getAccount } from './tools/getAccount.ts';
import { getStatement } from './tools/getStatement.ts';
import { getTransaction } from './tools/getTransaction.ts';
import { listAccounts } from './tools/listAccounts.ts';
import { listCards } from './tools/listCards.ts';
import { listStandingOrders } from './tools/listStandingOrders.ts';
import { listTransactions } from './tools/listTransactions.ts';
import { sendStatements } from './tools/sendStatements.ts';
import { setCardLimits } from './tools/setCardLimits.ts';
import { transferMoney } from './tools/transferMoney.ts';
import { valueTypes } from './valueTypes.ts';

/** Banking of one holder: accounts, cards, payees, transfers, standing orders and statements. */
export const world: World = createWorld({
  id: 'banking',
  version: '1',
  description: 'Accounts, cards, transfers, standing orders and statements of a bank',
  heldOut: false,
  tools: [findPayee, listAccounts, getAccount, listTransactions, getTransaction, listStandingOrders, listCards, getStatement, transferMoney, createStandingOrder, cancelStandingOrder, blockCard, setCardLimits, sendStatements],
  types: valueTypes,
  start,
  plainQuestions,
  beyond,
});
