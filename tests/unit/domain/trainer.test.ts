import { describe, expect, it } from 'vitest';
import { trainerNames } from '../../../src/lib/domain/trainer';

describe('the trainers in a field', () => {
  it.each([
    ['Sanne Bos', ['Sanne Bos']],
    ['Sanne Bos, Kees Mol', ['Sanne Bos', 'Kees Mol']],
    ['Sanne Bos; Kees Mol', ['Sanne Bos', 'Kees Mol']],
    ['Sanne Bos en Kees Mol', ['Sanne Bos', 'Kees Mol']],
    ['Sanne Bos & Kees Mol', ['Sanne Bos', 'Kees Mol']],
    ['Sanne&Kees', ['Sanne', 'Kees']],
    ['Sanne, Kees en Fatma', ['Sanne', 'Kees', 'Fatma']],
    ['Sanne, Kees EN Fatma,', ['Sanne', 'Kees', 'Fatma']],
    ['Bos, Sanne; Mol, Kees', ['Sanne Bos', 'Kees Mol']],
    ['Sanne Bos\u000BKees Mol', ['Sanne Bos', 'Kees Mol']],
    ['Sanne\u00A0 de  Bos', ['Sanne de Bos']],
    ['Helen Engelen', ['Helen Engelen']],
    ['Anna, Bert; Carla', ['Anna', 'Bert', 'Carla']],
    [' , ; & ', []],
  ])('%j', (typed, names) => {
    expect(trainerNames(typed)).toEqual(names);
  });
});
