import type { BudgetView, MemberView } from '@backlot/sdk';
import { useSignal } from '@preact/signals';
import { Plus, Wallet } from 'lucide';
import { sayDollars } from '../../format/credits.ts';
import { useLoaded } from '../../state/resource.ts';
import { requireClient } from '../../state/session.ts';
import { whoseBudget } from '../../state/whose-budget.ts';
import { BudgetMeter } from '../../ui/budget-meter.tsx';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Empty } from '../../ui/empty.tsx';
import { say } from '../../ui/toasts.tsx';
import { BudgetDialog } from './budget-dialog.tsx';
import { Section, WhenLoaded } from './section.tsx';

type Open =
  | { readonly what: 'form'; readonly budget?: BudgetView }
  | { readonly what: 'remove'; readonly budget: BudgetView };

/** What the team, a member or a key may spend in a day or a month. */
export function BudgetsSection({ members }: { readonly members: readonly MemberView[] }) {
  const budgets = useLoaded(() => requireClient().account.budgets.list());
  const keysLoaded = useLoaded(() => requireClient().account.keys.list());
  const keys = keysLoaded.loaded.value.state === 'failed' ? [] : (keysLoaded.loaded.value.value ?? []);
  const open = useSignal<Open | undefined>(undefined);
  const close = () => {
    open.value = undefined;
  };
  const remove = async ({ userId, keyId, period }: BudgetView) => {
    await requireClient().account.budgets.set({ userId, keyId, period, credits: null });
    say('The budget is removed.', 'good');
    budgets.reload();
  };
  const whose = (budget: BudgetView) => whoseBudget(budget, keys, members);
  return (
    <Section
      title="Budgets"
      about="What goes beyond one is refused before any vendor is asked. Days and months begin at midnight UTC."
      action={
        <Button
          icon={Plus}
          onClick={() => {
            open.value = { what: 'form' };
          }}
        >
          New budget
        </Button>
      }
    >
      <WhenLoaded of={budgets} label="Loading the budgets">
        {(list) =>
          list.length === 0 ? (
            <Empty icon={Wallet} title="None yet">
              Bound what the team, a member or a key may spend in a day or a month.
            </Empty>
          ) : (
            <ul class="settings-list">
              {list.map((budget) => (
                <li key={budget.id} class="settings-card settings-row">
                  <div class="settings-row-words">
                    <BudgetMeter budget={budget} whose={whose(budget)} />
                  </div>
                  <div class="settings-buttons">
                    <Button
                      aria-label={`Change the budget of ${whose(budget)}`}
                      onClick={() => {
                        open.value = { what: 'form', budget };
                      }}
                    >
                      Change
                    </Button>
                    <Button
                      aria-label={`Remove the budget of ${whose(budget)}`}
                      onClick={() => {
                        open.value = { what: 'remove', budget };
                      }}
                    >
                      Remove
                    </Button>
                  </div>
                </li>
              ))}
            </ul>
          )
        }
      </WhenLoaded>
      {open.value?.what === 'form' && (
        <BudgetDialog
          budget={open.value.budget}
          whose={open.value.budget && whose(open.value.budget)}
          members={members}
          keys={keys.filter(({ revokedAt }) => revokedAt === null)}
          onSaved={budgets.reload}
          onClose={close}
        />
      )}
      {open.value?.what === 'remove' && (
        <RemoveDialog budget={open.value.budget} whose={whose(open.value.budget)} onRemove={remove} onClose={close} />
      )}
    </Section>
  );
}

interface RemoveDialogProps {
  readonly budget: BudgetView;
  readonly whose: string;
  readonly onRemove: (budget: BudgetView) => Promise<void>;
  readonly onClose: () => void;
}

function RemoveDialog({ budget, whose, onRemove, onClose }: RemoveDialogProps) {
  return (
    <ConfirmDialog
      title="Remove this budget?"
      action="Remove the budget"
      onConfirm={() => onRemove(budget)}
      onClose={onClose}
    >
      <p>
        <strong>{whose}</strong> will no longer be held to {sayDollars(budget.credits)} each {budget.period}: only other
        budgets, limits and the team’s credits bound what is spent.
      </p>
    </ConfirmDialog>
  );
}
