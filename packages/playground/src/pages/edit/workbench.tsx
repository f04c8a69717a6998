import { useEffect, useRef } from 'preact/hooks';
import { usePrice } from '../../edit/estimate.ts';
import type { Job } from '../../edit/job.ts';
import { runJob } from '../../edit/run-job.ts';
import { JobForm } from '../../form/job-form.tsx';
import { Stage } from './stage.tsx';
import { LaunchBar } from './launch-bar.tsx';
import { FormHead } from './form-head.tsx';
import './workbench.css';

/** What can be corrected with the keyboard. */
const CONTROLS = 'input:not([hidden]), textarea, select, button';

/** The form of one operation and what comes of it. */
export function Workbench({ job }: { readonly job: Job }) {
  const price = usePrice(job);
  const stage = useRef<HTMLElement>(null);
  const run = async () => {
    await runJob(job);
    const faulty = document.querySelector('.workform .field:has(> .field-fault)');
    if (faulty !== null) faulty.querySelector<HTMLElement>(CONTROLS)?.focus();
    else if (job.isOn.peek()) stage.current?.scrollIntoView({ block: 'start' });
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      // What a dialog is about comes first.
      if (document.querySelector('dialog[open]') !== null) return;
      event.preventDefault();
      void run();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [job]);
  return (
    <>
      <section class="workform" aria-label="What to do">
        <div class="workform-fields">
          <FormHead job={job} />
          <JobForm job={job} />
        </div>
        <LaunchBar job={job} price={price} onRun={() => void run()} />
      </section>
      <section ref={stage} class="workstage" aria-label="What comes of it">
        <Stage job={job} />
      </section>
    </>
  );
}
