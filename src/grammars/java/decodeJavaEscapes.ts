const single: Readonly<Record<string, string>> = { n: '\n', t: '\t', b: '\b', r: '\r', f: '\f', s: ' ', '"': '"', "'": "'", '\\': '\\', '\n': '' };

/** What a Java string or character holds; `null`: an escape that Java does not have. */
export function decodeJavaEscapes(raw: string): string | null {
  const found = { broken: false };
  const value = raw.replace(
    /\\(?:u+([0-9a-fA-F]{4})|([0-3]?[0-7]{1,2})|([\s\S]))/g,
    (_, unit: string | undefined, octal: string | undefined, other: string | undefined) => {
      if (unit !== undefined) return String.fromCharCode(Number.parseInt(unit, 16));
      if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8));
      const decoded = single[other ?? ''];
      found.broken ||= decoded === undefined;
      return decoded ?? '';
    },
  );
  return found.broken ? null : value;
}
