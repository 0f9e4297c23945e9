import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import type { LineProcess, LineProgram, LineRead } from '../../core/Importer.ts';
import { UserError } from '../../core/UserError.ts';

/** Variables that a program needs to run at all; nothing else is handed on, so that no key reaches a stranger. */
const handedOn = ['PATH', 'HOME', 'USER', 'LOGNAME', 'SHELL', 'TERM', 'LANG', 'LC_ALL', 'TZ', 'TMPDIR', 'TEMP', 'TMP', 'APPDATA', 'LOCALAPPDATA', 'HOMEDRIVE', 'HOMEPATH', 'USERPROFILE', 'SYSTEMROOT', 'SYSTEMDRIVE', 'PROGRAMFILES', 'PATHEXT', 'COMSPEC', 'XDG_CONFIG_HOME', 'XDG_CACHE_HOME', 'XDG_DATA_HOME', 'http_proxy', 'https_proxy', 'no_proxy', 'HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'SSL_CERT_FILE', 'NODE_EXTRA_CA_CERTS'];

/** Longest line that is kept, in UTF-16 code units. */
const longestLine = 32 * 1024 * 1024;
/** How much of the end of its standard error is told. */
const tailLength = 400;
/** Milliseconds that a program has for going by itself once its input is closed, and once it is asked to. */
const grace = 500;

type Environment = Readonly<Record<string, string | undefined>>;

/** Starts a program that is spoken to in lines, without a shell. */
export function spawnLines(program: LineProgram, environment: Environment): LineProcess {
  const [command, ...rest] = program.words;
  if (command === undefined || command === '') throw notStarted('no command was named', undefined);
  const env = { ...Object.fromEntries(handedOn.flatMap((name) => (environment[name] === undefined ? [] : [[name, environment[name]]]))), ...program.environment };
  // A group of its own, so that what it starts ends with it.
  const child = spawn(command, rest, { env, stdio: ['pipe', 'pipe', 'pipe'], detached: process.platform !== 'win32' });
  return new Spoken(child, program);
}

class Spoken implements LineProcess {
  readonly #child: ChildProcess;
  readonly #program: LineProgram;
  readonly #gone: Promise<void>;
  readonly #lifetime: NodeJS.Timeout;
  readonly #lines: string[] = [];
  #held = '';
  #bytes = 0;
  #tail = '';
  #end: string | null = null;
  #fault: Error | null = null;
  #wake: (() => void) | null = null;

  constructor(child: ChildProcess, program: LineProgram) {
    this.#child = child;
    this.#program = program;
    this.#gone = new Promise((resolve) => {
      child.once('close', () => resolve());
      child.once('error', () => resolve());
    });
    child.stdin?.on('error', () => undefined);
    child.stdout?.setEncoding('utf8').on('data', (text: string) => this.#take(text));
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.#tail = (this.#tail + text).slice(-tailLength);
      this.#count(text);
    });
    child.once('error', (fault: NodeJS.ErrnoException) => {
      this.#fault = notStarted(fault.code === 'ENOENT' ? `there is no program ${JSON.stringify(program.words[0])}` : `${JSON.stringify(program.words[0])} could not be started (${fault.code ?? fault.message})`, fault);
      this.#stop('it could not be started');
    });
    child.once('close', (code, signal) => this.#stop(`it ended ${signal === null ? `with exit code ${String(code)}` : `by ${signal}`}`));
    this.#lifetime = setTimeout(() => this.#stop(`it was ended after ${String(Math.round(program.lifetime / 1000))} seconds`), program.lifetime);
  }

  send(line: string): void {
    if (this.#end === null) this.#child.stdin?.write(`${line}\n`);
  }

  async next(milliseconds: number): Promise<LineRead> {
    for (let isLast = false; ; isLast = true) {
      const line = this.#lines.shift();
      if (line !== undefined) return { state: 'line', text: line };
      // The user can fix a command; everything else is the server's doing.
      if (this.#fault !== null) throw this.#fault;
      if (this.#end !== null) return { state: 'ended', detail: this.#why(this.#end) };
      if (isLast) return { state: 'silent' };
      await this.#woken(milliseconds);
    }
  }

  async close(): Promise<void> {
    this.#child.stdin?.end();
    if (!(await this.#goneWithin(grace))) {
      this.#kill('SIGTERM');
      if (!(await this.#goneWithin(grace))) this.#kill('SIGKILL');
      await this.#goneWithin(grace);
    }
    // What it started may outlive it.
    this.#kill('SIGKILL');
    clearTimeout(this.#lifetime);
    for (const stream of [this.#child.stdin, this.#child.stdout, this.#child.stderr]) stream?.destroy();
  }

  #take(text: string): void {
    if (this.#end !== null) return;
    this.#count(text);
    const end = text.lastIndexOf('\n');
    // Put together only where a line ends, else a long one would be copied with every piece of it.
    if (end === -1) this.#held += text;
    else {
      this.#lines.push(...(this.#held + text.slice(0, end)).split('\n'));
      this.#held = text.slice(end + 1);
      this.#wake?.();
    }
    if (this.#held.length > longestLine) this.#stop('it wrote a line without end');
  }

  #count(text: string): void {
    this.#bytes += Buffer.byteLength(text);
    if (this.#bytes > this.#program.mostBytes) this.#stop(`it wrote more than ${String(this.#program.mostBytes)} bytes`);
  }

  /** The first reason counts. */
  #stop(reason: string): void {
    if (this.#end === null) {
      // A last line may have no end.
      if (this.#held.trim() !== '' && this.#held.length <= longestLine) this.#lines.push(this.#held);
      this.#held = '';
      this.#end = reason;
      this.#kill('SIGKILL');
    }
    this.#wake?.();
  }

  #woken(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        this.#wake = null;
        resolve();
      };
      const timer = setTimeout(done, milliseconds);
      this.#wake = done;
    });
  }

  async #goneWithin(milliseconds: number): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<boolean>((resolve) => {
      timer = setTimeout(() => resolve(false), milliseconds);
    });
    const isGone = await Promise.race([this.#gone.then(() => true), late]);
    clearTimeout(timer);
    return isGone;
  }

  #kill(signal: NodeJS.Signals): void {
    const { pid } = this.#child;
    if (pid === undefined) return;
    try {
      if (process.platform === 'win32') this.#child.kill(signal);
      else process.kill(-pid, signal);
    } catch {
      // Gone already.
    }
  }

  #why(reason: string): string {
    const secrets = Object.values(this.#program.environment).filter((value) => value.length >= 6);
    const tail = secrets.reduce((text, secret) => text.replaceAll(secret, '…'), this.#tail.trim());
    return tail === '' ? reason : `${reason}; the end of what it wrote to its standard error: ${tail}`;
  }
}

function notStarted(came: string, cause: unknown): UserError {
  return new UserError({ expected: 'a command that starts an MCP server', came, remedy: 'check its spelling, or name a file or an address', cause });
}
