import { Lasso } from 'lucide';
import { defineTool } from '../shared/tool.ts';
import { reactToFreehand } from './freehand.ts';
import { LASSO_START, type LassoState } from './lasso-state.ts';
import { reactToPolygon } from './polygon.ts';

/** Marks what a drawn line encloses. */
export const lasso = defineTool<LassoState>({
  name: 'lasso',
  label: 'Lasso',
  hint: 'Draw around something; or set corners one by one and close with Enter or a double-click.',
  icon: Lasso,
  key: 'L',
  options: ['mode', 'lasso'],
  isDragged: ({ lasso: kind }) => kind === 'freehand',
  start: LASSO_START,
  react: (state, event, settings) =>
    settings.lasso === 'freehand' ? reactToFreehand(state, event, settings) : reactToPolygon(state, event, settings),
  preview({ corners, hover }) {
    if (corners.length === 0) return undefined;
    return { points: hover === undefined ? corners : [...corners, hover], isClosed: false };
  },
});
