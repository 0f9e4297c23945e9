#!/usr/bin/env node
// Plain JavaScript that an old Node can parse, so that it can say what is missing.
import { existsSync } from 'node:fs';
import module from 'node:module';

const source = new URL('../src/cli/main.ts', import.meta.url);
const main = existsSync(source) ? source : new URL('../dist/cli/main.js', import.meta.url);
const own = new URL('..', main).href;

/** Half of what starting takes is the loader's search for what each of some hundred files names; in ours that is where it says. */
function resolve(specifier, context, next) {
  if (!specifier.startsWith('.') || !context.parentURL?.startsWith(own)) return next(specifier, context);
  return { url: new URL(specifier, context.parentURL).href, format: specifier.endsWith('.ts') ? 'module-typescript' : 'module', shortCircuit: true };
}

function fail(error) {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`This is a bug in Faultline, not in what you gave it. Please report it with these lines:\n${text}\n`);
  process.exitCode = 70;
}

if (Number(process.versions.node.split('.')[0]) < 24) {
  process.stderr.write(
    `Faultline needs Node 24 or later, and this is Node ${process.versions.node}. ` +
      'Install a newer one from https://nodejs.org and run the same command again.\n',
  );
  process.exitCode = 2;
} else {
  process.on('uncaughtException', (error) => {
    fail(error);
    process.exit();
  });
  try {
    module.enableCompileCache();
    module.registerHooks({ resolve });
    const commandLine = await import(main.href);
    process.exitCode = await commandLine.main(process.argv.slice(2));
  } catch (error) {
    fail(error);
  }
}
