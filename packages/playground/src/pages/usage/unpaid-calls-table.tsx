import type { UnpaidCalls } from '@backlot/sdk';
import { sayCount } from '../../format/credits.ts';
import { providerName } from '../../format/provider-name.ts';
import { Badge } from '../../ui/badge.tsx';
import { Table } from '../../ui/table.tsx';

const COLUMNS = [
  { title: 'Provider' },
  { title: 'What is known' },
  { title: 'Calls', isNumber: true },
  { title: 'Pictures asked for', isNumber: true },
];

/** What a vendor has charged, or may have, without delivering: shown where there is any. */
export function UnpaidCallsTable({ unpaid }: { readonly unpaid: readonly UnpaidCalls[] }) {
  if (unpaid.length === 0) return null;
  return (
    <section class="usage-card" aria-labelledby="unpaid">
      <h2 id="unpaid">Calls that delivered nothing</h2>
      <p class="soft">
        A vendor has charged these, or may have. They cost your team nothing; whoever runs the server settles them with{' '}
        <code>backlot reconcile</code>.
      </p>
      <Table caption="Calls to vendors that delivered nothing" columns={COLUMNS}>
        {unpaid.map((calls) => (
          <tr key={`${calls.provider}-${calls.state}-${calls.verdict}`}>
            <th scope="row">{providerName(calls.provider)}</th>
            <td>{describe(calls)}</td>
            <td class="number">{sayCount(calls.calls)}</td>
            <td class="number">{sayCount(calls.images)}</td>
          </tr>
        ))}
      </Table>
    </section>
  );
}

function describe({ state, verdict }: UnpaidCalls) {
  if (state === 'SPENT') return <Badge kind="bad">charged</Badge>;
  if (verdict === 'charged') return <Badge kind="bad">found to be charged</Badge>;
  if (verdict === 'not-charged') return <Badge kind="good">found not to be charged</Badge>;
  return <Badge kind="warn">unknown</Badge>;
}
