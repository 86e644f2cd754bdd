/**
 * Pace in sentences.
 */
import { l10n } from 'vscode';
import { number } from '../say/amounts.ts';
import { dayInWords } from './days.ts';
import { type Goal, type Pace, paceOf } from './pace.ts';

/** What is left to do to the day of submission, in sentences; none where no such day is known. */
export function paceSentences(goal: Goal, today: string): string[] {
  const pace = paceOf(goal, today);
  const day = dayInWords(goal.submission);
  if (pace.kind === 'past') return [l10n.t('The day of submission, {0}, is past.', day)];
  const when =
    pace.days === 0
      ? l10n.t('Today, {0}, is the day of submission.', day)
      : pace.days === 1
        ? l10n.t('1 day to the submission on {0}.', day)
        : l10n.t('{0} days to the submission on {1}.', number(pace.days), day);
  return [when, ...toDo(pace)];
}

function toDo({ task, uncovered }: Extract<Pace, { kind: 'ahead' }>): string[] {
  const [words, aDay] = [number(task.words), number(task.aDay)];
  const sentences: string[] = [];
  switch (task.kind) {
    case 'at-least':
      sentences.push(l10n.t('To the minimum it is {0} words, {1} a day.', words, aDay));
      break;
    case 'at-most':
      sentences.push(l10n.t('To the limit it is {0} words, at most {1} a day.', words, aDay));
      break;
    case 'cut':
      sentences.push(l10n.t('Too many words: {0}. Cut {1} a day.', words, aDay));
      break;
    case 'none':
      break;
  }
  if (uncovered === 1) sentences.push(l10n.t('1 criterion is still to be covered.'));
  if (uncovered > 1) sentences.push(l10n.t('{0} criteria are still to be covered.', number(uncovered)));
  return sentences;
}
