import { describe, expect, it } from 'vitest';
import { namesIn } from '../../../src/lib/domain/namesIn';

const list = ['Aylin Şahin', 'Bert Janssen', 'Jo de Vries', 'Anne-Marie O’Neill'];

describe('names of the list in a text', () => {
  it('are found whole and by the first name alone, however they are typed', () => {
    expect(namesIn('aylin sahin en BERT: meer tijd', list)).toEqual(['Aylin Şahin', 'Bert Janssen']);
    expect(namesIn('Vraag het aan "Anne-Marie".', list)).toEqual(['Anne-Marie O’Neill']);
  });

  it('are not seen in longer words, nor is a first name of two letters', () => {
    expect(namesIn('Alberta en jo, een gilbert', list)).toEqual([]);
    expect(namesIn('Jo de Vries kwam niet', list)).toEqual(['Jo de Vries']);
  });
});
