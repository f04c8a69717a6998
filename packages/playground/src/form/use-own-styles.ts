import { requireClient } from '../state/session.ts';
import { useLoaded, type Loaded } from '../state/resource.ts';

/** A style that the team has made. */
export interface OwnStyle {
  readonly id: string;
  /** The base style that it tunes. */
  readonly style: string;
  readonly creation_time: string;
}

/** The styles that the team has made, the newest first. */
export function useOwnStyles(): Loaded<readonly OwnStyle[]> {
  const { loaded } = useLoaded(async (signal) => {
    const { styles } = await requireClient().json<{ readonly styles: readonly OwnStyle[] }>({
      path: '/v1/styles',
      signal,
    });
    return styles;
  });
  return loaded.value;
}
