import type { Command } from './command.ts';
import { budget } from './commands/budget.ts';
import { credits } from './commands/credits.ts';
import { doctor } from './commands/doctor.ts';
import { exportCommand } from './commands/export.ts';
import { importCommand } from './commands/import.ts';
import { keys } from './commands/keys.ts';
import { limit } from './commands/limit.ts';
import { members } from './commands/members.ts';
import { policy } from './commands/policy.ts';
import { reconcile } from './commands/reconcile.ts';
import { retention } from './commands/retention.ts';
import { runs } from './commands/runs.ts';
import { spend } from './commands/spend.ts';
import { teams } from './commands/teams.ts';
import { unknown } from './commands/unknown.ts';

/** Every command, in the order in which the help lists them. */
export const COMMANDS: readonly Command[] = [
  doctor,
  teams,
  members,
  keys,
  credits,
  runs,
  spend,
  budget,
  policy,
  limit,
  retention,
  unknown,
  reconcile,
  exportCommand,
  importCommand,
];
