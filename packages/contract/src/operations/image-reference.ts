import { z } from 'zod';

/** Where a picture comes from: the key of an asset, an `http(s)` URL or a `data:` URL. Resolved to bytes before a provider sees it. */
export const imageReference = z.string().min(1);
