import type { AccountView } from '@backlot/sdk';
import type { ComponentChildren } from 'preact';
import { sayCredits, sayDollars } from '../../format/credits.ts';
import { signOut } from '../../state/session.ts';
import { linkTo } from '../../state/route.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Meter } from '../../ui/meter.tsx';
import { Section } from './section.tsx';

/** Who is signed in, in which team, and what is left to spend. */
export function AccountSection({ account: { team, member, key, role } }: { readonly account: AccountView }) {
  const { creditLimit, usedCredit } = member;
  const used = creditLimit === null ? '' : `${sayDollars(usedCredit)} of ${sayDollars(creditLimit)}`;
  return (
    <Section title="Account" action={<Button onClick={signOut}>Sign out</Button>}>
      <dl class="facts">
        <Fact title="You">
          {member.name}{' '}
          <Badge kind={role === 'ADMIN' ? 'accent' : 'plain'}>{role === 'ADMIN' ? 'admin' : 'member'}</Badge>
        </Fact>
        <Fact title="Team">{team.name}</Fact>
        <Fact title="Signed in with">
          {key.name} <code class="soft">{key.prefix}…</code>
        </Fact>
        <Fact title="Left to spend">
          <strong>{sayDollars(team.credits)}</strong>{' '}
          <span class="soft">
            {sayCredits(team.credits)}
            {team.reserved !== null &&
              team.reserved > 0 &&
              `; ${sayDollars(team.reserved)} set aside for runs that are on`}
          </span>
        </Fact>
        <Fact title="You may spend">
          {creditLimit === null ? (
            <>
              as much as the team has; so far {sayDollars(usedCredit)} <a href={linkTo(['usage'])}>See on what</a>
            </>
          ) : (
            <span class="facts-meter">
              <span>
                {used} <a href={linkTo(['usage'])}>See on what</a>
              </span>
              <Meter label="What you have spent of your limit" value={usedCredit} most={creditLimit} text={used} />
            </span>
          )}
        </Fact>
        <Fact title="Your user id">
          <span class="facts-id">
            <code class="settings-name">{member.userId}</code>
            <CopyButton form="icon" label="Copy your user id" text={member.userId} />
          </span>
        </Fact>
        <Fact title="The team’s id">
          <span class="facts-id">
            <code class="settings-name">{team.id}</code>
            <CopyButton form="icon" label="Copy the team’s id" text={team.id} />
          </span>
        </Fact>
      </dl>
    </Section>
  );
}

function Fact({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}
