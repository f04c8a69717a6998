import type { MemberView } from '@backlot/sdk';
import { sayDollars } from '../../format/credits.ts';
import { sayAgo } from '../../format/moments.ts';
import { useAction } from '../../state/action.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Meter } from '../../ui/meter.tsx';

interface MemberCardProps {
  readonly member: MemberView;
  readonly isSelf: boolean;
  readonly onChange: () => void;
  readonly onSuspend: () => void;
  readonly onActivate: () => Promise<void>;
}

/** Somebody in the team: what they may do and have spent. */
export function MemberCard({ member, isSelf, onChange, onSuspend, onActivate }: MemberCardProps) {
  const { name, email, role, suspended, creditLimit, usedCredit, createdAt } = member;
  const { isBusy, fault, run } = useAction();
  const used =
    creditLimit === null
      ? `${sayDollars(usedCredit)} spent, no limit`
      : `${sayDollars(usedCredit)} of ${sayDollars(creditLimit)} spent`;
  return (
    <li class="settings-card settings-row">
      <div class="settings-row-words">
        <div class="settings-card-head">
          <strong class="settings-name">{name}</strong>
          {isSelf && <span class="soft">you</span>}
          <Badge kind={role === 'ADMIN' ? 'accent' : 'plain'}>{role === 'ADMIN' ? 'admin' : 'member'}</Badge>
          {suspended && <Badge kind="bad">suspended</Badge>}
        </div>
        <p class="soft small settings-name">
          {email !== null && `${email}, `}since {sayAgo(createdAt)}
        </p>
        <div class="member-spent">
          <span class="small">{used}</span>
          {creditLimit !== null && (
            <Meter label={`What ${name} has spent`} value={usedCredit} most={creditLimit} text={used} />
          )}
        </div>
        {fault.value !== undefined && (
          <p class="field-fault" role="alert">
            {fault.value}
          </p>
        )}
      </div>
      <div class="settings-buttons">
        <Button aria-label={`Change ${name}`} onClick={onChange}>
          Change
        </Button>
        {suspended && (
          <Button disabled={isBusy.value} onClick={() => void run(onActivate)}>
            Make active
          </Button>
        )}
        {!suspended && !isSelf && (
          <Button aria-label={`Suspend ${name}`} onClick={onSuspend}>
            Suspend
          </Button>
        )}
      </div>
    </li>
  );
}
