import { createHash } from 'node:crypto';
import type { Diagnosis } from '../../core/Diagnosis.ts';
import type { Report } from '../../core/Report.ts';
import { sourceName, sourceText } from '../../wording/sourceText.ts';
import { embeddedJson, embeddedScript, escapedHtml } from './embedded.ts';
import { pageScript, pageStyle } from './page.generated.ts';

/** One page that opens from disk and fetches nothing. */
export const report: Report = { id: 'html', version: '1', extension: 'html', render };

const script = embeddedScript(pageScript);
const policy = `default-src 'none'; script-src '${hash(script)}'; style-src '${hash(pageStyle)}'; base-uri 'none'; form-action 'none'`;

function render(diagnosis: Diagnosis): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${escapedHtml(sourceName(diagnosis.source.label))} – Faultline</title>
<style>${pageStyle}</style>
</head>
<body>
<div id="page"></div>
<noscript><p>${escapedHtml(sourceText(diagnosis))}</p><p>This page needs JavaScript to draw the diagnosis that it carries; the Markdown report does not.</p></noscript>
<script type="application/json" id="diagnosis">${embeddedJson(diagnosis)}</script>
<script>${script}</script>
</body>
</html>
`;
}

/** As a content security policy names what it lets run. */
function hash(text: string): string {
  return `sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}`;
}
