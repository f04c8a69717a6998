/** The warning of a vendor that made fewer pictures than it was asked for; none if it made them all. */
export function fewerPictures(
  title: string,
  came: number,
  asked: number,
): readonly { readonly code: string; readonly message: string }[] {
  return came < asked ? [{ code: 'fewer-pictures', message: `${title} made ${came} of ${asked} pictures.` }] : [];
}
