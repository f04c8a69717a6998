import { RotateCcw } from 'lucide';
import type { Job } from '../../edit/job.ts';
import { IconButton } from '../../ui/button.tsx';
import './form-head.css';

/** What the operation is and does, and the way back to its example. */
export function FormHead({ job }: { readonly job: Job }) {
  const { entry } = job;
  return (
    <header class="form-head">
      <div>
        <h1>{entry.title}</h1>
        <p class="soft small">{entry.summary}</p>
        <code class="form-path">
          {entry.method} {entry.path}
        </code>
      </div>
      <IconButton
        icon={RotateCcw}
        label="Back to the example"
        onClick={() => {
          job.values.value = entry.example;
          job.faults.value = {};
        }}
      />
    </header>
  );
}
