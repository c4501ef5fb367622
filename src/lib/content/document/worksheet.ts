import { plainText, type Document, type Part } from './document';

/**
 * The parts of an exercise's sheet by who gets them, told apart by its headings of the second level: cards to cut
 * out, by their heading; what only the trainer may see; and all else, for every participant.
 */
export interface Worksheet {
  forParticipant: Document;
  cards: { heading: string; parts: Document }[];
  forTrainer: Document;
}

const CARDS = /om uit te knippen$/i;
const TRAINER = /^alleen voor de trainer/i;

export function worksheetOf(document: Document): Worksheet {
  const worksheet: Worksheet = { forParticipant: [], cards: [], forTrainer: [] };
  let current: Part[] = worksheet.forParticipant;
  for (const part of document) {
    if (part.kind === 'heading' && part.level === 2) {
      const title = plainText(part.content);
      current = worksheet.forParticipant;
      if (TRAINER.test(title)) current = worksheet.forTrainer;
      else if (CARDS.test(title)) {
        current = [];
        worksheet.cards.push({ heading: title, parts: current });
      }
    }
    current.push(part);
  }
  return worksheet;
}
