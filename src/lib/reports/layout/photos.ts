import type { Content } from 'pdfmake/interfaces';
import { reportText } from '../../text/report';
import type { SessionReport } from '../model';
import { breakable } from './breakable';

/** What a picture may take on the page (points): its writing can be read, and two with their captions fit. */
const ROOM: [number, number] = [499, 310];

/** `pictures`: hash of each photo to its picture as a data URL. */
export function photosPart({ photos }: SessionReport, pictures: ReadonlyMap<string, string>): Content[] {
  return photos.map(({ about, caption, blob }, index): Content => {
    const picture = pictures.get(blob);
    return {
      // The heading stays with the first of them, a caption with its picture.
      unbreakable: true,
      stack: [
        ...(index === 0 ? [{ text: reportText.photos, style: 'heading' }] : []),
        picture === undefined
          ? { text: reportText.noPicture, style: 'footnote' }
          : { image: picture, fit: ROOM, margin: [0, 0, 0, 4] },
        { text: breakable([about, caption].filter(Boolean).join('. '), 480), margin: [0, 0, 0, 14] },
      ],
    };
  });
}
