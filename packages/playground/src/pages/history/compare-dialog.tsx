import { useMemo } from 'preact/hooks';
import { useBlobUrl } from '../../result/picture/use-blob-url.ts';
import { useFile } from '../../result/picture/use-file.ts';
import { operationWords } from '../../result/run/run-words.ts';
import type { RunView } from '@backlot/sdk';
import type { RunPicture } from '../../result/run/run-picture.ts';
import { PictureStage } from '../../result/stage/picture-stage.tsx';
import { createStageView, type StageView } from '../../result/stage/stage-view.ts';
import { ZoomTools } from '../../result/stage/zoom-tools.tsx';
import { sayDollars } from '../../format/credits.ts';
import { Dialog } from '../../ui/dialog.tsx';
import './compare-dialog.css';

interface CompareDialogProps {
  readonly runs: readonly RunView[];
  readonly onClose: () => void;
}

/** The first pictures of some runs beside each other, zoomed and moved as one. */
export function CompareDialog({ runs, onClose }: CompareDialogProps) {
  const view = useMemo(() => createStageView(() => devicePixelRatio), []);
  const shown = runs.flatMap((run) => run.images.slice(0, 1).map((picture) => ({ run, picture })));
  return (
    <Dialog title={`Compare ${shown.length} runs`} size="wide" onClose={onClose}>
      <div class="compare-runs">
        {shown.map(({ run, picture }) => (
          <Compared key={run.id} run={run} picture={picture} view={view} />
        ))}
      </div>
      <div class="compare-tools">
        <ZoomTools view={view} />
      </div>
    </Dialog>
  );
}

interface ComparedProps {
  readonly run: RunView;
  readonly picture: RunPicture;
  readonly view: StageView;
}

function Compared({ run, picture, view }: ComparedProps) {
  const url = useBlobUrl(useFile(picture.key).blob);
  const { width, height, seed } = picture;
  return (
    <figure>
      <div class="compare-stage">
        <PictureStage view={view} picture={{ url, width, height, label: run.model, alt: run.prompt ?? 'The result' }} />
      </div>
      <figcaption>
        <b>{operationWords(run.operation)}</b>
        <p class="soft small">
          {run.model}, {width} × {height} px{seed !== null && `, seed ${seed}`}, {sayDollars(run.credits.charged)}
        </p>
        {run.prompt !== null && <p class="small">{run.prompt}</p>}
      </figcaption>
    </figure>
  );
}
