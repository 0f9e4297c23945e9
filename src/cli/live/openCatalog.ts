import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import type { ImportedCatalog, Importer, ToolSource } from '../../core/Importer.ts';
import { UserError } from '../../core/UserError.ts';
import { parseDocument } from '../../files/parseDocument.ts';
import { readWhole } from '../../files/readWhole.ts';
import { splitWords } from './splitWords.ts';
import type { CatalogOutside } from './toolOutside.ts';

const mostBytes = 64 * 1024 * 1024;

/**
 * The tools that the user named: a file, `-` for the standard input, an address, or a command that starts an MCP
 * server. `<importer>:` before it says what it is.
 */
export async function openCatalog(source: string, importers: readonly Importer[], outside: CatalogOutside): Promise<ImportedCatalog> {
  const named = importers.find(({ id }) => source.startsWith(`${id}:`));
  const rest = named === undefined ? source : source.slice(named.id.length + 1);
  const read = await readSource(rest, named ?? null, importers, outside);
  const importer = named ?? importers.find((one) => one.recognise(read));
  if (importer === undefined) throw unknownKind(rest, read, importers);
  const imported = await importer.load(read, outside);
  if (imported.catalog.tools.length === 0) throw noTools(imported);
  return imported;
}

function noTools({ problems }: ImportedCatalog): UserError {
  const [first] = problems;
  const came = first === undefined ? 'there is none' : `none of it could be used, first ${[first.tool, first.place, first.detail].filter((part) => part !== null).join(' – ')}`;
  return new UserError({ expected: 'at least one tool', came, remedy: 'name another source of tools' });
}

async function readSource(source: string, named: Importer | null, importers: readonly Importer[], outside: CatalogOutside): Promise<ToolSource> {
  if (source === '-') return { kind: 'text', label: 'standard input', text: withoutMark(await outside.readInput()), part: null };
  if (/^https?:\/\//i.test(source)) return readAddress(source, named, importers, outside);
  const file = fileIn(source);
  if (file !== null) return readFile(file.path, file.part);
  // A word of its own is a file that is not there, unless the user says that it is a program.
  const isCommand = /\s/.test(source.trim()) || named?.recognise({ kind: 'program', words: ['x'] }) === true;
  if (isCommand && source.trim() !== '') return { kind: 'program', words: splitWords(source) };
  throw new UserError({ expected: 'tools: a file, an address, or the command of an MCP server', came: `there is no file ${JSON.stringify(source)}`, remedy: 'check its spelling; a command of one word is written as mcp:<command>' });
}

/** The file that the user named, and what stands behind its `#`; `null`: there is none. */
function fileIn(source: string): { readonly path: string; readonly part: string | null } | null {
  if (existsSync(source)) return { path: source, part: null };
  const hash = source.lastIndexOf('#');
  return hash > 0 && existsSync(source.slice(0, hash)) ? { path: source.slice(0, hash), part: source.slice(hash + 1) } : null;
}

async function readFile(path: string, part: string | null): Promise<ToolSource> {
  const read = await readWhole(path, mostBytes);
  if (read.state === 'fault') throw new UserError({ expected: 'a file of tools', came: `${JSON.stringify(path)} cannot be read: ${read.detail}`, remedy: 'check the file and its permissions' });
  return { kind: 'text', label: basename(path), text: read.text, part };
}

/** A document where one lies at the address, else the server behind it. */
async function readAddress(address: string, named: Importer | null, importers: readonly Importer[], outside: CatalogOutside): Promise<ToolSource> {
  const server: ToolSource = { kind: 'address', address };
  if (!URL.canParse(address)) throw new UserError({ expected: 'an address', came: 'one was named that cannot be read as such', remedy: 'check its spelling' });
  const { pathname, host } = new URL(address);
  const servesTools = named?.recognise(server) ?? /\/(mcp|sse)\/?$/.test(pathname);
  if (servesTools) return server;
  const reply = await outside.exchange({ method: 'GET', url: address, headers: { accept: 'application/json, application/yaml, text/yaml, text/plain;q=0.5, */*;q=0.1' }, body: [] }, {});
  const text = reply.failure === null && reply.status === 200 ? withoutMark(new TextDecoder().decode(reply.body)) : null;
  const document: ToolSource | null = text === null ? null : { kind: 'text', label: `${host}/${basename(pathname)}`, text, part: null };
  if (document !== null && (named !== null || importers.some((one) => one.recognise(document)))) return document;
  if (named === null) return server;
  throw new UserError({ expected: 'a document at the address', came: reply.status === null ? `asking failed (${reply.failure?.code ?? 'no answer'})` : `it answered with status ${String(reply.status)}`, remedy: 'check the address' });
}

function withoutMark(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

function unknownKind(source: string, read: ToolSource, importers: readonly Importer[]): UserError {
  const parsed = read.kind === 'text' ? parseDocument(read.text) : null;
  const looksLikeJson = read.kind === 'text' && /^\s*[[{]/.test(read.text);
  const came = parsed?.state === 'fault' && (looksLikeJson || parsed.detail.includes('empty')) ? parsed.detail : 'nothing in it is of a kind that can be read';
  return new UserError({
    expected: `tools in ${JSON.stringify(read.kind === 'text' ? read.label : source)}: ${importers.map(({ description }) => description).join('; ')}`,
    came,
    remedy: `write ${importers.map(({ id }) => `${id}:`).join(' or ')} before it to hear what is wrong with it as such`,
  });
}
