/**
 * Rubrics as Canvas exports them: a criterion a row, with three columns for each rating.
 */
import type { Document } from '../blocks.ts';
import type { Stated } from '../stated.ts';
import { mostOf, numberIn, plainText, valuesOf } from './values.ts';

/** Reads it: the most points of a criterion’s ratings are its marks, and each rating says what earns how many. */
export function readCanvasRubric(text: string): Document {
  const { heads, rows } = valuesOf(text);
  const ratings = heads.flatMap((head, column) => (head === 'ratingpoints' ? column : []));
  let rubric = '';
  const stated = rows.flatMap((row): Stated[] => {
    // The rubric’s name need not be said again in each of its rows.
    rubric = row.of('rubricname') || rubric;
    const title = plainText(row.of('criterianame'));
    if (title === '') return [];
    const levels = ratings.flatMap(column => {
      const marks = numberIn(row.all[column] ?? '');
      const words = [row.all[column - 2] ?? '', row.all[column - 1] ?? ''].map(plainText);
      return marks === undefined ? [] : { marks, asks: words.filter(word => word !== '').join(': ') };
    });
    return [
      {
        title,
        asks: plainText(row.of('criteriadescription')),
        ...(levels.length === 0 ? {} : { marks: mostOf(levels) }),
        descriptors: levels,
        under: rubric === '' ? [] : [{ title: rubric }],
      },
    ];
  });
  return { blocks: [], paged: false, stated };
}
