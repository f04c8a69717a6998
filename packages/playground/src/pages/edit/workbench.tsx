import { useEffect } from 'preact/hooks';
import { usePrice } from '../../edit/estimate.ts';
import type { Job } from '../../edit/job.ts';
import { runJob } from '../../edit/run-job.ts';
import { JobForm } from '../../form/job-form.tsx';
import { Stage } from './stage.tsx';
import { LaunchBar } from './launch-bar.tsx';
import { FormHead } from './form-head.tsx';
import './workbench.css';

/** The form of one operation and what comes of it. */
export function Workbench({ job }: { readonly job: Job }) {
  const price = usePrice(job);
  useEffect(() => {
    const run = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      // What a dialog is about comes first.
      if (document.querySelector('dialog[open]') !== null) return;
      event.preventDefault();
      void runJob(job);
    };
    document.addEventListener('keydown', run);
    return () => document.removeEventListener('keydown', run);
  }, [job]);
  return (
    <>
      <section class="workform" aria-label="What to do">
        <div class="workform-fields">
          <FormHead job={job} />
          <JobForm job={job} />
        </div>
        <LaunchBar job={job} price={price} />
      </section>
      <section class="workstage" aria-label="Result">
        <Stage job={job} />
      </section>
    </>
  );
}
