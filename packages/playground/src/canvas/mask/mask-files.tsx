import { useSignal } from '@preact/signals';
import type { Mask } from '@backlot/kernels';
import { Download, Upload } from 'lucide';
import { useRef } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import type { Size } from '../view/view-transform.ts';
import { encodeMask } from './encode-mask.ts';
import { importMask } from './import-mask.ts';
import type { MaskSource } from './weights.ts';
import { Choice } from '../controls/choice.tsx';
import type { MaskEditorModel } from './mask-editor-model.ts';

interface MaskFilesProps {
  readonly model: MaskEditorModel;
  readonly size: Size;
}

const SOURCES = [
  { name: 'auto', label: 'Auto' },
  { name: 'brightness', label: 'Brightness' },
  { name: 'transparency', label: 'Opacity' },
] as const;

/** Takes a mask from a file, or saves it to one. */
export function MaskFiles({ model, size }: MaskFilesProps) {
  const picker = useRef<HTMLInputElement>(null);
  const source = useSignal<MaskSource | 'auto'>('auto');
  const take = async (file: File): Promise<void> => {
    const words: string[] = [];
    const read = async (): Promise<Mask> => {
      const imported = await importMask(file, size, source.value === 'auto' ? undefined : source.value);
      const { resizedFrom } = imported;
      words.push(`It was read by its ${imported.source}.`);
      if (resizedFrom !== undefined)
        words.push(
          `It was ${resizedFrom.width} x ${resizedFrom.height} px and was stretched to ${size.width} x ${size.height} px.`,
        );
      return imported.mask;
    };
    await model.take('Imported', read, 'replace');
    model.said.value = [model.said.value, ...words].join(' ');
  };
  const save = async (): Promise<void> => {
    const url = URL.createObjectURL(await encodeMask(model.session.mask));
    const link = document.createElement('a');
    link.href = url;
    link.download = 'mask.png';
    link.click();
    URL.revokeObjectURL(url);
    model.said.value = 'The mask was saved as mask.png.';
  };
  return (
    <>
      <div class="mask-buttons mask-buttons-two">
        <Button icon={Upload} onClick={() => picker.current?.click()}>
          Import
        </Button>
        <Button icon={Download} onClick={() => void save()}>
          Save
        </Button>
        <input
          ref={picker}
          type="file"
          accept="image/*"
          hidden
          aria-label="Mask to import"
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            currentTarget.value = '';
            if (file !== undefined) void take(file);
          }}
        />
      </div>
      <Choice label="Import reads" options={SOURCES} chosen={source.value} onChoose={(name) => (source.value = name)} />
    </>
  );
}
