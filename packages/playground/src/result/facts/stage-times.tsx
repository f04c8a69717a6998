import { sayDuration } from '../run/say-duration.ts';
import { stageWords } from '../run/run-words.ts';
import { stageShares } from './stage-shares.ts';
import './stage-times.css';

const PERCENT = 100;

/** How long each stage took, as bars. */
export function StageTimes({ timingsMs }: { readonly timingsMs: Readonly<Record<string, number>> }) {
  return (
    <ol class="stage-times">
      {stageShares(timingsMs).map(({ stage, ms, share, isInner }) => (
        <li key={stage} class={isInner ? 'stage-time-inner' : ''}>
          <span>{stageWords(stage)}</span>
          <span class="stage-bar" aria-hidden="true">
            <span style={{ width: `${share * PERCENT}%` }} />
          </span>
          <span class="stage-ms">{sayDuration(ms)}</span>
        </li>
      ))}
    </ol>
  );
}
