import { Download, Upload } from 'lucide';
import { useRef } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import { say } from '../../ui/toasts.tsx';
import type { Size } from '../view/view-transform.ts';
import { encodeMask } from './encode-mask.ts';
import { importMask } from './import-mask.ts';
import type { MaskEditorModel } from './mask-editor-model.ts';

interface MaskFilesProps {
  readonly model: MaskEditorModel;
  readonly size: Size;
}

/** Takes a mask from a file, or saves it to one. */
export function MaskFiles({ model, size }: MaskFilesProps) {
  const picker = useRef<HTMLInputElement>(null);
  const take = (file: File): void => {
    void model.take(
      'Imported',
      async () => {
        const { mask, source, resizedFrom } = await importMask(file, size);
        const words = [`The mask was read by its ${source}.`];
        if (resizedFrom !== undefined)
          words.push(
            `It was ${resizedFrom.width} x ${resizedFrom.height} px and was stretched to ${size.width} x ${size.height} px.`,
          );
        say(words.join(' '));
        return mask;
      },
      model.settings.value.mode,
    );
  };
  const save = async (): Promise<void> => {
    const url = URL.createObjectURL(await encodeMask(model.session.mask));
    const link = document.createElement('a');
    link.href = url;
    link.download = 'mask.png';
    link.click();
    URL.revokeObjectURL(url);
    say('The mask was saved as mask.png.');
  };
  return (
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
          if (file !== undefined) take(file);
        }}
      />
    </div>
  );
}
