import type { Catalog, CatalogTool } from '../../core/Catalog.ts';
import { toolSetHash } from '../../catalog/toolSetHash.ts';
import { between } from '../chance.ts';
import type { Domain } from '../Domain.ts';
import { dateOf, dayNumber } from '../spoken/calendar.ts';
import { apartOf } from './apartOf.ts';
import { generalQuestions } from './generalQuestions.ts';
import { ownTool } from './ownTool.ts';

/** A domain of the user's own tools, and what of them no request is composed for. */
export interface OwnDomain {
  readonly domain: Domain;
  readonly excluded: readonly ExcludedTool[];
}

export interface ExcludedTool {
  readonly name: string;
  readonly origin: string;
  readonly reason: string;
  /** Whether it is offered beside others all the same. */
  readonly isOffered: boolean;
}

/** First and last day on which requests are made. */
const days = [dayNumber('2026-01-05'), dayNumber('2026-12-18')] as const;

/** What questions are composed from where the user brings the tools. The same catalog gives the same domain. */
export function ownDomain({ label, tools: catalogued }: Catalog): OwnDomain {
  const made = catalogued.map((entry) => ({ entry, own: ownTool(entry.tool) }));
  const offered = made.filter(({ own }) => own.isSound).map(({ own }) => own);
  const tools = offered.map(({ tool }) => tool);
  return {
    domain: {
      id: label,
      version: toolSetHash(tools.map(({ tool }) => tool)),
      description: `Tools of your own: ${label}`,
      heldOut: false,
      tools,
      types: offered.flatMap(({ types }) => types),
      start: (random) => ({ today: dateOf(between(random, ...days)) }),
      plainQuestions: generalQuestions,
      beyond: [],
      open: null,
      apart: apartOf(tools.map(({ tool }) => tool)),
    },
    excluded: made.flatMap(({ entry, own: { reason, isSound } }) => (reason === null ? [] : [excludedTool(entry, reason, isSound)])),
  };
}

function excludedTool({ tool, origin }: CatalogTool, reason: string, isOffered: boolean): ExcludedTool {
  return { name: tool.name, origin, reason, isOffered };
}
