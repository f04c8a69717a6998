import { Images } from 'lucide';
import { Icon } from '../../ui/icon.tsx';
import { PictureImage } from '../../edit/picture-image.tsx';
import { requireClient } from '../../state/session.ts';
import { useLoaded } from '../../state/resource.ts';
import type { WidgetProps } from '../widget-props.ts';
import './image-id-widget.css';

/** How many of the last runs are looked through. */
const RUNS = 50;
/** What makes pictures that may be gone on from. */
const EXPLORE = 'explore';

interface RunsPage {
  readonly runs: readonly {
    readonly type: string;
    readonly prompt: string | null;
    readonly images: readonly { readonly id: string; readonly key: string }[];
  }[];
}

/** A picture that was made here before, by its id: one of the last that were explored, or any other that is known. */
export function ImageIdWidget({ field, values, change, control }: WidgetProps) {
  const { loaded } = useLoaded((signal) =>
    requireClient().json<RunsPage>({ path: '/runs', query: { limit: RUNS, state: 'succeeded' }, signal }),
  );
  const value = values[field.name];
  const runs = loaded.value.state === 'failed' ? [] : (loaded.value.value?.runs ?? []);
  const pictures = runs
    .filter(({ type }) => type === EXPLORE)
    .flatMap(({ images, prompt }) => images.map((image) => ({ ...image, prompt: prompt ?? 'a picture' })));
  return (
    <div class="image-id-field">
      {pictures.length > 0 ? (
        <ul aria-label="Pictures that were explored">
          {pictures.map(({ id, key, prompt }) => (
            <li key={id}>
              <button type="button" aria-pressed={id === value} onClick={() => change({ [field.name]: id })}>
                <PictureImage reference={key} alt={prompt} />
              </button>
            </li>
          ))}
        </ul>
      ) : (
        <p class="soft small image-id-field-none">
          <Icon of={Images} /> Explore something first: its pictures are shown here then.
        </p>
      )}
      <input
        {...control}
        class="input"
        spellcheck={false}
        placeholder="Id of a picture"
        value={typeof value === 'string' ? value : ''}
        onInput={({ currentTarget }) => change({ [field.name]: currentTarget.value.trim() || undefined })}
      />
    </div>
  );
}
