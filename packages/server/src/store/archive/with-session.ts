import { Client } from 'pg';
import type { DatabaseConnection } from '../database.ts';

/** How values are written and read, whatever the server or the database prefers: the same text from every PostgreSQL. */
const SAME_TEXT = {
  client_encoding: 'UTF8',
  datestyle: 'ISO, YMD',
  intervalstyle: 'iso_8601',
  timezone: 'UTC',
  extra_float_digits: '1',
  bytea_output: 'hex',
  xmloption: 'content',
};

/** Does the work in one transaction on a connection of its own, undone if the work rejects. */
export async function withSession<Result>(
  connection: DatabaseConnection,
  begin: string,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = new Client({ ...connection, application_name: 'backlot-archive' });
  // Whoever uses it is told by its query.
  client.on('error', () => {});
  await client.connect();
  try {
    for (const [setting, value] of Object.entries(SAME_TEXT)) await client.query(`set ${setting} = '${value}'`);
    await client.query(begin);
    const result = await work(client);
    await client.query('commit');
    return result;
  } finally {
    // What was not committed is undone with the connection.
    await client.end();
  }
}
