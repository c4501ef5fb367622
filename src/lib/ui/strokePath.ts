import type { Stroke } from '../domain/signature';

/** A stroke as the path of an SVG: curves from the middle of one piece to the middle of the next. */
export function strokePath(stroke: Stroke): string {
  const [first] = stroke;
  if (!first) return '';
  const [x, y] = first;
  // A path without length is drawn by nobody; a dot is as long as it is thick at its round end.
  if (stroke.length === 1) return `M${x} ${y}h1`;
  const curves = stroke.slice(1).map(([nextX, nextY], index) => {
    const [fromX, fromY] = stroke[index] ?? first;
    return `Q${fromX} ${fromY} ${(fromX + nextX) / 2} ${(fromY + nextY) / 2}`;
  });
  const [lastX, lastY] = stroke.at(-1) ?? first;
  return `M${x} ${y}${curves.join('')}L${lastX} ${lastY}`;
}
