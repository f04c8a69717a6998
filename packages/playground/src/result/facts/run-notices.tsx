import { CircleAlert, TriangleAlert } from 'lucide';
import { Icon } from '../../ui/icon.tsx';
import type { RunView } from '@backlot/sdk';
import './run-notices.css';

/** What must not be missed: where the result is not quite what was asked for. */
export function Warnings({ warnings }: { readonly warnings: RunView['warnings'] }) {
  if (warnings.length === 0) return null;
  return (
    <ul class="notice notice-warn" aria-label="Warnings">
      {warnings.map(({ code, message }, at) => (
        <li key={`${code}-${at}`}>
          <Icon of={TriangleAlert} />
          <span>
            {message} <code>{code}</code>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Why there is nothing, field by field, and whether it helps to try again. */
export function Failure({ error }: { readonly error: NonNullable<RunView['error']> }) {
  const issues = (error.issues ?? []).filter(({ message }) => message !== error.message || error.issues?.length === 1);
  return (
    <div class="notice notice-bad" role="alert">
      <div>
        <Icon of={CircleAlert} />
        <span>
          <b>{error.message}</b> <code>{error.code}</code>
        </span>
      </div>
      {issues.length > 0 && (
        <ul class="notice-issues">
          {issues.map(({ field, message }) => (
            <li key={field}>
              {message === error.message ? (
                <>
                  This is about the field <code>{field}</code>.
                </>
              ) : (
                <>
                  <code>{field}</code>: {message}
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      <p class="small">
        {error.retryable
          ? 'The same request may go through later. It cost nothing so far.'
          : 'The same request would fail again: change it first.'}
      </p>
    </div>
  );
}
