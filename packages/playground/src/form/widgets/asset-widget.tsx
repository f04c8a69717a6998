import { X } from 'lucide';
import { IMAGE_ROLE, MASK_ROLE } from '../../edit/carry-over.ts';
import { isShowable } from '../../edit/pictures.ts';
import { PictureImage } from '../../edit/picture-image.tsx';
import { IconButton } from '../../ui/button.tsx';
import { PictureSource } from '../assets/picture-source.tsx';
import { SampleRow } from '../assets/sample-row.tsx';
import { UploadBars } from '../assets/upload-bars.tsx';
import { usePagePictures } from '../assets/use-page-pictures.ts';
import { useUploads } from '../assets/use-uploads.ts';
import type { WidgetProps } from '../widget-props.ts';
import './asset-widget.css';

/** What the server puts before the names of files, to tell them apart. */
const STAMP = /^\d{4}(_\d{2}){5}_\d{3}_/;

/** One picture. That of an operation takes whatever is pasted or dropped on the page, and brings a sample's mask with it. */
export function AssetWidget({ field, values, change, control, job }: WidgetProps) {
  const { name, title, isRequired } = field;
  const { roles } = job.entry;
  const isSource = roles[IMAGE_ROLE] === name;
  const value = values[name];
  const mask = isSource ? roles[MASK_ROLE] : undefined;
  const set = (reference: string | undefined, maskKey?: string) =>
    change({ [name]: reference, ...(mask !== undefined && reference !== value && { [mask]: maskKey }) });
  const uploads = useUploads((key) => set(key));
  const take = (files: readonly File[]) => void uploads.add(files.slice(0, 1));
  usePagePictures(isSource, take);
  const hasPicture = typeof value === 'string' && value !== '';
  return (
    <div class="asset-field">
      <PictureSource control={control} isSmall={hasPicture} onFiles={take} onLink={(url) => set(url)}>
        {hasPicture && (
          <span class="asset-picture checkerboard">
            <PictureImage reference={value} alt={title} />
          </span>
        )}
        {hasPicture && (
          <span class="asset-name" title={value}>
            <span>{nameOf(value)}</span>
            {!isRequired && <IconButton icon={X} label={`Remove ${title}`} onClick={() => set(undefined)} />}
          </span>
        )}
        <UploadBars uploads={uploads.underway.value} />
      </PictureSource>
      {isSource && <SampleRow chosen={[value]} onChoose={(sample) => set(sample.key, sample.mask?.key)} />}
    </div>
  );
}

function nameOf(reference: string): string {
  if (!isShowable(reference)) return new URL(reference).host;
  return reference.startsWith('data:')
    ? 'a data URL'
    : reference.slice(reference.lastIndexOf('/') + 1).replace(STAMP, '');
}
