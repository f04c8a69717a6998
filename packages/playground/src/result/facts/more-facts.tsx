import type { ComponentChildren } from 'preact';
import { CopyButton } from '../../ui/copy-button.tsx';
import type { RunView } from '@backlot/sdk';
import './more-facts.css';
import { readScene } from './read-scene.ts';
import { RoutingFacts } from './routing-facts.tsx';
import { RunFacts } from './run-facts.tsx';
import { SceneFacts } from './scene-facts.tsx';
import { StageTimes } from './stage-times.tsx';

interface MoreFactsProps {
  readonly run: RunView;
  /** Which picture is looked at. */
  readonly chosen: number;
  readonly sizeBytes: number | undefined;
  /** Whether there is room to show the first part at once. */
  readonly isRoomy: boolean;
}

const INDENT = 2;

/** Everything that is known of a run, part by part. */
export function MoreFacts({ run, chosen, sizeBytes, isRoomy }: MoreFactsProps) {
  const scene = readScene(run.details, chosen);
  const json = JSON.stringify(run, null, INDENT);
  return (
    <div class="more-facts">
      <Part title="Facts" isOpen={isRoomy}>
        <RunFacts run={run} picture={run.images[chosen]} sizeBytes={sizeBytes} />
      </Part>
      {scene !== undefined && (
        <Part title="How the prompt was read" isOpen={scene.ignored.length > 0}>
          <SceneFacts scene={scene} />
        </Part>
      )}
      {Object.keys(run.timingsMs).length > 0 && (
        <Part title="Where the time went">
          <StageTimes timingsMs={run.timingsMs} />
        </Part>
      )}
      {run.routing !== null && (
        <Part title="Who was asked">
          <RoutingFacts routing={run.routing} />
        </Part>
      )}
      <Part title="The record">
        <div class="record">
          <CopyButton text={json} label="Copy the record" form="icon" />
          <pre tabIndex={0} aria-label="The record as JSON">
            {json}
          </pre>
        </div>
      </Part>
    </div>
  );
}

interface PartProps {
  readonly title: string;
  readonly isOpen?: boolean;
  readonly children: ComponentChildren;
}

function Part({ title, isOpen = false, children }: PartProps) {
  return (
    <details class="part" open={isOpen}>
      <summary>{title}</summary>
      <div>{children}</div>
    </details>
  );
}
