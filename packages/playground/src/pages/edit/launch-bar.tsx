import { CodeXml, Play, Square } from 'lucide';
import type { ReadonlySignal } from '@preact/signals';
import type { Price } from '../../edit/estimate.ts';
import { WHOLE, type Job } from '../../edit/job.ts';
import { cancelJob } from '../../edit/run-job.ts';
import { sayCount, sayCredits, sayDollars } from '../../format/credits.ts';
import { CALL_PANEL_ID } from '../../call/call-panel.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { sayError } from '../../ui/toasts.tsx';
import { ProviderChoice } from './provider-choice.tsx';
import './launch-bar.css';

interface LaunchBarProps {
  readonly job: Job;
  readonly price: ReadonlySignal<Price>;
  readonly onRun: () => void;
}

/** What it costs, who does it, and the button that does it. */
export function LaunchBar({ job, price: { value: price }, onRun }: LaunchBarProps) {
  const isOn = job.isOn.value;
  const whole = job.faults.value[WHOLE];
  const cancel = async () => {
    try {
      await cancelJob(job);
    } catch (error) {
      sayError(error);
    }
  };
  return (
    <div class="launch">
      <ProviderChoice job={job} price={price} />
      {whole !== undefined && (
        <p class="launch-fault small" role="alert">
          {whole}
        </p>
      )}
      {price.estimate?.warnings.map(({ code, message }) => (
        <p key={code + message} class="launch-warning small">
          {message}
        </p>
      ))}
      <div class="launch-line">
        <PriceTag price={price} />
        <IconButton
          icon={CodeXml}
          label="To the call"
          onClick={() => document.getElementById(CALL_PANEL_ID)?.scrollIntoView({ block: 'start' })}
        />
        {isOn ? (
          <Button icon={Square} disabled={job.run.value === undefined} onClick={() => void cancel()}>
            Cancel
          </Button>
        ) : (
          <Button
            kind="primary"
            icon={Play}
            title="Ctrl + Enter"
            aria-keyshortcuts="Control+Enter Meta+Enter"
            onClick={onRun}
          >
            Run
          </Button>
        )}
      </div>
    </div>
  );
}

function PriceTag({ price: { estimate, isAsking, refusal } }: { readonly price: Price }) {
  if (estimate === undefined)
    return (
      <p class="launch-price soft small" aria-live="polite">
        {isAsking ? 'Asking for the price …' : sayNoPrice(refusal)}
      </p>
    );
  const { expected, reserved, available } = estimate.credits;
  return (
    <p class={`launch-price ${isAsking ? 'launch-price-old' : ''}`} aria-live="polite" title={sayDollars(expected)}>
      <strong>{sayCredits(expected)}</strong>
      <span class="soft small">
        {reserved > expected && `up to ${sayCount(reserved)}, `}
        {sayCount(available)} left
      </span>
    </p>
  );
}

function sayNoPrice(refusal: string | undefined): string {
  return refusal === undefined ? 'Fill in what is required to see the price.' : 'It cannot be run as it stands.';
}
