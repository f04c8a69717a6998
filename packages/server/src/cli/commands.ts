import type { Command } from './command.ts';
import { budget } from './commands/budget.ts';
import { doctor } from './commands/doctor.ts';
import { policy } from './commands/policy.ts';
import { reconcile } from './commands/reconcile.ts';
import { spend } from './commands/spend.ts';
import { unknown } from './commands/unknown.ts';

/** Every command, in the order in which the help lists them. */
export const COMMANDS: readonly Command[] = [doctor, spend, budget, policy, unknown, reconcile];
