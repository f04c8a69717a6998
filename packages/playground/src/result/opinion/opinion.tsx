import { useSignal } from '@preact/signals';
import { Star } from 'lucide';
import { useEffect } from 'preact/hooks';
import { useAction } from '../../state/action.ts';
import { requireClient } from '../../state/session.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { say } from '../../ui/toasts.tsx';
import type { RunView } from '@backlot/sdk';
import './opinion.css';

interface OpinionProps {
  readonly run: RunView;
  readonly onRated: (run: RunView) => void;
}

const STARS = [1, 2, 3, 4, 5] as const;
/** Of the server. */
const MOST_CHARACTERS = 2000;

/** How a run was liked: stars, and a comment once there is one to go with. */
export function Opinion({ run, onRated }: OpinionProps) {
  const { isBusy, fault, run: act } = useAction();
  const comment = useSignal(run.comment ?? '');
  useEffect(() => {
    comment.value = run.comment ?? '';
  }, [run.id]);
  const send = (changes: { readonly rating?: number | null; readonly comment?: string | null }) =>
    act(async () => {
      onRated(await requireClient().runs.rate(run.id, changes));
    });
  const written = comment.value.trim();
  const save = async () => {
    if (await send({ comment: written === '' ? null : written })) say('Your comment is kept.', 'good');
  };
  return (
    <div class="opinion">
      <div class="opinion-stars">
        <fieldset class="stars" disabled={isBusy.value}>
          <legend class="visually-hidden">Your rating</legend>
          {STARS.map((stars) => (
            <label key={stars} class={stars <= (run.rating ?? 0) ? 'star star-on' : 'star'}>
              <input
                type="radio"
                name={`rating-${run.id}`}
                class="visually-hidden"
                checked={run.rating === stars}
                onChange={() => void send({ rating: stars })}
              />
              <Icon of={Star} />
              <span class="visually-hidden">{stars === 1 ? '1 star' : `${stars} stars`}</span>
            </label>
          ))}
        </fieldset>
        {run.rating !== null && (
          <Button kind="quiet" disabled={isBusy.value} onClick={() => void send({ rating: null })}>
            Take it back
          </Button>
        )}
      </div>
      {(run.rating !== null || run.comment !== null) && (
        <Field id={`comment-${run.id}`} label="Comment" fault={fault.value}>
          {(control) => (
            <textarea
              {...control}
              class="input"
              rows={2}
              maxLength={MOST_CHARACTERS}
              value={comment.value}
              onInput={({ currentTarget }) => {
                comment.value = currentTarget.value;
              }}
            />
          )}
        </Field>
      )}
      {written !== (run.comment ?? '') && (
        <Button disabled={isBusy.value} onClick={save}>
          Keep the comment
        </Button>
      )}
      {run.rating === null && run.comment === null && fault.value !== undefined && (
        <p class="field-fault" role="alert">
          {fault.value}
        </p>
      )}
    </div>
  );
}
