/** Endings by which leaderboards tell two interfaces of one model apart. */
const interfaceEnding = /[\s_-]*(?:\(?(?:fc|prompt(?:ed)?|native)\)?|\((?:native-strict|json|python|xml|java|javascript)\))$/i;

/** Whether two names are one model asked natively and in prompted text (`gpt-4o` and `gpt-4o-FC`). */
export function areTwins(first: string, second: string): boolean {
  return first !== second && stem(first) === stem(second);
}

function stem(name: string): string {
  return name.replace(interfaceEnding, '').toLowerCase();
}
