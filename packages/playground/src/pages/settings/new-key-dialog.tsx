import type { AccountView, MemberView } from '@backlot/sdk';
import { useSignal } from '@preact/signals';
import { requireClient } from '../../state/session.ts';
import { Field } from '../../ui/field.tsx';
import { FormDialog } from './form-dialog.tsx';
import { TextField } from './text-field.tsx';

interface NewKeyDialogProps {
  readonly account: AccountView;
  /** Who a key may be made for besides oneself. */
  readonly members: readonly MemberView[];
  readonly onMade: (made: { readonly name: string; readonly key: string }) => void;
  readonly onClose: () => void;
}

const MAX_NAME = 120;

/** Makes a key for oneself or, as an admin, for somebody in the team. */
export function NewKeyDialog({ account, members, onMade, onClose }: NewKeyDialogProps) {
  const name = useSignal('');
  const userId = useSignal(account.member.userId);
  const submit = async () => {
    const isOwn = userId.value === account.member.userId;
    onMade(
      await requireClient().account.keys.create({ name: name.value.trim(), ...(!isOwn && { userId: userId.value }) }),
    );
  };
  return (
    <FormDialog
      title="New key"
      action="Make the key"
      isReady={name.value.trim() !== ''}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        id="key-name"
        label="Name"
        hint="Where it will be used: the web shop, your laptop."
        isRequired
        maxLength={MAX_NAME}
        text={name}
      />
      {members.length > 1 && (
        <Field id="key-member" label="For" hint="What it spends counts for them.">
          {(control) => (
            <select
              {...control}
              class="input"
              value={userId.value}
              onChange={({ currentTarget }) => {
                userId.value = currentTarget.value;
              }}
            >
              {members.map((member) => (
                <option key={member.userId} value={member.userId}>
                  {member.name}
                  {member.userId === account.member.userId ? ' (you)' : ''}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
    </FormDialog>
  );
}
