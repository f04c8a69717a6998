/** One picture of a sheet, with a short label. */
export interface Shot {
  readonly label: string;
  readonly picture: Uint8Array;
}

/** One picture as a server answered it. */
export interface Made {
  readonly picture: Uint8Array;
  /** The id that other requests may name it by. */
  readonly imageId: string;
}

/** What a sheet is drawn with: a server that is running. */
export interface Studio {
  /** A photo of `examples/`. */
  readonly photo: (name: string) => Promise<Uint8Array>;
  /** `POST /v1/<path>`, JSON both ways. The request is shown under the sheet. Throws if it fails. */
  readonly ask: (path: string, body: object) => Promise<Readonly<Record<string, unknown>>>;
  /** `POST /api/features` of a model that makes pictures: the first picture. */
  readonly feature: (type: string, model: string, promptObject: object) => Promise<Uint8Array>;
  /** As `ask`, for a request that makes pictures: all that came, in order. */
  readonly make: (path: string, body: object) => Promise<readonly Made[]>;
}

/** One operation of the API, shown by what it makes: one file each in `sheets/`. */
export interface Sheet {
  /** Name of the file, and what to ask for on the command line. */
  readonly name: string;
  readonly title: string;
  /** A sentence or two about what is to be seen. */
  readonly about: string;
  /** Pictures in a row. */
  readonly columns: number;
  /** The box that a picture is fitted into, px; 300 where nothing is said. */
  readonly tilePx?: number;
  readonly draw: (studio: Studio) => Promise<readonly Shot[]>;
}

/** Draws one picture for each request: the label, and the request's body. */
export async function shotsOf(
  studio: Studio,
  path: string,
  requests: Readonly<Record<string, object>>,
): Promise<Shot[]> {
  return inPairs(Object.entries(requests), async ([label, body]) => {
    const made = await studio.make(path, body);
    return made.map(({ picture }, index) => ({ label: made.length > 1 ? `${label} (${index + 1})` : label, picture }));
  });
}

/** What is drawn for each item, in order. Two are on their way at a time; they start in order, which is how requests are shown. */
export async function inPairs<Item>(items: readonly Item[], draw: (item: Item) => Promise<Shot[]>): Promise<Shot[]> {
  const drawn: Shot[][] = [];
  let next = 0;
  const work = async () => {
    while (next < items.length) {
      const index = next++;
      drawn[index] = await draw(items[index]!);
    }
  };
  await Promise.all([work(), work()]);
  return drawn.flat();
}

/** A row for each photo, one after the other, so that the requests keep their order. */
export async function rowsOf(photos: readonly string[], draw: (photo: string) => Promise<Shot[]>): Promise<Shot[]> {
  const shots: Shot[] = [];
  for (const photo of photos) shots.push(...(await draw(photo)));
  return shots;
}

/** Photos of `examples/` as the first pictures of a sheet. */
export async function inputsOf(studio: Studio, ...names: readonly string[]): Promise<Shot[]> {
  return Promise.all(names.map(async (name) => ({ label: name, picture: await studio.photo(name) })));
}
