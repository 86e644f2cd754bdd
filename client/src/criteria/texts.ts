import { l10n } from 'vscode';

/** The texts of the page of criteria, which has no way to translate by itself; `{0}`, `{1}` are filled in there. */
export function criteriaTexts() {
  return {
    title: l10n.t('Criteria that were read'),
    how: l10n.t(
      'Compare each with your document, whose text stands beside it. Correct what is wrong here, and take the tick off what is not to be saved.',
    ),
    cancel: l10n.t('Cancel'),
    tickAll: l10n.t('Tick all'),
    tickNone: l10n.t('Tick none'),
    ticked: l10n.t('{0} of {1} ticked'),
    oneUndecided: l10n.t('1 differs from what is there: decide which is right'),
    undecided: l10n.t('{0} differ from what is there: decide which is right'),
    useAllNew: l10n.t('Use the new for all'),
    keepAll: l10n.t('Keep what is there for all'),
    take: l10n.t('Save {0}'),
    code: l10n.t('Code'),
    codeOf: l10n.t('Code of {0}'),
    marks: l10n.t('Marks'),
    marksOf: l10n.t('Marks of {0}'),
    wording: l10n.t('Wording'),
    wordingOf: l10n.t('Wording of {0}'),
    inDocument: l10n.t('In your document'),
    noPlace: l10n.t('Its place in your document can’t be told.'),
    corrected: l10n.t('corrected'),
    undo: l10n.t('As it was read'),
    undoOf: l10n.t('Set {0} back to what was read'),
    adds: l10n.t('Adds to what is there: ‘{0}’'),
    differs: l10n.t('This is official already, and says something else:'),
    oneMark: l10n.t('1 mark'),
    manyMarks: l10n.t('{0} marks'),
    useNew: l10n.t('Use the new'),
    keep: l10n.t('Keep what is there'),
    faults: {
      'no-code': l10n.t('Write its code.'),
      barred: l10n.t('It can’t be added under this code. Correct the code, or take the tick off.'),
      twice: l10n.t('Another one that is ticked has this code. Take the tick off one of them.'),
      'no-asks': l10n.t('Write what it asks.'),
      marks: l10n.t('Write marks as a whole number, or leave them out.'),
      undecided: l10n.t('Decide which of the two is right.'),
    },
  };
}

/** What the page’s texts are. */
export type CriteriaTexts = ReturnType<typeof criteriaTexts>;
