import { ScanSearch } from 'lucide';
import { defineTool } from '../shared/tool.ts';

/** Marks what the picture is of. */
export const subject = defineTool<undefined>({
  name: 'subject',
  label: 'Subject',
  hint: 'Finds what the picture is of. Pick one part of it, or take all.',
  icon: ScanSearch,
  key: 'S',
  options: ['mode', 'subject'],
  isDragged: () => false,
  start: undefined,
  react: (state, { kind, at }) => ({ state, effects: kind === 'down' ? [{ kind: 'select-subject', at }] : [] }),
});
