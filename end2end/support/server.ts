// The portal's own program, started for a test and stopped with it.
//
// Each server has a folder of its own (database, messages) and a port of its own, so that two journeys never meet. It is the
// debug build that the other tests have just used; its settings come from the environment and win over any file.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const root = resolve(import.meta.dirname, '../..');
const program = join(root, 'target/debug/mon-compte');
const template = join(root, 'target/xtask/end2end');

/** A running portal. */
export interface Server {
  /** `localhost` and never 127.0.0.1: passkeys know no addresses, and the portal has one name. */
  url: string;
  /** Ends the program and removes its data. */
  stop(): Promise<void>;
}

/** Makes the data that every server starts from, as of now or of an hour in Paris: the database, and the keys that open its sealed columns. */
export function prepareTemplate(day?: string): void {
  rmSync(template, { recursive: true, force: true });
  mkdirSync(template, { recursive: true });
  once(['migrate'], environment(template, 0));
  if (day) once(['clock', 'set', day], environment(template, 0));
  once(['demo'], environment(template, 0));
}

/** Starts a portal with a fresh copy of the demo portfolio, and waits until it is ready. `settings` win over those of every journey. */
export async function startServer(settings: NodeJS.ProcessEnv = {}): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), 'mon-compte-'));
  cpSync(template, folder, { recursive: true });
  const port = await freePort();
  const log = openSync(join(folder, 'log'), 'w');
  const child = spawn(program, ['serve'], { cwd: root, env: { ...environment(folder, port), ...settings }, stdio: ['ignore', log, log] });
  const url = `http://localhost:${port}`;
  // A worker that ends without its fixtures being torn down must not leave a server behind.
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  const stop = async () => {
    process.off('exit', kill);
    await end(child);
    rmSync(folder, { recursive: true, force: true });
  };
  await ready(url, child).catch(async (error: Error) => {
    const said = readFileSync(join(folder, 'log'), 'utf8');
    await stop();
    throw new Error(`${error.message}\n${said}`);
  });
  return { url, stop };
}

function environment(folder: string, port: number): NodeJS.ProcessEnv {
  return {
    PATH: process.env.PATH,
    HOME: folder,
    RUST_BACKTRACE: '1',
    // A settings file in the checkout is its owner's business and no journey's.
    MON_COMPTE_CONFIG: '/dev/null',
    MON_COMPTE__DATABASE_URL: `sqlite://${join(folder, 'portal.sqlite')}`,
    MON_COMPTE__PUBLIC_URL: `http://localhost:${port}`,
    MON_COMPTE__LISTEN: `127.0.0.1:${port}`,
    MON_COMPTE__DATA: folder,
    MON_COMPTE__MESSAGES: join(folder, 'messages'),
    MON_COMPTE__LIMITS__LEAVING_SECONDS: '0',
    MON_COMPTE__LIMITS__SHUTDOWN_SECONDS: '1',
  };
}

function once(args: string[], env: NodeJS.ProcessEnv): void {
  if (!existsSync(program)) throw new Error(`${program} is not built: run \`cargo xtask test\``);
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: root, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`mon-compte ${args.join(' ')} failed:\n${stdout}${stderr}`);
}

async function ready(url: string, child: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    if (child.exitCode !== null) throw new Error(`the portal ended with ${child.exitCode}`);
    const answer = await fetch(`${url}/readyz`).catch(() => undefined);
    if (answer?.ok) return;
    await sleep(100);
  }
  throw new Error('the portal is not ready after 30 seconds');
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise((done) => child.once('exit', done));
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), 5_000);
  await ended;
  clearTimeout(late);
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => done(port));
    });
  });
}
