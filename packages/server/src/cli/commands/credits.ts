import { findBalance, grantCredits, sumGrants } from '../../store/ledger.ts';
import { defineCommand, JSON_OPTION, UsageError, withDatabase, type Command } from '../command.ts';
import { findTeam } from '../find-subject.ts';
import { toJson, toTable } from '../present.ts';
import { readAction } from '../read-action.ts';
import { readText } from '../read-text.ts';
import { readWholeNumber } from '../read-whole-number.ts';

/** What a team has, and giving it more. */
export const credits: Command = defineCommand({
  name: 'credits',
  summary: "Shows a team's balance and grants credits.",
  usage: ['balance [--team TEAM] [--json]', 'grant <credits> --memo TEXT [--team TEAM] [--json]'],
  options: {
    memo: { type: 'string', description: 'What they are for; kept in the books.' },
    team: { type: 'string', description: 'The id or name of the team; needed where there are several.' },
    ...JSON_OPTION,
  },
  run: async ({ values, operands }, context) => {
    const { action, subject } = readAction(operands, { balance: {}, grant: { subject: 'credits' } });
    const granted = action === 'grant' ? readWholeNumber(subject, 'grant') : 0;
    const memo = action === 'grant' ? readText(values.memo, '--memo') : '';
    if (action === 'grant' && granted === 0) throw new UsageError('grant takes a whole number above 0.');
    const balance = await withDatabase(context, async (database) => {
      const { id: teamId } = await findTeam(database, values.team);
      if (action === 'balance') return await findBalance(database, teamId);
      return await database.transaction().execute(async (transaction) => {
        await grantCredits(transaction, { teamId, credits: granted, memo });
        // Refuses what does not fit a number exactly, and with it the grant.
        await sumGrants(transaction);
        return await findBalance(transaction, teamId);
      });
    });
    const { available, reserved, spent } = balance;
    context.write(
      values.json === true
        ? toJson(balance)
        : toTable(['available', 'reserved', 'spent'], [[available, reserved, spent]]),
    );
    return 0;
  },
});
