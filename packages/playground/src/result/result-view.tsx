import { hasEnded, type RunRequest, type RunView } from '@backlot/sdk';
import { useSignal } from '@preact/signals';
import { CircleSlash, Pencil, RefreshCw, SearchX, Trash2 } from 'lucide';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { useAction } from '../state/action.ts';
import { requireClient } from '../state/session.ts';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Spinner } from '../ui/spinner.tsx';
import { sayError } from '../ui/toasts.tsx';
import { DeleteRun } from './deletion/delete-run.tsx';
import { MoreFacts } from './facts/more-facts.tsx';
import { RunSummary } from './facts/run-summary.tsx';
import { Failure, Warnings } from './facts/run-notices.tsx';
import { Opinion } from './opinion/opinion.tsx';
import { PictureResult } from './picture-result.tsx';
import { useFile } from './picture/use-file.ts';
import { RunProgress } from './progress/run-progress.tsx';
import { operationWords, STATE_WORDS } from './run/run-words.ts';
import { pictureOf, useRequest } from './run/use-request.ts';
import { useRun } from './run/use-run.ts';
import './result-view.css';
import { StyleResult, TextResult } from './word-results.tsx';

interface ResultViewProps {
  readonly runId: string;
  /** What the run was given, to be compared with. */
  readonly before?: Blob | undefined;
  /** Told where a picture is to be sent: to an operation, or to wherever pictures are edited. */
  readonly onSend: (picture: { readonly key: string }, operation?: string) => void;
  /** Told when the same was asked for again; that run is followed from then on. */
  readonly onRun?: ((runId: string) => void) | undefined;
  /** Offers to change the request and send it again; told what it was. Without it, the form is in sight anyway. */
  readonly onEdit?: ((request: RunRequest) => void) | undefined;
  /** Told whenever the run is known anew. */
  readonly onChange?: ((run: RunView) => void) | undefined;
}

/** Where facts stand beside the picture, as in the style sheet. */
const ROOMY_PX = 860;

/** A run: followed while it is on, then its pictures, its words or its failure, and every fact of it. */
export function ResultView({ runId, before, onSend, onRun, onEdit, onChange }: ResultViewProps) {
  const shownId = useSignal(runId);
  useEffect(() => {
    shownId.value = runId;
  }, [runId]);
  const { run: followed, fault } = useRun(shownId.value);
  const { isBusy, run: act } = useAction();
  const run = followed.value;
  useEffect(() => {
    if (run !== undefined) onChange?.(run);
  }, [run]);
  if (fault.value !== undefined)
    return (
      <Empty icon={SearchX} title="This run cannot be shown">
        {fault.value instanceof Error ? fault.value.message : null}
      </Empty>
    );
  if (run === undefined) return <Spinner label="Loading the run" />;
  const again = async () => {
    await act(async () => {
      try {
        const { id } = await requireClient().runs.retry(run.id);
        shownId.value = id;
        onRun?.(id);
      } catch (error) {
        sayError(error);
      }
    });
  };
  const onAgain = run.links.retry === null || isBusy.value ? undefined : () => void again();
  const show = (next: RunView) => {
    followed.value = next;
  };
  return (
    <section class="result" aria-label="Result">
      <header class="result-head">
        <div>
          <h2>{operationWords(run.operation)}</h2>
          <span role="status">
            <Badge kind={STATE_WORDS[run.state].kind}>{STATE_WORDS[run.state].word}</Badge>
          </span>
        </div>
        {run.prompt !== null && run.text === null && <p class="result-prompt">{run.prompt}</p>}
      </header>
      {!hasEnded(run) && <RunProgress run={run} before={before} />}
      {hasEnded(run) && (
        <Ended key={run.id} run={run} before={before} show={show} onSend={onSend} onAgain={onAgain} onEdit={onEdit} />
      )}
    </section>
  );
}

interface EndedProps {
  readonly run: RunView;
  readonly before: Blob | undefined;
  readonly show: (run: RunView) => void;
  readonly onSend: ResultViewProps['onSend'];
  readonly onAgain: (() => void) | undefined;
  readonly onEdit: ResultViewProps['onEdit'];
}

function Ended({ run, before, show, onSend, onAgain, onEdit }: EndedProps) {
  const hasContent = run.contentDeletedAt === null;
  const request = useRequest(run.id, hasContent && (before === undefined || onEdit !== undefined));
  const { blob: source } = useFile(before === undefined ? pictureOf(request) : undefined);
  const edit = onEdit !== undefined && request?.entry != null ? () => onEdit(request) : undefined;
  const chosen = useSignal(0);
  const body = useRef<HTMLDivElement>(null);
  const isRoomy = useSignal(true);
  useLayoutEffect(() => {
    isRoomy.value = (body.current?.clientWidth ?? 0) >= ROOMY_PX;
  }, []);
  const sizeBytes = useSignal<number | undefined>(undefined);
  return (
    <div ref={body} class="result-body">
      <div class="result-main">
        <Ending run={run} />
        {hasContent && run.images.length === 0 && (
          <div class="result-retry">
            {edit !== undefined && (
              <Button icon={Pencil} kind={run.error?.retryable === false ? 'primary' : 'plain'} onClick={edit}>
                Edit the request
              </Button>
            )}
            {run.state !== 'succeeded' && onAgain !== undefined && (
              <Button icon={RefreshCw} kind={run.error?.retryable === true ? 'primary' : 'plain'} onClick={onAgain}>
                Try again
              </Button>
            )}
          </div>
        )}
        <Warnings warnings={run.warnings} />
        {run.images.length > 0 && (
          <PictureResult
            run={run}
            before={before ?? source}
            chosen={chosen.value}
            onChoose={(index) => {
              chosen.value = index;
            }}
            onSend={({ key }, operation) => onSend({ key }, operation)}
            onAgain={onAgain}
            onEdit={edit}
            onFile={(size) => {
              sizeBytes.value = size;
            }}
          />
        )}
        {run.state === 'succeeded' && <RunSummary run={run} seed={run.images[chosen.value]?.seed ?? null} />}
        {run.text !== null && <TextResult text={run.text} prompt={run.prompt} />}
        {run.style !== null && <StyleResult id={run.style.id} />}
      </div>
      <aside class="result-aside" aria-label="About this run">
        {run.state === 'succeeded' && hasContent && <Opinion run={run} onRated={show} />}
        <MoreFacts run={run} chosen={chosen.value} sizeBytes={sizeBytes.value} isRoomy={isRoomy.value} />
        <DeleteRun run={run} onDeleted={show} />
      </aside>
    </div>
  );
}

/** Why there is nothing to look at, where there is not. */
function Ending({ run: { state, error, contentDeletedAt } }: { readonly run: RunView }) {
  if (contentDeletedAt !== null)
    return (
      <Empty icon={Trash2} title="Deleted">
        The pictures and the words of this run are gone for good.
      </Empty>
    );
  if (state === 'cancelled')
    return (
      <Empty icon={CircleSlash} title="Cancelled">
        It cost nothing.
      </Empty>
    );
  return error === null ? null : <Failure error={error} />;
}
