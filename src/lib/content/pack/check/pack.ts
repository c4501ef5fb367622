import type { WrittenPack } from '../parse';
import type { Problem } from '../problem';
import { duplicateProblems } from './duplicates';
import { guideFieldProblems, letterProblems } from './fields';
import { learningProblems } from './learning';
import { sessionProblems } from './sessions';
import { textProblems } from './texts';

/** All that keeps a pack from hanging together: sessions, references, texts, ids. */
export function checkPack(pack: WrittenPack): Problem[] {
  return [
    ...sessionProblems(pack.items),
    ...textProblems(pack),
    ...guideFieldProblems(pack.items),
    ...letterProblems(pack.items),
    ...learningProblems(pack.items),
    ...duplicateProblems(pack.items),
  ];
}
