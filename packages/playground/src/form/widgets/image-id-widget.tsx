import { Images } from 'lucide';
import { useEffect } from 'preact/hooks';
import { Icon } from '../../ui/icon.tsx';
import { Thumbnail } from '../../result/picture/thumbnail.tsx';
import { requireClient } from '../../state/session.ts';
import { linkTo } from '../../state/route.ts';
import { useLoaded } from '../../state/resource.ts';
import type { WidgetProps } from '../widget-props.ts';
import './image-id-widget.css';

/** How many of the last runs are looked through. */
const RUNS = 50;
/** What makes pictures that may be gone on from. */
const EXPLORE = 'explore';

interface RunsPage {
  readonly runs: readonly {
    readonly prompt: string | null;
    readonly images: readonly { readonly id: string; readonly thumbnail: string }[];
  }[];
}

/** A picture that was made here before, by its id: one of the last that were explored, or any other that is known. */
export function ImageIdWidget({ field, values, change, control, job }: WidgetProps) {
  const { loaded } = useLoaded((signal) =>
    requireClient().json<RunsPage>({
      path: '/runs',
      query: { limit: RUNS, state: 'succeeded', type: EXPLORE },
      signal,
    }),
  );
  const value = values[field.name];
  const runs = loaded.value.state === 'failed' ? [] : (loaded.value.value?.runs ?? []);
  const pictures = runs.flatMap(({ images, prompt }) =>
    images.map((image) => ({ ...image, prompt: prompt ?? 'a picture' })),
  );
  const first = pictures[0]?.id;
  useEffect(() => {
    // The example's is of nowhere.
    if (first !== undefined && value === job.entry.example[field.name]) change({ [field.name]: first });
  }, [first]);
  return (
    <div class="image-id-field">
      {pictures.length > 0 ? (
        <ul aria-label="Pictures that were explored">
          {pictures.map(({ id, thumbnail, prompt }) => (
            <li key={id}>
              <button type="button" aria-pressed={id === value} onClick={() => change({ [field.name]: id })}>
                <Thumbnail path={thumbnail} alt={prompt} />
              </button>
            </li>
          ))}
        </ul>
      ) : (
        <p class="soft small image-id-field-none">
          <Icon of={Images} />
          <span>
            <a href={linkTo(['edit', 'recraft', EXPLORE])}>Explore something first</a>: its pictures are shown here
            then.
          </span>
        </p>
      )}
      <input
        id={control.id}
        aria-label={`${field.title}, its id`}
        class="input"
        spellcheck={false}
        placeholder="Id of a picture"
        value={typeof value === 'string' ? value : ''}
        onInput={({ currentTarget }) => change({ [field.name]: currentTarget.value.trim() || undefined })}
      />
    </div>
  );
}
