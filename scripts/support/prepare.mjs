// What must be there before anything runs: packages, compiled code, models. Plain JavaScript, because nothing is installed yet.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const PACKAGES = ['contract', 'kernels', 'engine', 'server', 'sdk', 'playground'];
const LEAST_NODE = [20, 19];
const INSTALLED_STAMP = join(ROOT, 'node_modules', '.backlot-installed');
const BUILT_STAMP = join(ROOT, 'packages', 'server', 'dist', '.backlot-built');

/** Stops with one sentence on a Node that is too old. */
export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1])) return;
  stop(`Backlot needs Node ${LEAST_NODE.join('.')} or newer; this is ${process.versions.node}.`);
}

/**
 * Installs the versions of package-lock.json, unless that was done already; neither file is changed and no package's install script
 * is run. Not `npm ci`: it refuses a lock file made where the registry lacks some platform's optional binaries.
 */
export function installPackages() {
  const wanted = createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex');
  if (existsSync(INSTALLED_STAMP) && readFileSync(INSTALLED_STAMP, 'utf8') === wanted) return;
  say('Installing packages (once, about a minute) ...');
  run(process.platform === 'win32' ? 'npm.cmd' : 'npm', [
    'install',
    '--no-save',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]);
  writeFileSync(INSTALLED_STAMP, wanted);
}

/** Compiles the packages when a source is newer than the last build. */
export function buildPackages() {
  const built = existsSync(BUILT_STAMP) ? statSync(BUILT_STAMP).mtimeMs : 0;
  const sources = PACKAGES.map((name) => join(ROOT, 'packages', name, 'src'));
  if (Math.max(...sources.map(newest)) < built) return;
  say('Building ...');
  const begin = Date.now();
  run(process.execPath, [join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc'), '-b', ROOT]);
  const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
  run(process.execPath, [vite, 'build', '--logLevel', 'warn'], { cwd: join(ROOT, 'packages', 'playground') });
  writeFileSync(BUILT_STAMP, new Date(begin).toISOString());
}

/** Fetches the models and pictures that are missing from the folder the server will read: all, or only those it needs to begin. */
export async function fetchModels({ onlyEssential = false } = {}) {
  const { readConfig } = await importBuilt('server', 'config.js');
  const { installModels } = await importBuilt('engine', 'models/install.js');
  const { ESSENTIAL_FILES, MODEL_FILES } = await importBuilt('engine', 'models/manifest.js');
  const files = onlyEssential ? ESSENTIAL_FILES : MODEL_FILES;
  await installModels({ directory: readConfig().modelsDir, files, onProgress: sayModel });
}

/** Fetches what {@link fetchModels} left, beside the server and without holding it up; what fails is tried again at the next start. */
export async function fetchOtherModels() {
  const { readConfig } = await importBuilt('server', 'config.js');
  const { missingFiles } = await importBuilt('engine', 'models/install.js');
  const { MODEL_FILES } = await importBuilt('engine', 'models/manifest.js');
  const { modelsDir } = readConfig();
  if ((await missingFiles(modelsDir, MODEL_FILES)).length === 0) return;
  const program = join(ROOT, 'packages', 'engine', 'dist', 'models', 'install-cli.js');
  const child = spawn(process.execPath, [program, '--directory', modelsDir], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  child.on('error', (error) => process.stderr.write(`${error.message}\n`));
  child.unref();
  process.once('exit', () => child.kill());
}

/** A compiled module of one of our packages. */
export function importBuilt(name, file) {
  return import(pathToFileURL(join(ROOT, 'packages', name, 'dist', ...file.split('/'))).href);
}

/** Runs a program in the root folder with its output shown; stops with its exit code when it fails. */
export function run(program, args, options = {}) {
  const { status, error } = spawnSync(program, args, { cwd: ROOT, stdio: 'inherit', ...options });
  if (error) stop(`${program} could not be started: ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
}

let fetching = '';

/** One line a package, when it begins. */
function sayModel(progress) {
  if (progress.step !== 'fetching' || progress.package === fetching) return;
  fetching = progress.package;
  say(`Fetching ${progress.files} model file${progress.files === 1 ? '' : 's'} from ${progress.package} (once) ...`);
}

export function say(text) {
  process.stdout.write(`${text}\n`);
}

export function stop(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

function newest(folder) {
  let latest = statSync(folder).mtimeMs;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    latest = Math.max(latest, entry.isDirectory() ? newest(path) : statSync(path).mtimeMs);
  }
  return latest;
}
