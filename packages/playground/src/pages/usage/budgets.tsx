import { fetchBudgets, type Budget } from '../../state/account.ts';
import { useLoaded } from '../../state/resource.ts';
import { linkTo } from '../../state/route.ts';
import { requireClient } from '../../state/session.ts';
import { BudgetMeter } from '../../ui/budget-meter.tsx';

/** How much of each budget is used. */
export function Budgets() {
  const { loaded } = useLoaded(() => fetchBudgets(requireClient()));
  const { state, value: budgets } =
    loaded.value.state === 'failed' ? { state: 'failed', value: undefined } : loaded.value;
  return (
    <section class="usage-card" aria-labelledby="budgets">
      <h2 id="budgets">Budgets</h2>
      {state === 'failed' && <p class="soft">The budgets cannot be shown just now.</p>}
      {budgets?.length === 0 && (
        <p class="soft">
          None is set: only the team’s credits and the limits of its members bound what is spent. Admins set budgets
          under <a href={linkTo(['settings', 'members'])}>Members and limits</a>.
        </p>
      )}
      {budgets !== undefined && budgets.length > 0 && (
        <ul class="usage-budgets">
          {budgets.map((budget) => (
            <li key={budget.id}>
              <BudgetMeter budget={budget} whose={whoseOf(budget)} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function whoseOf({ userId, keyId }: Budget): string {
  if (keyId !== null) return 'One key';
  return userId !== null ? 'One member' : 'The team';
}
