import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Syntax } from '../core/Syntax.ts';
import { syntax as json } from '../syntaxes/json/index.ts';
import { checkSyntax } from './checkSyntax.ts';

const folder = new URL('../syntaxes/', import.meta.url);
const ids = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(new URL(`${entry.name}/index.ts`, folder)))
  .map(({ name }) => name);

describe('every syntax conforms', () => {
  test.each(ids)('%s', async (id) => {
    const { syntax } = (await import(new URL(`${id}/index.ts`, folder).href)) as { readonly syntax: Syntax };
    expect(syntax.id).toBe(id);
    expect(checkSyntax(syntax, 300)).toEqual([]);
  });

  test('there are some', () => {
    expect(ids).toEqual(expect.arrayContaining(['json', 'native', 'native-strict', 'xml']));
  });
});

describe('checkSyntax names each breach', () => {
  const breaches = (changes: Partial<Syntax>): readonly string[] => checkSyntax({ ...json, ...changes }, 3);

  test('it reads no calls back', () => {
    expect(breaches({ write: () => ({ text: 'nothing', toolCalls: null }) })[0]).toBe(
      'run 0: reads {"state":"no-call","evidence":"prose","asks":false} from its own {"text":"nothing","toolCalls":null}',
    );
  });

  test('it forgives its own writing', () => {
    const write: Syntax['write'] = (calls) => ({ text: `${json.write(calls).text ?? ''} done`, toolCalls: null });
    expect(breaches({ write })[0]).toMatch(/^run 0: forgives prose-after in its own /);
  });

  test('it loses a call', () => {
    const write: Syntax['write'] = (calls) => json.write([...calls, ...calls]);
    expect(breaches({ write })[0]).toMatch(/^run 0: reads other calls from its own /);
  });

  test('it changes a value', () => {
    const write: Syntax['write'] = (calls) => json.write(calls.map((call) => ({ ...call, arguments: call.arguments.map((each) => ({ ...each, value: { kind: 'null', span: call.span } })) })));
    expect(breaches({ write })[0]).toMatch(/^run \d: reads other calls from its own /);
  });

  test('its spans are elsewhere', () => {
    const read: Syntax['read'] = (answer, names) => {
      const { found, forgiven } = json.read(answer, names);
      if (found.state !== 'calls') return { found, forgiven };
      return { forgiven, found: { state: 'calls', calls: found.calls.map((call) => ({ ...call, nameSpan: { start: 0, end: 1 } })) } };
    };
    expect(breaches({ read })[0]).toMatch(/^run 0: a name is not where its span says in /);
    expect(breaches({ read }).some((breach) => breach.startsWith('finds a name that is not where its span says on '))).toBe(true);
  });

  test('it throws', () => {
    const read: Syntax['read'] = (answer, names) => {
      if (answer.text?.includes('null') === true) throw new Error('boom');
      return json.read(answer, names);
    };
    const throwing: Syntax['read'] = (answer, names) => (answer.text?.startsWith('{{') === true ? read({ text: 'null', toolCalls: null }, names) : json.read(answer, names));
    expect(breaches({ read: throwing })).toEqual([expect.stringMatching(/^throws boom on "\{\{\{/)]);
  });

  test('it reads something from nothing', () => {
    const read: Syntax['read'] = (answer, names) => json.read({ ...answer, text: answer.text === null || answer.text.trim() === '' ? 'Which?' : answer.text }, names);
    expect(breaches({ read })).toEqual(['""', '" \\n\\t "', 'null'].map((text) => `reads {"state":"no-call","evidence":"prose","asks":true} from ${text}`));
  });

  test('its instruction leaves tools out', () => {
    expect(breaches({ instruct: () => 'call get_weather' })).toEqual(['its instruction does not name math.factorial']);
    expect(breaches({ instruct: () => '' })).toEqual([]);
  });
});
