/** Headers of a request: the adapter's, and over them the user's own, all names in lower case. */
export function requestHeaders(own: Readonly<Record<string, string>>, users: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const headers = new Map(Object.entries(own));
  for (const [name, value] of Object.entries(users)) headers.set(name.toLowerCase(), value);
  return Object.fromEntries(headers);
}
