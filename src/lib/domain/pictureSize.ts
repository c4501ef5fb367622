/** In pixels. */
export interface Size {
  width: number;
  height: number;
}

/** What is written on a flip-over can be read at this many pixels, on screen and on paper. */
const AREA = 1600 * 1200;
/** A long and narrow picture may have twice as many, where its writing would become too small to read otherwise. */
const NARROW_AREA = 2 * AREA;
const NARROW_SIDE = 640;
/** No browser's canvas is longer for certain. */
const LONGEST_SIDE = 16_000;

/**
 * The size at which a picture is kept: its area is limited and not its longest side, so that a panorama and a long
 * screenshot stay readable. 4000 x 3000 becomes 1600 x 1200; nothing becomes larger than it was.
 */
export function keptSize({ width, height }: Size): Size {
  const area = width * height;
  const readable = Math.min(NARROW_SIDE / Math.min(width, height), Math.sqrt(NARROW_AREA / area));
  const scale = Math.min(
    1,
    Math.max(Math.sqrt(AREA / area), readable),
    LONGEST_SIDE / Math.max(width, height),
  );
  return { width: scaled(width, scale), height: scaled(height, scale) };
}

function scaled(side: number, scale: number): number {
  return Math.max(1, Math.round(side * scale));
}
