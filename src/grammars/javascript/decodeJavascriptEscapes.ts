const single: Readonly<Record<string, string>> = { n: '\n', t: '\t', b: '\b', r: '\r', f: '\f', v: '\v', '0': '\0', '\n': '', '\u2028': '', '\u2029': '' };

/** What a JavaScript string holds; `null`: `\x` or `\u` without its digits, or an octal escape. */
export function decodeJavascriptEscapes(raw: string): string | null {
  const found = { broken: false };
  const value = raw.replace(
    /\\(?:u\{([0-9a-fA-F]{1,8})\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(\r\n|[\s\S]))/g,
    (_, point: string | undefined, unit: string | undefined, byte: string | undefined, other: string | undefined) => {
      const code = Number.parseInt(point ?? unit ?? byte ?? '0', 16);
      if (other === undefined) {
        found.broken ||= code > 0x10ffff;
        return code > 0x10ffff ? '' : point === undefined ? String.fromCharCode(code) : String.fromCodePoint(code);
      }
      found.broken ||= other === 'u' || other === 'x' || /[1-9]/.test(other);
      return other === '\r\n' || other === '\r' ? '' : (single[other] ?? other);
    },
  );
  return found.broken || /\\0\d/.test(raw) ? null : value;
}
