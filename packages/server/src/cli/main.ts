#!/usr/bin/env node
import { readConfig } from '../config.ts';
import { lookIn } from '../store/look-in.ts';
import { openNew } from '../store/open-new.ts';
import { runCli } from './run-cli.ts';

process.exitCode = await runCli(process.argv.slice(2), {
  readConfig: () => readConfig(),
  openDatabase: lookIn,
  openNewDatabase: openNew,
  write: (text) => process.stdout.write(text),
  complain: (text) => process.stderr.write(text),
  now: () => new Date(),
});
