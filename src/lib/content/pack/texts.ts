import type { PackItem } from '../../domain/content';

/** A text of an item in Markdown: a single line of it at these keys, or the body below the front matter. */
export type WrittenText =
  { form: 'line'; keys: PropertyKey[]; text: string } | { form: 'body'; text: string };

/** Every text of an item that is read as Markdown. */
export function textsOf(item: PackItem): WrittenText[] {
  switch (item.kind) {
    case 'guide':
      return [
        line(['sayFirst'], item.sayFirst),
        ...item.steps.map(({ text }, index) => line(['steps', index, 'text'], text)),
        ...lines('watchFor', item.watchFor),
        line(['shorten'], item.shorten),
        line(['smallGroup'], item.smallGroup),
        line(['largeGroup'], item.largeGroup),
        ...(item.alone === undefined ? [] : [line(['alone'], item.alone)]),
      ];
    case 'exercise':
      return [
        ...(item.whenToUse === undefined ? [] : [line(['whenToUse'], item.whenToUse)]),
        ...item.steps.map(({ text }, index) => line(['steps', index, 'text'], text)),
        ...lines('debriefQuestions', item.debriefQuestions),
        ...lines('variants', item.variants),
        ...lines('tips', item.tips),
        { form: 'body', text: item.body },
      ];
    case 'runSheet':
      return lines('readBefore', item.readBefore ?? []);
    case 'module':
      return [
        ...lines('read', item.read),
        ...lines('tasks', item.tasks),
        ...lines('questions', item.questions),
        ...item.quiz.map(({ explanation }, index) => line(['quiz', index, 'explanation'], explanation)),
      ];
    case 'scenario':
      return [
        line(['situation'], item.situation),
        ...item.answers.map(({ effect }, index) => line(['answers', index, 'effect'], effect)),
        line(['aloud'], item.aloud),
      ];
    case 'disturbance':
      return [line(['what'], item.what), line(['hint'], item.hint)];
    case 'chapter':
    case 'homework':
    case 'letter':
    case 'sheet':
      return [{ form: 'body', text: item.body }];
    default:
      return [];
  }
}

function line(keys: PropertyKey[], text: string): WrittenText {
  return { form: 'line', keys, text };
}

function lines(name: string, texts: readonly string[]): WrittenText[] {
  return texts.map((text, index) => line([name, index], text));
}
