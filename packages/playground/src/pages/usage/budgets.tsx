import { useLoaded } from '../../state/resource.ts';
import { linkTo } from '../../state/route.ts';
import { requireClient } from '../../state/session.ts';
import { whoseBudget } from '../../state/whose-budget.ts';
import { BudgetMeter } from '../../ui/budget-meter.tsx';

/** How much of each budget is used. */
export function Budgets() {
  const { loaded } = useLoaded(async () => {
    const [all, keys] = await Promise.all([
      requireClient().account.budgets.list(),
      requireClient().account.keys.list(),
    ]);
    return all.map((budget) => ({ budget, whose: whoseBudget(budget, keys) }));
  });
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
          {budgets.map(({ budget, whose }) => (
            <li key={budget.id}>
              <BudgetMeter budget={budget} whose={whose} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
