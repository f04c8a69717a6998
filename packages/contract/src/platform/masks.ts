import { z } from 'zod';

/** What `POST /masks/subject` takes. It answers with a grey PNG of the picture's size: white is the subject. */
export const maskRequest = z.strictObject(
  {
    /** The key of an uploaded picture or of a sample, an `http(s)` URL or a `data:` URL. */
    image: z.string('the key of a picture, an http(s) URL or a data: URL is expected').min(1, 'a picture is expected'),
  },
  'a JSON object is expected',
);
