import { stderr, stdout } from 'node:process';
import { parseArgs } from 'node:util';
import { installModels, type InstallProgress } from './install.ts';

const MEGABYTE = 1e6;

/** `node install-cli.js --directory DIR`: installs what is missing and says so, one line a step. Exit status 1 when something could not be had. */
async function main(): Promise<number> {
  const { values } = parseArgs({ options: { directory: { type: 'string', default: '.backlot/models' } } });
  try {
    const installed = await installModels({ directory: values.directory, onProgress: progressPrinter() });
    stdout.write(
      installed.length === 0
        ? `models: all files are in ${values.directory}\n`
        : `models: installed ${installed.length} files in ${values.directory}\n`,
    );
    return 0;
  } catch (error) {
    stderr.write(`models: ${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}

/** One line when a package starts and one for every file; nothing in between, so that logs stay readable. */
function progressPrinter(): (progress: InstallProgress) => void {
  const started = new Set<string>();
  return (progress) => {
    if (progress.step === 'installed') {
      const { name, bytes, licence } = progress.file;
      stdout.write(`models: ${name} (${(bytes / MEGABYTE).toFixed(1)} MB, ${licence.content})\n`);
    } else if (!started.has(progress.package)) {
      started.add(progress.package);
      stdout.write(`models: fetching ${progress.package} for ${progress.files} files\n`);
    }
  };
}

process.exitCode = await main();
