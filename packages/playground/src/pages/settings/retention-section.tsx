import { useSignal } from '@preact/signals';
import { useLoaded } from '../../state/resource.ts';
import { requireClient } from '../../state/session.ts';
import { useAction } from '../../state/action.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { say } from '../../ui/toasts.tsx';
import { Section, WhenLoaded } from './section.tsx';

const USUAL_DAYS = 90;
/** A hundred years. */
const MAX_DAYS = 36_500;

/** For how long the team keeps prompts, pictures and texts. */
export function RetentionSection({ isAdmin }: { readonly isAdmin: boolean }) {
  const retention = useLoaded(() => requireClient().account.retention.get());
  return (
    <Section
      title="Retention"
      about="For how long prompts, pictures and texts are kept. What runs cost, their times and their ids always stay, so that the books add up."
    >
      <WhenLoaded of={retention} label="Loading the retention">
        {(days) =>
          isAdmin ? (
            <RetentionForm key={days} days={days} onSaved={retention.reload} />
          ) : (
            <p>
              {days === null
                ? 'Everything is kept until it is deleted.'
                : `What is older than ${days} days is deleted.`}{' '}
              Admins of your team can change that.
            </p>
          )
        }
      </WhenLoaded>
    </Section>
  );
}

interface RetentionFormProps {
  readonly days: number | null;
  readonly onSaved: () => void;
}

function RetentionForm({ days, onSaved }: RetentionFormProps) {
  const keepsAll = useSignal(days === null);
  const typed = useSignal(String(days ?? USUAL_DAYS));
  const isAsking = useSignal(false);
  const { isBusy, fault, run } = useAction();
  const chosen = keepsAll.value ? null : readDays(typed.value);
  const isChanged = chosen !== undefined && chosen !== days;
  const deletesMore = chosen !== undefined && chosen !== null && (days === null || chosen < days);
  const save = async () => {
    if (chosen === undefined) return;
    await requireClient().account.retention.set(chosen);
    say('The retention is set.', 'good');
    onSaved();
  };
  const submit = (event: Event) => {
    event.preventDefault();
    if (deletesMore) isAsking.value = true;
    else void run(save);
  };
  return (
    <form class="settings-form retention" onSubmit={submit}>
      <fieldset class="settings-checks">
        <legend class="visually-hidden">How long</legend>
        <label>
          <input
            type="radio"
            name="retention"
            checked={keepsAll.value}
            onChange={() => {
              keepsAll.value = true;
            }}
          />
          Until it is deleted by hand
        </label>
        <label>
          <input
            type="radio"
            name="retention"
            checked={!keepsAll.value}
            onChange={() => {
              keepsAll.value = false;
            }}
          />
          For a number of days
        </label>
      </fieldset>
      {!keepsAll.value && (
        <Field
          id="retention-days"
          label="Days"
          fault={chosen === undefined ? `Give a whole number of days, 1 to ${MAX_DAYS}.` : undefined}
        >
          {(control) => (
            <input
              {...control}
              class="input"
              type="number"
              inputMode="numeric"
              min={1}
              max={MAX_DAYS}
              value={typed.value}
              onInput={({ currentTarget }) => {
                typed.value = currentTarget.value;
              }}
            />
          )}
        </Field>
      )}
      {fault.value !== undefined && (
        <p class="field-fault" role="alert">
          {fault.value}
        </p>
      )}
      <div>
        <Button kind="primary" type="submit" disabled={!isChanged || isBusy.value}>
          Save
        </Button>
      </div>
      {isAsking.value && (
        <ConfirmDialog
          title="Delete what is older?"
          action={`Delete what is older than ${typed.value} days`}
          onConfirm={save}
          onClose={() => {
            isAsking.value = false;
          }}
        >
          <p>
            Within a minute, the prompts, pictures and texts of all runs of the team that are older than {typed.value}{' '}
            days are deleted for good, and so are uploads of that age that no run needs. From then on it happens every
            day.
          </p>
        </ConfirmDialog>
      )}
    </form>
  );
}

function readDays(text: string): number | undefined {
  const days = Number(text);
  return text.trim() !== '' && Number.isInteger(days) && days >= 1 && days <= MAX_DAYS ? days : undefined;
}
