/**
 * What a draft is without, said wherever its figures are shown: they are those of the rest.
 */
import { l10n } from 'vscode';
import type { CoverageAnswer } from '../../../server/src/protocol.ts';
import { number } from './amounts.ts';

/** `part delivery.md is missing`; undefined where all is there. */
export function missingInWords({ missing }: CoverageAnswer): string | undefined {
  const [first] = missing;
  if (first === undefined) return undefined;
  return missing.length === 1
    ? l10n.t('part {0} is missing', first)
    : l10n.t('{0} parts are missing', number(missing.length));
}

/** The same in a sentence that names them all and says what to do; undefined where all is there. */
export function missingSentence({ missing }: CoverageAnswer): string | undefined {
  const [first] = missing;
  if (first === undefined) return undefined;
  return missing.length === 1
    ? l10n.t(
        'Part {0} is missing, and all figures are those of the rest. Bring the file back, or correct its path in the list of files.',
        first,
      )
    : l10n.t(
        'The parts {0} are missing, and all figures are those of the rest. Bring the files back, or correct their paths in the list of files.',
        missing.join(', '),
      );
}
