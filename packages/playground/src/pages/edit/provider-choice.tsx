import { Route } from 'lucide';
import { AUTOMATIC, type Policy } from '../../edit/policy.ts';
import type { Job } from '../../edit/job.ts';
import type { Price } from '../../edit/estimate.ts';
import { sayCredits } from '../../format/credits.ts';
import { providerName } from '../../format/provider-name.ts';
import { Icon } from '../../ui/icon.tsx';
import './provider-choice.css';

const MANNERS = [
  ['automatic', 'Automatic'],
  ['cheapest', 'The cheapest'],
  ['fastest', 'The fastest'],
] as const;

interface ProviderChoiceProps {
  readonly job: Job;
  readonly price: Price;
}

/** Who is to do it, and who would be asked as it stands. */
export function ProviderChoice({ job, price: { estimate } }: ProviderChoiceProps) {
  const { providers } = job.entry;
  const { choice, isBuiltinAllowed } = job.policy.value;
  const value = typeof choice === 'object' ? `only ${choice.only}` : choice;
  const set = (patch: Partial<Policy>) => {
    job.policy.value = { ...job.policy.value, ...patch };
  };
  return (
    <details class="provider-choice">
      <summary>
        <Icon of={Route} />
        <span>Done by</span>
        <strong>{sayFirst(job.policy.value, estimate)}</strong>
      </summary>
      <div class="provider-choice-body">
        <label>
          <span class="small soft">Who is asked</span>
          <select
            class="input"
            value={value}
            onChange={({ currentTarget }) => set({ choice: readChoice(currentTarget.value) })}
          >
            {MANNERS.map(([name, title]) => (
              <option key={name} value={name}>
                {title}
              </option>
            ))}
            {providers.map((provider) => (
              <option key={provider} value={`only ${provider}`}>
                Only {providerName(provider)}
              </option>
            ))}
          </select>
        </label>
        <label class="provider-choice-switch">
          <input
            class="switch"
            type="checkbox"
            role="switch"
            checked={isBuiltinAllowed}
            onChange={({ currentTarget }) => set({ isBuiltinAllowed: currentTarget.checked })}
          />
          The built-in engine may do it
        </label>
        {estimate !== undefined && (
          <ol class="small">
            {estimate.candidates.map(({ provider, credits }) => (
              <li key={provider}>
                {providerName(provider)}, {sayCredits(credits)}
              </li>
            ))}
            {estimate.skipped.map(({ provider, reason }) => (
              <li key={provider} class="soft">
                Not {providerName(provider)}: {reason}
              </li>
            ))}
          </ol>
        )}
      </div>
    </details>
  );
}

function sayFirst({ choice }: Policy, estimate: Price['estimate']): string {
  const first = estimate?.candidates[0]?.provider;
  if (first !== undefined) return providerName(first);
  return typeof choice === 'object' ? providerName(choice.only) : 'whoever can';
}

function readChoice(value: string): Policy['choice'] {
  const only = /^only (.+)$/.exec(value)?.[1];
  if (only !== undefined) return { only };
  return MANNERS.find(([name]) => name === value)?.[0] ?? AUTOMATIC.choice;
}
