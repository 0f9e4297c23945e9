import type { ClientCase } from './ClientCase.ts';
import { chatCases } from './chatCases.ts';
import { geminiCases } from './geminiCases.ts';
import { messagesCases } from './messagesCases.ts';
import { responsesCases } from './responsesCases.ts';

/** Every body is written from the public documentation of its protocol; none was recorded from a live endpoint. */
export const clientCases: readonly ClientCase[] = [...chatCases, ...responsesCases, ...messagesCases, ...geminiCases];
