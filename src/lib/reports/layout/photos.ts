import type { Content, Margins } from 'pdfmake/interfaces';
import { reportText } from '../../text/report';
import type { SessionReport } from '../model';
import { PHOTO_ROOM } from '../making/picture';
import type { Structure } from '../tagging/structure';
import { headingOf } from './heading';
import { breakable } from './breakable';

/** `pictures`: hash of each photo to its picture, as a data URL or by its name in the maker's file system. */
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
  const node = {
    image,
    fit: [PHOTO_ROOM.width, PHOTO_ROOM.height] as [number, number],
    margin: [0, 0, 0, 4] as Margins,
    figure,
  };
  return node;
}
