import { useSignal } from '@preact/signals';
import type { WebhookSecretView, WebhookView } from '@backlot/sdk';
import { requireClient } from '../../state/session.ts';
import { Field } from '../../ui/field.tsx';
import { FormDialog } from './form-dialog.tsx';

interface RotateDialogProps {
  readonly webhook: WebhookView;
  readonly onRotated: (webhook: WebhookSecretView) => void;
  readonly onClose: () => void;
}

const OVERLAPS = [
  { hours: 0, words: 'Not at all: it is known to somebody' },
  { hours: 1, words: 'An hour' },
  { hours: 24, words: 'A day' },
  { hours: 168, words: 'A week' },
];
const USUAL_HOURS = 24;

/** Gives a webhook another secret. */
export function RotateDialog({ webhook, onRotated, onClose }: RotateDialogProps) {
  const hours = useSignal(USUAL_HOURS);
  const submit = async () => {
    onRotated(await requireClient().webhooks.rotate(webhook.id, { previousValidHours: hours.value }));
  };
  return (
    <FormDialog title="New secret" action="Make a new secret" onSubmit={submit} onClose={onClose}>
      <p>
        Messages to <strong class="settings-name">{webhook.url}</strong> will be signed with a new secret.
      </p>
      <Field
        id="rotate-hours"
        label="The secret of now signs too, for"
        hint="Time to change it where messages are received."
      >
        {(control) => (
          <select
            {...control}
            class="input"
            value={hours.value}
            onChange={({ currentTarget }) => {
              hours.value = Number(currentTarget.value);
            }}
          >
            {OVERLAPS.map(({ hours: value, words }) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </select>
        )}
      </Field>
    </FormDialog>
  );
}
