/**
 * Learning statements of the NPQSL, for the other NPQs: their areas have the same titles and ask for the same kinds of thing, but of
 * most of them no statement is known.
 */
import npqsl from '../../../frameworks/npqsl.yaml';
import type { Statement } from '../framework/model.ts';

/** The statements of the area of that title, with their cues; none for any other title. */
export function statementsOfKin(title: string): readonly Statement[] {
  return npqsl.areas?.find(area => area.title === title)?.learnHowTo ?? [];
}
