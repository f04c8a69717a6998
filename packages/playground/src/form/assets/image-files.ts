/** Files that the server may be able to read, for file dialogs. */
export const ACCEPTED = 'image/png,image/jpeg,image/webp,image/svg+xml,image/avif,image/gif,image/tiff,.heic';

/** The pictures among what was dropped, pasted or picked. */
export function imageFiles(data: DataTransfer | FileList | null): readonly File[] {
  const files = data === null ? [] : [...('files' in data ? data.files : data)];
  return files.filter(({ type, name }) => type.startsWith('image/') || /\.(heic|avif|tiff?)$/i.test(name));
}
