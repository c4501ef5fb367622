import { expect, it } from 'vitest';
import { PHOTO_ROOM, printedSize } from '../../../../src/lib/reports/making/picture';

it('a photo goes on paper with the dots that its place can show, and no more than it has', () => {
  const [width, height] = [PHOTO_ROOM.width / 72, PHOTO_ROOM.height / 72];
  for (const size of [
    { width: 1600, height: 1200 },
    { width: 1200, height: 1600 },
    { width: 4000, height: 500 },
  ]) {
    const printed = printedSize(size);
    expect(printed.width / printed.height).toBeCloseTo(size.width / size.height, 1);
    expect(printed.width / width).toBeLessThanOrEqual(220.5);
    expect(printed.height / height).toBeLessThanOrEqual(220.5);
  }
  expect(printedSize({ width: 640, height: 480 })).toEqual({ width: 640, height: 480 });
  expect(printedSize({ width: 4000, height: 1 })).toEqual({ width: 1525, height: 1 });
});
