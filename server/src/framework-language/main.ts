/**
 * Entry of the second bundle: all that only framework files need. The server loads it with the first of them.
 */
import { readPastedCriteria, writeOfficialCriteria } from '../framework/official-criteria.ts';
import { readFrameworkFile } from '../framework/read.ts';
import { codeAt, references, rename, whyNot } from './codes.ts';
import { completion } from './completion.ts';
import { definition, definitionOf } from './definition.ts';
import { fixes } from './fixes.ts';
import { hover } from './hover.ts';
import type { FrameworkLanguage } from './language.ts';
import { symbols } from './symbols.ts';

export const part: FrameworkLanguage = {
  readFrameworkFile,
  readPastedCriteria,
  writeOfficialCriteria,
  fixes,
  hover,
  completion,
  symbols,
  definition,
  definitionOf,
  codeAt,
  references,
  whyNot,
  rename,
};
