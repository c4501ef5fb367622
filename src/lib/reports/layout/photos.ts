import type { Content, Margins } from 'pdfmake/interfaces';
import { reportText } from '../../text/report';
import type { SessionReport } from '../model';
import type { Structure } from '../tagging/structure';
import { headingOf } from './heading';
import { breakable } from './breakable';

/** What a picture may take on the page (points): its writing can be read, and two with their captions fit. */
const ROOM: [number, number] = [499, 310];

/** `pictures`: hash of each photo to its picture as a data URL. */
export function photosPart(
  { photos }: SessionReport,
  { pictures, structure }: { pictures: ReadonlyMap<string, string>; structure: Structure },
): Content[] {
  return photos.map(({ about, caption, blob }, index): Content => {
    const picture = pictures.get(blob);
    const heading = index === 0 ? [headingOf(structure, reportText.photos)] : [];
    const words = [about, caption].filter(Boolean).join('. ');
    return {
      // The heading stays with the first of them, a caption with its picture.
      unbreakable: true,
      stack: [
        ...heading,
        picture === undefined
          ? structure.text({ text: reportText.noPicture, style: 'footnote' }, 'P')
          : pictureOf(picture, structure.figure(reportText.photoOf(words))),
        structure.text({ text: breakable(words, 480), margin: [0, 0, 0, 14] as Margins }, 'P'),
      ],
    };
  });
}

/** `figure`: what it is, in the structure. */
function pictureOf(image: string, figure: string): Content {
  const node = { image, fit: ROOM, margin: [0, 0, 0, 4] as Margins, figure };
  return node;
}
