import { useSignal } from '@preact/signals';
import type { WebhookSecretView, WebhookView } from '@backlot/sdk';
import { requireClient } from '../../state/session.ts';
import { FormDialog } from './form-dialog.tsx';
import { TextField } from './text-field.tsx';
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
      <TextField
        id="webhook-url"
        label="URL"
        hint="On the public internet, beginning with https://."
        isRequired
        inputMode="url"
        placeholder="https://hooks.example.com/backlot"
        text={url}
      />
      <TextField
        id="webhook-description"
        label="Description"
        maxLength={MAX_DESCRIPTION}
        placeholder="What it is for"
        text={description}
      />
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
