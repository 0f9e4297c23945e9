import { nameWords } from '../nameWords.ts';

const actions: Readonly<Record<string, readonly string[]>> = {
  get: ['get', 'fetch', 'read', 'retrieve', 'show', 'view', 'describe', 'load', 'lookup', 'check'],
  list: ['list', 'search', 'find', 'query', 'browse'],
  create: ['create', 'add', 'insert', 'new', 'make', 'post', 'register', 'book', 'open', 'start', 'enable'],
  update: ['update', 'edit', 'modify', 'set', 'patch', 'put', 'change', 'replace', 'rename', 'move'],
  delete: ['delete', 'remove', 'cancel', 'drop', 'clear', 'destroy', 'close', 'stop', 'disable', 'unregister'],
  send: ['send', 'share', 'publish', 'submit', 'upload'],
  download: ['download', 'export'],
};

const byVerb = new Map(Object.entries(actions).flatMap(([action, verbs]) => verbs.map((verb) => [verb, action] as const)));

/** One word for all verbs of a kind of action, so that `fetch` and `get` are the same; other words stay. */
export function actionWord(word: string): string {
  return byVerb.get(word) ?? word;
}

/** The kind of action that a name speaks of by its first verb; `null`: none that is known. */
export function actionOf(name: string): string | null {
  for (const word of nameWords(name)) {
    const action = byVerb.get(word);
    if (action !== undefined) return action;
  }
  return null;
}
