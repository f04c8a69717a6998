/** Where a colour lies on the way from one to another; one for all colours, as they are told one by one. */
const place = { length: 0, share: 0, aside: 0 };

/** How long the way between two colours is, and how far along it a third lies (0 at `from`, 1 at `to`, beyond them too) and aside of it, both in shares of it. Good until the next is told. */
export function between(own: Float32Array, from: Float32Array, to: Float32Array): Readonly<typeof place> {
  let along = 0;
  let square = 0;
  let apart = 0;
  for (let c = 0; c < 3; c++) {
    const way = to[c]! - from[c]!;
    const step = own[c]! - from[c]!;
    square += way * way;
    along += step * way;
    apart += step * step;
  }
  const least = Math.max(square, 1e-9);
  place.length = Math.sqrt(square);
  place.share = along / least;
  place.aside = Math.sqrt(Math.max(0, apart / least - place.share * place.share));
  return place;
}
