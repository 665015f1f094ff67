import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, renameSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const FIXED = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** The browser of e2e tests and screenshots: the system's Chromium, else the one that an npm package ships. */
export async function chromiumPath() {
  const found = NAMES.flatMap((name) => (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)));
  return [...found, ...FIXED].find(isExecutable) ?? (await shippedChromium());
}

/** What Chromium must be told here: root has no sandbox, and a container may have a tiny /dev/shm. */
export const chromiumArguments = [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-dev-shm-usage'];

/** Unpacked once below node_modules: the package itself would trust whatever lies in the temporary folder. */
async function shippedChromium() {
  const cache = fileURLToPath(new URL('../node_modules/.cache', import.meta.url));
  const folder = join(cache, 'chromium-shipped');
  if (!existsSync(folder)) {
    mkdirSync(cache, { recursive: true });
    const part = mkdtempSync(`${folder}-`);
    await unpack(part);
    renameSync(part, folder);
  }
  refuseWithoutLibraries(join(folder, 'chromium'));
  return join(folder, 'chromium');
}

async function unpack(folder) {
  const { TMPDIR } = process.env;
  process.env.TMPDIR = folder;
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    await chromium.executablePath();
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
  }
}

function refuseWithoutLibraries(path) {
  const listed = spawnSync('ldd', [path], { encoding: 'utf8' }).stdout ?? '';
  const missing = [...listed.matchAll(/^\s*(\S+) => not found/gm)].map(([, name]) => name);
  if (missing.length === 0) return;
  throw new Error(`No Chromium on this system, and the shipped one misses ${missing.join(', ')}: install "chromium".`);
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
