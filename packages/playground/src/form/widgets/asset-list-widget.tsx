import { ArrowLeft, X } from 'lucide';
import { PictureImage } from '../../edit/picture-image.tsx';
import { IconButton } from '../../ui/button.tsx';
import { PictureSource } from '../assets/picture-source.tsx';
import { SampleRow } from '../assets/sample-row.tsx';
import { UploadBars } from '../assets/upload-bars.tsx';
import { useUploads } from '../assets/use-uploads.ts';
import type { WidgetProps } from '../widget-props.ts';
import './asset-list-widget.css';

/** Several pictures in their order. */
export function AssetListWidget({ field, values, change, control }: WidgetProps) {
  const { name, schema, title } = field;
  const value = values[name];
  const list = Array.isArray(value) ? value.map(String) : [];
  const most = schema.maxItems ?? Infinity;
  const set = (next: readonly string[]) => change({ [name]: next.length === 0 ? undefined : next.slice(0, most) });
  const uploads = useUploads((key) => set([...list, key]));
  const swapWithPrevious = (index: number) =>
    set(
      list.map((one, at) => (at === index - 1 ? (list[index] ?? one) : at === index ? (list[index - 1] ?? one) : one)),
    );
  return (
    <div class="asset-field">
      <PictureSource
        control={control}
        hasSeveral
        isSmall={list.length > 0}
        onFiles={(files) => void uploads.add(files.slice(0, most - list.length))}
        onLink={(url) => set([...list, url])}
      >
        {list.length > 0 && (
          <ol class="asset-list" aria-label={title}>
            {list.map((reference, index) => (
              <li key={reference} class="checkerboard">
                <PictureImage reference={reference} alt={`${title}, number ${index + 1}`} />
                <span class="asset-list-tools">
                  {index > 0 && (
                    <IconButton
                      icon={ArrowLeft}
                      label={`Move number ${index + 1} forward`}
                      onClick={() => swapWithPrevious(index)}
                    />
                  )}
                  <IconButton
                    icon={X}
                    label={`Remove number ${index + 1}`}
                    onClick={() => set(list.filter((_, at) => at !== index))}
                  />
                </span>
              </li>
            ))}
          </ol>
        )}
        <UploadBars uploads={uploads.underway.value} />
      </PictureSource>
      <SampleRow
        chosen={list}
        onChoose={({ key }) => set(list.includes(key) ? list.filter((one) => one !== key) : [...list, key])}
      />
    </div>
  );
}
