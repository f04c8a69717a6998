import { Image as ImageSign } from 'lucide';
import { useEffect } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import { CallPanel } from '../../call/call-panel.tsx';
import { IMAGE_ROLE, MASK_ROLE } from '../../edit/carry-over.ts';
import { requireCatalog } from '../../edit/catalog.ts';
import type { Job, JobRun } from '../../edit/job.ts';
import { MaskPreview } from '../../edit/mask-preview.tsx';
import { PictureImage } from '../../edit/picture-image.tsx';
import { isShowable, showPicture } from '../../edit/pictures.ts';
import { noteRun } from '../../edit/run-job.ts';
import { ResultView } from '../../result/result-view.tsx';
import { Empty } from '../../ui/empty.tsx';
import { sendPicture } from './send-picture.ts';
import './stage.css';

/** What came of a job, or what it is made of as long as nothing has; and the call that does the same. */
export function Stage({ job }: { readonly job: Job }) {
  const { value: run } = job.run;
  return (
    <>
      <div class="edit-stage">{run === undefined ? <Before job={job} /> : <Result job={job} run={run} />}</div>
      <CallPanel job={job} />
    </>
  );
}

function Result({ job, run }: { readonly job: Job; readonly run: JobRun }) {
  const before = useSignal<Blob | undefined>(undefined);
  useEffect(() => {
    const show = async (reference: string) => {
      before.value = await showPicture(reference).catch(() => undefined);
    };
    if (run.before !== undefined && isShowable(run.before)) void show(run.before);
  }, [run]);
  return (
    <ResultView
      runId={run.id}
      {...(before.value !== undefined && { before: before.value })}
      onChange={(next) => noteRun(job, next)}
      onRun={(id) => {
        job.run.value = { ...run, id };
        job.isOn.value = true;
      }}
      onSend={({ key }, operation) => sendPicture(requireCatalog(), job, key, operation)}
    />
  );
}

function Before({ job }: { readonly job: Job }) {
  const { roles } = job.entry;
  const { value: values } = job.values;
  const image = values[roles[IMAGE_ROLE] ?? ''];
  const mask = values[roles[MASK_ROLE] ?? ''];
  if (typeof image !== 'string' || image === '')
    return (
      <Empty icon={ImageSign} title="The result appears here">
        Fill in the form and run it, or run the example as it stands.
      </Empty>
    );
  return (
    <figure class="edit-stage-before">
      {typeof mask === 'string' && mask !== '' && isShowable(image) ? (
        <MaskPreview picture={image} mask={mask} alt="Your picture, with what may change tinted" />
      ) : (
        <PictureImage reference={image} alt="Your picture" />
      )}
      <figcaption class="soft small">Your picture. The result takes its place here.</figcaption>
    </figure>
  );
}
