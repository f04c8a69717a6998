import type { MemberView } from '@backlot/sdk';
import { useSignal } from '@preact/signals';
import { requireClient } from '../../state/session.ts';
import { Field } from '../../ui/field.tsx';
import { say } from '../../ui/toasts.tsx';
import { AmountField } from './amount-field.tsx';
import { readDollars, typeDollars } from './dollars.ts';
import { FormDialog } from './form-dialog.tsx';
import { TextField } from './text-field.tsx';

interface MemberDialogProps {
  /** The one to change; absent: a new one. */
  readonly member: MemberView | undefined;
  readonly isSelf: boolean;
  readonly onSaved: () => void;
  readonly onClose: () => void;
}

const MAX_NAME = 120;

/** Adds a member, or changes what one may do and spend. */
export function MemberDialog({ member, isSelf, onSaved, onClose }: MemberDialogProps) {
  const name = useSignal('');
  const email = useSignal('');
  const role = useSignal<MemberView['role']>(member?.role ?? 'MEMBER');
  const limit = useSignal(member?.creditLimit == null ? '' : typeDollars(member.creditLimit));
  const creditLimit = limit.value.trim() === '' ? null : readDollars(limit.value);
  const save = async () => {
    if (creditLimit === undefined) return;
    const rights = { role: role.value, creditLimit };
    if (member === undefined) {
      const address = email.value.trim();
      await requireClient().account.members.add({
        name: name.value.trim(),
        ...(address !== '' && { email: address }),
        ...rights,
      });
      say(`${name.value.trim()} is a member now. Make a key for them under Keys.`, 'good');
    } else {
      await requireClient().account.members.change(member.userId, rights);
    }
    onSaved();
    onClose();
  };
  return (
    <FormDialog
      title={member === undefined ? 'Add a member' : member.name}
      action={member === undefined ? 'Add the member' : 'Save'}
      isReady={creditLimit !== undefined && (member !== undefined || name.value.trim() !== '')}
      onSubmit={save}
      onClose={onClose}
    >
      {member === undefined && (
        <>
          <TextField id="member-name" label="Name" isRequired maxLength={MAX_NAME} text={name} />
          <TextField
            id="member-email"
            label="E-mail address"
            hint="Shown to the team, never written to."
            inputMode="email"
            text={email}
          />
        </>
      )}
      <Field
        id="member-role"
        label="Role"
        hint={
          isSelf
            ? 'It is you: somebody else must take the role from you.'
            : 'Admins see everybody’s runs, and change all that stands here.'
        }
      >
        {(control) => (
          <select
            {...control}
            class="input"
            value={role.value}
            disabled={isSelf}
            onChange={({ currentTarget }) => {
              role.value = currentTarget.value === 'ADMIN' ? 'ADMIN' : 'MEMBER';
            }}
          >
            <option value="MEMBER">Member</option>
            <option value="ADMIN">Admin</option>
          </select>
        )}
      </Field>
      <AmountField
        id="member-limit"
        label="Limit in all"
        hint="In dollars, over all time. Leave it empty for no limit; what is spent each day or month is bounded by budgets."
        text={limit}
      />
    </FormDialog>
  );
}
