import { fieldsIn } from '../../../domain/fields';
import { GUIDE_FIELDS } from '../../../domain/guideTimes';
import { chosenSessionFields, letterFields } from '../../../domain/letter';
import { packProblemText } from '../../../text/packProblem';
import type { WrittenItem } from '../parse';
import type { Problem } from '../problem';
import { textsOf } from '../texts';
import { ofKind, problemAt } from './written';

/** A place to fill in that nothing can fill stays in what a trainer reads aloud. */
export function guideFieldProblems(items: readonly WrittenItem[]): Problem[] {
  return ofKind(items, 'guide').flatMap((guide) =>
    textsOf(guide.item).flatMap((text) =>
      text.form === 'body'
        ? []
        : unknownIn(text.text, GUIDE_FIELDS).map((name) =>
            problemAt(guide, text.keys, packProblemText.noField(name, GUIDE_FIELDS)),
          ),
    ),
  );
}

/** And in the letter that a trainer sends. */
export function letterProblems(items: readonly WrittenItem[]): Problem[] {
  return ofKind(items, 'letter').flatMap((letter) => {
    const { subject, body, aboutSession } = letter.item;
    const known = aboutSession ? [...letterFields, ...chosenSessionFields] : letterFields;
    const inSubject = unknownIn(subject, known).map((name) =>
      problemAt(letter, ['subject'], packProblemText.noField(name, known)),
    );
    const inBody = body.split('\n').flatMap((line, at) =>
      unknownIn(line, known).map((name) => ({
        file: letter.path,
        line: letter.bodyLine + at,
        ...packProblemText.noField(name, known),
      })),
    );
    return [...inSubject, ...inBody];
  });
}

function unknownIn(text: string, known: readonly string[]): string[] {
  return fieldsIn(text).filter((name) => !known.includes(name));
}
