import type { Catalog } from '../../core/Catalog.ts';
import { nameWords } from '../../catalog/nameWords.ts';
import type { Random } from '../../core/Random.ts';
import type { PlainQuestion, WorldState } from '../../core/World.ts';
import type { AnsweredDomain, Domain } from '../Domain.ts';
import { dateOf, dayNumber } from '../kit/spoken/calendar.ts';
import type { Apart } from './Apart.ts';
import { apartOf } from './apartOf.ts';
import { generalQuestions } from './generalQuestions.ts';
import { ownWorldTools } from './ownWorldTools.ts';
import type { UnmetTool } from './ownWorldTools.ts';
import { promised as answering } from './results/promised.ts';
import { promisedWorld } from './results/PromisedTool.ts';

export interface OwnDomain {
  readonly domain: Domain;
  readonly unmet: readonly UnmetTool[];
}

/** Id of the domain that a user's own tools make up. */
export const ownDomainId = 'own';

/** A user's catalog as a domain that questions can be composed from and that nothing executes; what its results hold, where their schemas say so, is drawn. */
export function ownDomain(catalog: Catalog): OwnDomain {
  const { tools, types, promised, unmet } = ownWorldTools(catalog.tools);
  const known = new Set(catalog.tools.flatMap(({ tool, title }) => nameWords(`${tool.name} ${title ?? ''} ${tool.description}`)));
  const strange = (questions: readonly Foreign[]): readonly PlainQuestion[] => questions.filter(({ about }) => about.every((word) => !known.has(word))).map(({ id, text }) => ({ id, text }));
  const start = (random: Random): WorldState => ({ today: dateOf(dayNumber('2026-01-05') + random.below(600)) });
  const apart = apartOf(catalog.tools.map(({ tool }) => tool));
  const plain: Domain & { readonly apart: Apart } = {
    id: ownDomainId,
    version: '2',
    description: catalog.label,
    heldOut: false,
    tools,
    types,
    start,
    plainQuestions: [...strange(plainQuestions), ...generalQuestions],
    beyond: strange(beyond),
    open: null,
    apart,
  };
  const entries = Object.fromEntries(promised);
  const answered: AnsweredDomain = {
    ...plain,
    tools: tools.filter(({ tool }) => promised.has(tool.name)),
    start: (random) => ({ ...start(random), seed: random.fork('answers').next().toString(36).slice(2), decides: false, tools: entries }),
    open: answering.open,
    world: promisedWorld,
    deciding: (state) => ({ ...state, decides: true }),
    within: (state, names) => ({ ...state, tools: Object.fromEntries(names.flatMap((name) => (promised.has(name) ? [[name, entries[name] ?? null]] : []))) }),
  };
  return { domain: promised.size === 0 ? plain : { ...plain, answered }, unmet };
}

/** A text that a tool could only be meant for if it speaks of one of these things. */
interface Foreign extends PlainQuestion {
  readonly about: readonly string[];
}

const general = ['search', 'web', 'wikipedia', 'knowledge', 'answer', 'answers', 'ask', 'question', 'questions', 'chat', 'llm', 'browse', 'browser', 'google'];

/** Anybody can answer them without a tool. */
const plainQuestions: readonly Foreign[] = [
  { id: 'minutes', text: 'How many minutes are in two hours?', about: [...general, 'calculate', 'calculator', 'convert', 'math', 'unit', 'units', 'minutes'] },
  { id: 'asap', text: 'What does the abbreviation ASAP stand for?', about: [...general, 'abbreviation', 'dictionary', 'define'] },
  { id: 'opposite', text: 'What is the opposite of “ancient”?', about: [...general, 'dictionary', 'word', 'words', 'synonym', 'thesaurus'] },
  { id: 'primary-colours', text: 'Which two colours of paint make green when they are mixed?', about: [...general, 'colour', 'color', 'colours', 'colors', 'paint'] },
  { id: 'seasons', text: 'Which season follows spring?', about: [...general, 'season', 'seasons', 'weather'] },
  { id: 'triangle', text: 'How many sides does a triangle have?', about: [...general, 'triangle', 'geometry', 'shape', 'shapes'] },
  { id: 'plural', text: 'What is the plural of “mouse”, the animal?', about: [...general, 'dictionary', 'word', 'words', 'grammar'] },
  { id: 'thanks', text: 'Thanks, that was all for now.', about: [] },
];

/** No tool of a catalog that does not speak of such things can do them. */
const beyond: readonly Foreign[] = [
  { id: 'plants', text: 'water the plants on my balcony', about: ['plant', 'plants', 'water', 'garden', 'irrigation', 'balcony'] },
  { id: 'dishes', text: 'wash the dishes in my kitchen', about: ['dish', 'dishes', 'kitchen', 'wash', 'appliance', 'dishwasher'] },
  { id: 'piano', text: 'tune my grandmother’s piano', about: ['piano', 'tune', 'instrument', 'music'] },
  { id: 'bicycle', text: 'mend the flat tyre on my bicycle', about: ['bicycle', 'bike', 'tyre', 'tire', 'repair', 'vehicle'] },
  { id: 'snow', text: 'shovel the snow off my driveway', about: ['snow', 'driveway', 'shovel', 'weather'] },
  { id: 'curtains', text: 'sew new curtains for my bedroom', about: ['curtain', 'curtains', 'sew', 'bedroom', 'home', 'smart'] },
  { id: 'haircut', text: 'cut my hair', about: ['hair', 'haircut', 'salon', 'barber', 'appointment'] },
  { id: 'fence', text: 'paint my garden fence', about: ['fence', 'paint', 'garden'] },
];
