import { useSignal } from '@preact/signals';
import { Palette, Plus, Trash2, WandSparkles } from 'lucide';
import { PictureImage } from '../../edit/picture-image.tsx';
import { titleOf } from '../../form/fields-of.ts';
import { sayAgo, sayMoment } from '../../format/moments.ts';
import { useLoaded } from '../../state/resource.ts';
import { requireClient } from '../../state/session.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Icon } from '../../ui/icon.tsx';
import { say } from '../../ui/toasts.tsx';
import type { RecraftStyle } from '@backlot/sdk';
import { linkToOwnStyle } from './style-links.ts';

interface OwnStylesProps {
  readonly styles: readonly RecraftStyle[];
  readonly onNew: () => void;
  readonly onChange: () => void;
}

/** The styles that the team has made. */
export function OwnStyles({ styles, onNew, onChange }: OwnStylesProps) {
  const doomed = useSignal<RecraftStyle | undefined>(undefined);
  const remove = async (style: RecraftStyle) => {
    await requireClient().styles.remove(style.id);
    say('The style is deleted.', 'good');
    onChange();
  };
  return (
    <section class="styles-own" aria-labelledby="own-styles">
      <div class="styles-head">
        <h2 id="own-styles">Your styles</h2>
        <Button kind="primary" icon={Plus} onClick={onNew}>
          New style
        </Button>
      </div>
      {styles.length === 0 ? (
        <Empty icon={WandSparkles} title="None yet">
          Give one to ten pictures that look as you want yours to look, or mix styles, and use the new one by its id.
        </Empty>
      ) : (
        <ul class="styles-own-list">
          {styles.map((style) => (
            <OwnStyleCard
              key={style.id}
              style={style}
              onDelete={() => {
                doomed.value = style;
              }}
            />
          ))}
        </ul>
      )}
      {doomed.value !== undefined && (
        <ConfirmDialog
          title="Delete this style?"
          action="Delete the style"
          onConfirm={() => remove(doomed.value ?? never())}
          onClose={() => {
            doomed.value = undefined;
          }}
        >
          <p>
            {titleOf(doomed.value.style)}, made {sayMoment(doomed.value.creation_time)}. Requests that name it by its id{' '}
            <code>{doomed.value.id}</code> will be refused.
          </p>
          <p>Pictures that were drawn in it stay, and so do styles that were mixed from it.</p>
        </ConfirmDialog>
      )}
    </section>
  );
}

function never(): never {
  throw new Error('No style is chosen.');
}

function OwnStyleCard({ style, onDelete }: { readonly style: RecraftStyle; readonly onDelete: () => void }) {
  const title = `${titleOf(style.style)} of ${sayAgo(style.creation_time)}`;
  return (
    <li class="own-style">
      <a href={linkToOwnStyle(style.id)} aria-label={`Draw in ${title}`}>
        <References id={style.id} title={title} />
      </a>
      <div class="own-style-words">
        <strong>{titleOf(style.style)}</strong>
        <span class="soft small" title={sayMoment(style.creation_time)}>
          made {sayAgo(style.creation_time)}
        </span>
      </div>
      <div class="own-style-tools">
        <a class="button" href={linkToOwnStyle(style.id)}>
          Use
        </a>
        <CopyButton form="icon" label="Copy the id" text={style.id} />
        <IconButton icon={Trash2} label={`Delete ${title}`} onClick={onDelete} />
      </div>
    </li>
  );
}

const SHOWN_PICTURES = 4;
const ICON_PX = 28;

/** What a style was made of; the record of its making knows. */
function References({ id, title }: { readonly id: string; readonly title: string }) {
  const { loaded } = useLoaded(async () => {
    const record = await requireClient().results.get(id);
    const pictures: unknown = record?.aiRecordDetail.promptObject['image_urls'];
    return Array.isArray(pictures) ? pictures.filter((one) => typeof one === 'string') : [];
  }, [id]);
  const pictures = loaded.value.state === 'failed' ? [] : (loaded.value.value ?? []);
  const shown = pictures.slice(0, SHOWN_PICTURES);
  return (
    <span class={`own-style-pictures own-style-pictures-${shown.length}`}>
      {shown.length === 0 && <Icon of={Palette} sizePx={ICON_PX} />}
      {shown.map((reference) => (
        <PictureImage key={reference} reference={reference} alt={`A picture that ${title} was made of`} />
      ))}
    </span>
  );
}
