import type { BudgetView, KeyView, MemberView } from '@backlot/sdk';
import { useSignal } from '@preact/signals';
import { requireClient } from '../../state/session.ts';
import { Field } from '../../ui/field.tsx';
import { AmountField } from './amount-field.tsx';
import { readDollars, typeDollars } from './dollars.ts';
import { FormDialog } from './form-dialog.tsx';

interface BudgetDialogProps {
  /** The one to change; absent: a new one. */
  readonly budget: BudgetView | undefined;
  /** Whose the one to change is. */
  readonly whose: string | undefined;
  readonly members: readonly MemberView[];
  readonly keys: readonly KeyView[];
  readonly onSaved: () => void;
  readonly onClose: () => void;
}

type Subject = Pick<BudgetView, 'userId' | 'keyId'>;

const TEAM: Subject = { userId: null, keyId: null };

/** Sets what may be spent in a day or a month. */
export function BudgetDialog({ budget, whose, members, keys, onSaved, onClose }: BudgetDialogProps) {
  const subjects = subjectsOf(members, keys);
  const subject = useSignal(0);
  const period = useSignal<BudgetView['period']>(budget?.period ?? 'month');
  const amount = useSignal(budget === undefined ? '' : typeDollars(budget.credits));
  const credits = readDollars(amount.value);
  const save = async () => {
    if (credits === undefined) return;
    const { userId, keyId } = budget ?? subjects[subject.value]?.subject ?? TEAM;
    await requireClient().account.budgets.set({ userId, keyId, period: period.value, credits });
    onSaved();
    onClose();
  };
  return (
    <FormDialog
      title={whose === undefined ? 'New budget' : `${whose}, each ${period.value}`}
      action={budget === undefined ? 'Set the budget' : 'Save'}
      isReady={credits !== undefined}
      onSubmit={save}
      onClose={onClose}
    >
      {budget === undefined && (
        <>
          <Field id="budget-subject" label="Whose spending">
            {(control) => (
              <select
                {...control}
                class="input"
                value={subject.value}
                onChange={({ currentTarget }) => {
                  subject.value = Number(currentTarget.value);
                }}
              >
                {subjects.map(({ words }, index) => (
                  <option key={words} value={index}>
                    {words}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field id="budget-period" label="In each" hint="A budget of the same for the same time is replaced.">
            {(control) => (
              <select
                {...control}
                class="input"
                value={period.value}
                onChange={({ currentTarget }) => {
                  period.value = currentTarget.value === 'day' ? 'day' : 'month';
                }}
              >
                <option value="day">Day</option>
                <option value="month">Month</option>
              </select>
            )}
          </Field>
        </>
      )}
      <AmountField
        id="budget-amount"
        label="Amount"
        hint="In dollars. What was spent before in this day or month counts; it takes effect with the next request."
        text={amount}
      />
    </FormDialog>
  );
}

function subjectsOf(members: readonly MemberView[], keys: readonly KeyView[]) {
  return [
    { words: 'The whole team', subject: TEAM },
    ...members.map(({ userId, name }) => ({ words: name, subject: { userId, keyId: null } })),
    ...keys.map(({ id, name, prefix }) => ({
      words: `The key ${name} (${prefix}…)`,
      subject: { userId: null, keyId: id },
    })),
  ];
}
