import type { RunView } from '@backlot/sdk';
import { useSignal } from '@preact/signals';
import { ChevronLeft, ChevronRight } from 'lucide';
import { sayMoment } from '../../format/moments.ts';
import { ResultView } from '../../result/result-view.tsx';
import { editAgain } from '../../result/run/edit-again.ts';
import { goTo } from '../../state/route.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { entryTaking } from './entry-taking.ts';
import './run-dialog.css';

interface RunDialogProps {
  readonly runId: string;
  /** The list that it was opened from. */
  readonly runs: readonly RunView[];
  readonly onOpen: (id: string) => void;
  readonly onChange: (run: RunView) => void;
  readonly onClose: () => void;
}

/** A run of the list, and the way to those beside it. */
export function RunDialog({ runId, runs, onOpen, onChange, onClose }: RunDialogProps) {
  const at = runs.findIndex(({ id }) => id === runId);
  const seen = useSignal<RunView | undefined>(undefined);
  const run = runs[at] ?? seen.value;
  const newer = at > 0 ? runs[at - 1] : undefined;
  const older = at < 0 ? undefined : runs[at + 1];
  return (
    <Dialog title={run === undefined ? 'Run' : `Run of ${sayMoment(run.createdAt)}`} size="wide" onClose={onClose}>
      <ResultView
        runId={runId}
        onSend={({ key }, operation) => goTo(['edit', ...entryTaking(operation)], { image: key })}
        onRun={onOpen}
        onEdit={editAgain}
        onChange={(next) => {
          seen.value = next;
          onChange(next);
        }}
      />
      {(newer !== undefined || older !== undefined) && (
        <nav class="run-dialog-foot" aria-label="Other runs">
          <Button icon={ChevronLeft} disabled={newer === undefined} onClick={() => newer && onOpen(newer.id)}>
            Newer
          </Button>
          <Button icon={ChevronRight} disabled={older === undefined} onClick={() => older && onOpen(older.id)}>
            Older
          </Button>
        </nav>
      )}
    </Dialog>
  );
}
