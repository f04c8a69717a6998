import { WandSparkles } from 'lucide';
import { defineTool } from '../shared/tool.ts';

/** Marks what has the colour of a place. */
export const wand = defineTool<undefined>({
  name: 'wand',
  label: 'Magic wand',
  hint: 'Pick a colour in the picture: what looks like it is marked.',
  icon: WandSparkles,
  key: 'W',
  options: ['mode', 'tolerance', 'contiguous'],
  isDragged: () => false,
  start: undefined,
  react: (state, { kind, at }) => ({ state, effects: kind === 'down' ? [{ kind: 'select-similar', at }] : [] }),
});
