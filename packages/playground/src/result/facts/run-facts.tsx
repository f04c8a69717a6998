import type { ComponentChildren } from 'preact';
import { sayCredits, sayDollars } from '../../format/credits.ts';
import { sayMoment } from '../../format/moments.ts';
import { providerName } from '../../format/provider-name.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { sayBytes } from '../run/say-bytes.ts';
import { sayDuration } from '../run/say-duration.ts';
import { operationWords } from '../run/run-words.ts';
import type { RunView } from '@backlot/sdk';
import type { RunPicture } from '../run/run-picture.ts';
import { durationOf } from './duration-of.ts';
import './run-facts.css';

interface RunFactsProps {
  readonly run: RunView;
  readonly picture: RunPicture | undefined;
  readonly sizeBytes: number | undefined;
}

/** The plain facts of a run and of the picture that is shown. */
export function RunFacts({ run, picture, sizeBytes }: RunFactsProps) {
  const { operation, type, model, dialect, provider, engine, createdAt, requestId, retryOf, id, batch } = run;
  const tookMs = durationOf(run);
  return (
    <dl class="facts">
      <Fact name="Done by" value={provider === null ? null : providerName(provider)} />
      <Fact name="Engine" value={engine} />
      <Fact name="Operation" value={operationWords(operation)} />
      <Fact name="Asked as" value={`${dialect} ${type}, ${model}`} />
      {picture !== undefined && (
        <>
          <Copied name="Seed" text={picture.seed === null ? null : String(picture.seed)} />
          <Fact name="Size" value={`${picture.width} × ${picture.height} px`} />
          <Fact
            name="Format"
            value={`${formatWords(picture.mediaType)}${sizeBytes === undefined ? '' : `, ${sayBytes(sizeBytes)}`}`}
          />
          <Copied name="Asset key" text={picture.key} />
        </>
      )}
      <Fact name="Cost" value={costWords(run)} />
      <Fact name="Time" value={tookMs === undefined ? null : sayDuration(tookMs)} />
      <Fact name="Asked at" value={sayMoment(createdAt)} />
      <Copied name="Run" text={id} />
      <Copied name="Retry of" text={retryOf} />
      <Copied name="Batch" text={batch?.id ?? null} />
      <Copied name="Request" text={requestId} />
    </dl>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: ComponentChildren }) {
  if (value === null) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

/** A fact that is needed elsewhere. */
function Copied({ name, text }: { readonly name: string; readonly text: string | null }) {
  if (text === null) return null;
  return (
    <div class="fact-copied">
      <dt>{name}</dt>
      <dd>
        <code>{text}</code>
        <CopyButton text={text} label={`Copy: ${name}`} form="icon" />
      </dd>
    </div>
  );
}

function costWords({ credits: { charged, reserved, perImage }, images, state }: RunView): string {
  if (state === 'failed' || state === 'cancelled') return charged === 0 ? 'Nothing' : sayDollars(charged);
  if (state !== 'succeeded') return `${sayDollars(reserved)} set aside`;
  if (charged === 0) return 'Nothing';
  const each = images.length > 1 ? `, ${sayDollars(perImage)} a picture` : '';
  return `${sayDollars(charged)} (${sayCredits(charged)}${each})`;
}

function formatWords(mediaType: string): string {
  return mediaType.replace('image/', '').replace('+xml', '').toUpperCase();
}
