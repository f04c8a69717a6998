import { useSignal } from '@preact/signals';
import { Brush, FileUp, PersonStanding, X } from 'lucide';
import { useRef } from 'preact/hooks';
import { requireCatalog } from '../../edit/catalog.ts';
import { IMAGE_ROLE } from '../../edit/carry-over.ts';
import { MaskPreview } from '../../edit/mask-preview.tsx';
import { isShowable, showPicture } from '../../edit/pictures.ts';
import { requireClient } from '../../state/session.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { sayError } from '../../ui/toasts.tsx';
import { UploadBars } from '../assets/upload-bars.tsx';
import { useUploads } from '../assets/use-uploads.ts';
import { imageFiles } from '../assets/image-files.ts';
import type { WidgetProps } from '../widget-props.ts';
import './mask-widget.css';

/** What of the picture may change: painted, the subject, from a file, or a sample's own. */
export function MaskWidget({ field, values, change, control, job }: WidgetProps) {
  const { name, title } = field;
  const file = useRef<HTMLInputElement>(null);
  const isBusy = useSignal(false);
  const image = values[job.entry.roles[IMAGE_ROLE] ?? ''];
  const mask = values[name];
  const hasMask = typeof mask === 'string' && mask !== '';
  const uploads = useUploads((key) => change({ [name]: key }));
  if (typeof image !== 'string' || image === '')
    return <p class="mask-field-none">Choose a picture first, then mark a part of it.</p>;

  const during = async (work: () => Promise<Blob | undefined>) => {
    isBusy.value = true;
    try {
      const made = await work();
      if (made !== undefined) await uploads.add([new File([made], 'mask.png', { type: 'image/png' })]);
    } catch (error) {
      sayError(error);
    } finally {
      isBusy.value = false;
    }
  };
  const paint = async () => {
    const { openMaskEditor } = await import('../../canvas/open-mask-editor.ts');
    const [picture, before] = await Promise.all([showPicture(image), hasMask ? showPicture(mask) : undefined]);
    return await openMaskEditor({ picture, title, ...(before !== undefined && { mask: before }) });
  };
  const findSubject = () => requireClient().masks.subject({ image });
  const sample = requireCatalog().samples.find(({ key }) => key === image)?.mask?.key;
  return (
    <div class="mask-field">
      {hasMask && isShowable(image) && <MaskPreview picture={image} mask={mask} alt={`${title} over the picture`} />}
      <div class="button-row">
        <Button
          {...control}
          kind={hasMask ? 'plain' : 'primary'}
          icon={Brush}
          disabled={isBusy.value || !isShowable(image)}
          onClick={() => void during(paint)}
        >
          {hasMask ? 'Edit mask' : 'Paint the mask'}
        </Button>
        <Button icon={PersonStanding} disabled={isBusy.value} onClick={() => void during(findSubject)}>
          {isBusy.value ? 'One moment …' : 'Subject'}
        </Button>
        <Button kind="quiet" icon={FileUp} onClick={() => file.current?.click()}>
          File
        </Button>
        {sample !== undefined && sample !== mask && (
          <Button kind="quiet" onClick={() => change({ [name]: sample })}>
            Sample’s own
          </Button>
        )}
        {hasMask && <IconButton icon={X} label="Clear the mask" onClick={() => change({ [name]: undefined })} />}
      </div>
      {!isShowable(image) && (
        <p class="soft small">To paint over a picture from a link, save it and choose the file.</p>
      )}
      <input
        ref={file}
        type="file"
        hidden
        accept="image/png,image/jpeg,image/webp"
        onChange={({ currentTarget }) => {
          void uploads.add(imageFiles(currentTarget.files).slice(0, 1));
          currentTarget.value = '';
        }}
      />
      <UploadBars uploads={uploads.underway.value} />
    </div>
  );
}
