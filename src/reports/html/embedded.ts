/** What could end the element, open a comment, break a line, or turn the direction in which the source of the page reads. */
const active = /[<\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** JSON that may stand inside a `<script>` element: no character of it is more than text. */
export function embeddedJson(value: object): string {
  return JSON.stringify(value).replace(active, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Text that may stand between tags or inside a quoted attribute. */
export function escapedHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;');
}

/** A script whose own strings cannot end its element. */
export function embeddedScript(script: string): string {
  return script.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
}
