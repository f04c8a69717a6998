import { tokenColour } from './token-colour.ts';

const SQUARE_PX = 10;

/** How a shape is filled so that what is transparent over it is seen as such. */
export function checkerboard(element: Element): { fillPatternImage: HTMLImageElement; fillPriority: 'pattern' } {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 2 * SQUARE_PX;
  const context = canvas.getContext('2d');
  if (context !== null) {
    context.fillStyle = tokenColour(element, '--checker-a');
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.fillStyle = tokenColour(element, '--checker-b');
    context.fillRect(0, 0, SQUARE_PX, SQUARE_PX);
    context.fillRect(SQUARE_PX, SQUARE_PX, SQUARE_PX, SQUARE_PX);
  }
  // Konva takes whatever a canvas can draw; its types name one of them.
  return { fillPatternImage: canvas as unknown as HTMLImageElement, fillPriority: 'pattern' };
}
