import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const page = fileURLToPath(new URL('../../page/', import.meta.url));

/** The text of `page.generated.ts`: the browser side as one script and one style sheet. */
export async function bundlePage(): Promise<string> {
  const style = minifiedStyle(await readFile(`${page}page.css`, 'utf8'));
  const lines = [
    '// Made from src/page by the test beside this file (vitest -u); not to be edited.',
    `export const pageScript: string = ${JSON.stringify(await bundledScript())};`,
    `export const pageStyle: string = ${JSON.stringify(style)};`,
  ];
  return `${lines.join('\n')}\n`;
}

async function bundledScript(): Promise<string> {
  const result = await build({
    root: page,
    configFile: false,
    envFile: false,
    logLevel: 'error',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      lib: { entry: `${page}main.ts`, formats: ['iife'], name: 'faultline', fileName: 'page' },
    },
  });
  const output = (Array.isArray(result) ? result : [result]).find((each) => 'output' in each);
  if (output === undefined) throw new Error('the bundler gave no output');
  const [chunk, ...others] = output.output;
  if (others.length > 0) throw new Error(`the page must be one script, but ${String(others.length + 1)} files came out`);
  return chunk.code.trim();
}

function minifiedStyle(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .trim();
}
