import { useSignal } from '@preact/signals';
import { Download } from 'lucide';
import { Field } from '../../ui/field.tsx';
import { MenuButton, type MenuItem } from '../../ui/menu-button.tsx';
import { saveFile } from '../../state/save-file.ts';
import { sayError } from '../../ui/toasts.tsx';
import type { RunView } from '@backlot/sdk';
import type { RunPicture } from '../run/run-picture.ts';
import { convertPicture, type Wanted } from './convert-picture.ts';
import { fileNameOf } from './file-name.ts';

interface DownloadMenuProps {
  readonly run: RunView;
  readonly picture: RunPicture;
  /** Its bytes; undefined while they are on their way. */
  readonly file: Blob | undefined;
}

const SVG_TYPE = 'image/svg+xml';
const FORMATS = [
  { mediaType: 'image/png', name: 'PNG', hint: 'Lossless, keeps transparency' },
  { mediaType: 'image/jpeg', name: 'JPEG', hint: 'Small; the colour shows where it is transparent' },
  { mediaType: 'image/webp', name: 'WebP', hint: 'Smaller, keeps transparency' },
] as const satisfies readonly {
  readonly mediaType: Wanted['mediaType'];
  readonly name: string;
  readonly hint: string;
}[];
/** Drawings are wanted large; no browser has room for more. */
const VECTOR_WIDTH = { byDefault: 2048, least: 16, most: 8192 };
const WHITE = '#ffffff';

/** A picture as a file of any of the usual formats, made in the browser. */
export function DownloadMenu({ run, picture, file }: DownloadMenuProps) {
  const isVector = picture.mediaType === SVG_TYPE;
  const ground = useSignal(WHITE);
  const width = useSignal(VECTOR_WIDTH.byDefault);
  const save = async (mediaType: Wanted['mediaType']) => {
    if (file === undefined) return;
    try {
      const wanted = { mediaType, ground: ground.value, ...(isVector && { width: width.value }) };
      saveFile(await convertPicture(file, picture, wanted), fileNameOf(run, picture, mediaType));
    } catch (error) {
      sayError(error);
    }
  };
  const items: MenuItem[] = FORMATS.map(({ mediaType, name, hint }) => ({
    label: name,
    hint: mediaType === picture.mediaType ? 'The file as it was made' : hint,
    onChoose: () => void save(mediaType),
  }));
  const svg: MenuItem = {
    label: 'SVG',
    hint: 'The file as it was made',
    onChoose: () => file && saveFile(file, fileNameOf(run, picture, SVG_TYPE)),
  };
  return (
    <MenuButton
      label="Download"
      icon={Download}
      kind="primary"
      disabled={file === undefined}
      groups={[{ items: isVector ? [svg, ...items] : items }]}
    >
      <Field id="download-ground" label="Ground of a JPEG">
        {(control) => (
          <input
            {...control}
            class="download-ground"
            type="color"
            value={ground.value}
            onInput={({ currentTarget }) => {
              ground.value = currentTarget.value;
            }}
          />
        )}
      </Field>
      {isVector && (
        <Field id="download-width" label="Width of PNG, JPEG and WebP, px">
          {(control) => (
            <input
              {...control}
              class="input"
              type="number"
              min={VECTOR_WIDTH.least}
              max={VECTOR_WIDTH.most}
              value={width.value}
              onChange={({ currentTarget }) => {
                const asked = Number.isFinite(currentTarget.valueAsNumber) ? currentTarget.valueAsNumber : width.value;
                width.value = Math.round(Math.min(VECTOR_WIDTH.most, Math.max(VECTOR_WIDTH.least, asked)));
                currentTarget.value = String(width.value);
              }}
            />
          )}
        </Field>
      )}
    </MenuButton>
  );
}
