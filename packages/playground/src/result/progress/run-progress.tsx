import { useSignal } from '@preact/signals';
import { X } from 'lucide';
import { useEffect } from 'preact/hooks';
import { useAction } from '../../state/action.ts';
import { requireClient } from '../../state/session.ts';
import { Button } from '../../ui/button.tsx';
import { useBlobUrl } from '../picture/use-blob-url.ts';
import { sayDuration } from '../run/say-duration.ts';
import { progressWords } from '../run/run-words.ts';
import type { RunView } from '@backlot/sdk';
import './run-progress.css';

interface RunProgressProps {
  readonly run: RunView;
  readonly before: Blob | undefined;
}

const PERCENT = 100;
const TICK_MS = 1000;

/** How far a run is, over the picture that it works on. */
export function RunProgress({ run, before }: RunProgressProps) {
  const beforeUrl = useBlobUrl(before);
  const { isBusy, fault, run: act } = useAction();
  const elapsedMs = useElapsed(run.createdAt);
  const percent = Math.round((run.progress?.fraction ?? 0) * PERCENT);
  const isWaiting = run.state === 'queued';
  const cancel = () => act(async () => void (await requireClient().runs.cancel(run.id)));
  return (
    <div class="run-progress">
      {beforeUrl !== undefined && <img class="run-progress-before" src={beforeUrl} alt="" />}
      <div class="run-progress-card">
        <p role="status">{progressWords(run)}</p>
        <div
          class={isWaiting ? 'run-bar run-bar-waiting' : 'run-bar'}
          role="progressbar"
          aria-label="Progress"
          aria-valuemin={0}
          aria-valuemax={PERCENT}
          aria-valuenow={isWaiting ? undefined : percent}
        >
          <div style={{ width: isWaiting ? '30%' : `${percent}%` }} />
        </div>
        <div class="run-progress-foot">
          <span class="soft small">
            {isWaiting ? '' : `${percent} %`}
            {elapsedMs > 0 && ` after ${sayDuration(elapsedMs)}`}
          </span>
          {run.links.cancel !== null && run.state !== 'cancelling' && (
            <Button icon={X} disabled={isBusy.value} onClick={() => void cancel()}>
              Cancel
            </Button>
          )}
        </div>
        {fault.value !== undefined && (
          <p class="field-fault" role="alert">
            {fault.value}
          </p>
        )}
      </div>
    </div>
  );
}

/** How long ago something was, ms in whole seconds; never less than nothing where the clocks differ. */
function useElapsed(since: string): number {
  const now = useSignal(Date.now());
  useEffect(() => {
    const timer = setInterval(() => {
      now.value = Date.now();
    }, TICK_MS);
    return () => clearInterval(timer);
  }, []);
  const elapsedMs = Math.max(0, now.value - Date.parse(since));
  return Math.floor(elapsedMs / TICK_MS) * TICK_MS;
}
