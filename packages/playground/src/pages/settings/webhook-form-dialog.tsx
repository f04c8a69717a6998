import { useSignal } from '@preact/signals';
import type { WebhookSecretView, WebhookView } from '@backlot/sdk';
import { requireClient } from '../../state/session.ts';
import { Field } from '../../ui/field.tsx';
import { FormDialog } from './form-dialog.tsx';
import { EVENTS } from './webhook-state.ts';

interface WebhookFormDialogProps {
  /** The one to change; absent: a new one. */
  readonly webhook: WebhookView | undefined;
  readonly onMade: (webhook: WebhookSecretView) => void;
  readonly onChange: () => void;
  readonly onClose: () => void;
}

type Events = WebhookView['events'];

const USUAL_EVENTS: Events = ['run.succeeded', 'run.failed', 'run.cancelled'];
const MAX_DESCRIPTION = 500;

/** Makes a webhook or changes one. */
export function WebhookFormDialog({ webhook, onMade, onChange, onClose }: WebhookFormDialogProps) {
  const url = useSignal(webhook?.url ?? '');
  const description = useSignal(webhook?.description ?? '');
  const events = useSignal<Events>(webhook?.events ?? USUAL_EVENTS);
  const submit = async () => {
    const fields = { url: url.value.trim(), description: description.value.trim(), events: events.value };
    if (webhook === undefined) {
      onMade(await requireClient().webhooks.create(fields));
      return;
    }
    await requireClient().webhooks.change(webhook.id, fields);
    onChange();
    onClose();
  };
  const toggle = (name: Events[number]) => {
    const { value } = events;
    events.value = value.includes(name) ? value.filter((one) => one !== name) : [...value, name];
  };
  return (
    <FormDialog
      title={webhook === undefined ? 'New webhook' : 'Change the webhook'}
      action={webhook === undefined ? 'Make the webhook' : 'Save'}
      isReady={url.value.trim() !== '' && events.value.length > 0}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field id="webhook-url" label="URL" isRequired hint="On the public internet, beginning with https://.">
        {(control) => (
          <input
            {...control}
            class="input"
            type="url"
            inputMode="url"
            required
            placeholder="https://hooks.example.com/backlot"
            value={url.value}
            onInput={({ currentTarget }) => {
              url.value = currentTarget.value;
            }}
          />
        )}
      </Field>
      <Field id="webhook-description" label="Description">
        {(control) => (
          <input
            {...control}
            class="input"
            maxLength={MAX_DESCRIPTION}
            placeholder="What it is for"
            value={description.value}
            onInput={({ currentTarget }) => {
              description.value = currentTarget.value;
            }}
          />
        )}
      </Field>
      <fieldset class="settings-checks">
        <legend>Tell it when a run</legend>
        {EVENTS.map(({ name, words }) => (
          <label key={name}>
            <input type="checkbox" checked={events.value.includes(name)} onChange={() => toggle(name)} />
            {words} <code class="soft">{name}</code>
          </label>
        ))}
      </fieldset>
    </FormDialog>
  );
}
