import { useSignal } from '@preact/signals';
import type { RecraftStyle } from '@backlot/sdk';
import type { CatalogView } from '../../edit/catalog-view.ts';
import { PictureSource } from '../../form/assets/picture-source.tsx';
import { SampleRow } from '../../form/assets/sample-row.tsx';
import { UploadBars } from '../../form/assets/upload-bars.tsx';
import { useUploads } from '../../form/assets/use-uploads.ts';
import { titleOf } from '../../form/fields-of.ts';
import { sayDollars } from '../../format/credits.ts';
import { useAction } from '../../state/action.ts';
import { requireClient } from '../../state/session.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { say } from '../../ui/toasts.tsx';
import { BASES, hasRoom, MAX_PARTS, toFields, withPart, type Mixture, type Part } from './mixture.ts';
import './new-style-dialog.css';
import { PartList } from './part-list.tsx';
import { SourceSelect } from './source-select.tsx';

interface NewStyleDialogProps {
  readonly catalog: CatalogView;
  readonly own: readonly RecraftStyle[];
  readonly onMade: () => void;
  readonly onClose: () => void;
}

const ENTRY = 'recraft/createStyle';
const POLICIES = [
  { name: 'PaletteMatch', words: 'Blend everything by its share' },
  { name: 'MaxWeight', words: 'The character of the weightiest, the colours of all' },
] as const;

/** Makes a style of pictures, of other styles, or of both. */
export function NewStyleDialog({ catalog, own, onMade, onClose }: NewStyleDialogProps) {
  const entry = catalog.entries.find(({ id }) => id === ENTRY);
  const mixture = useSignal<Mixture>({ base: 'any', parts: [], policy: 'PaletteMatch' });
  const change = (patch: Partial<Mixture>) => {
    mixture.value = { ...mixture.value, ...patch };
  };
  const add = (kind: Part['kind'], reference: string) =>
    change({ parts: withPart(mixture.value.parts, kind, reference) });
  const uploads = useUploads((key) => add('picture', key));
  const { isBusy, fault, run } = useAction();
  const make = async () => {
    const isMade = await run(async () => {
      await requireClient().styles.create(toFields(mixture.value));
    });
    if (!isMade) return;
    say('The style is made.', 'good');
    onMade();
    onClose();
  };
  const { base, parts, policy } = mixture.value;
  const isWaiting = uploads.underway.value.length > 0;
  const price = entry?.creditsPerImage;
  return (
    <Dialog title="New style" onClose={onClose}>
      <div class="new-style">
        <Field
          id="style-references"
          label="Pictures to take the look from"
          hint={`Up to ${MAX_PARTS}. Their colours, contrast, lines and textures are measured, not what they show.`}
        >
          {(control) => (
            <PictureSource
              control={control}
              hasSeveral
              isSmall={parts.length > 0}
              onFiles={(files) => void uploads.add(files)}
              onLink={(url) => add('picture', url)}
            >
              <UploadBars uploads={uploads.underway.value} />
            </PictureSource>
          )}
        </Field>
        {parts.length === 0 && <SampleRow chosen={[]} onChoose={({ key }) => add('picture', key)} />}
        <SourceSelect catalog={catalog} own={own} isFull={!hasRoom(parts, 'style')} onAdd={(id) => add('style', id)} />
        {parts.length > 0 && (
          <PartList parts={parts} own={own} catalog={catalog} onChange={(next) => change({ parts: next })} />
        )}
        {parts.length > 1 && (
          <fieldset class="new-style-policy">
            <legend>How they are mixed</legend>
            {POLICIES.map(({ name, words }) => (
              <label key={name}>
                <input
                  type="radio"
                  name="mix-policy"
                  checked={policy === name}
                  onChange={() => change({ policy: name })}
                />
                {words}
              </label>
            ))}
          </fieldset>
        )}
        <Field
          id="style-base"
          label="Base style"
          hint="What the new one tunes: it decides whether photos, drawings or shapes come out."
        >
          {(control) => (
            <select
              {...control}
              class="input"
              value={base}
              onChange={({ currentTarget: { value } }) =>
                change({ base: BASES.find((name) => name === value) ?? 'any' })
              }
            >
              {BASES.map((name) => (
                <option key={name} value={name}>
                  {titleOf(name)}
                </option>
              ))}
            </select>
          )}
        </Field>
        {fault.value !== undefined && (
          <p class="field-fault" role="alert">
            {fault.value}
          </p>
        )}
        <div class="new-style-end">
          <span class="soft small">{typeof price === 'number' && `Costs ${sayDollars(price)}, once.`}</span>
          <Button kind="primary" disabled={parts.length === 0 || isWaiting || isBusy.value} onClick={make}>
            {isBusy.value ? 'Measuring …' : 'Make the style'}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
