/**
 * Makes every pattern that is put together at run time, once for each form that it can have: most are put together when
 * their file is loaded. `put-together.mjs` runs this, and says which are missing.
 */
import { phraseSearch } from '../../server/src/assessment/wording.ts';
import '../../server/src/bibliography/locator.ts';
import { readDraft } from '../../server/src/draft/draft.ts';
import '../../server/src/draft/markdown/attributes.ts';
import { citedWorks } from '../../server/src/draft/readings/cited-works.ts';
import { declaredCounts } from '../../server/src/draft/readings/declared-counts.ts';
import '../../server/src/draft/readings/key-citations.ts';
import { listedWorks } from '../../server/src/draft/readings/listed-works.ts';
import { ownMarks } from '../../server/src/draft/readings/own-marks.ts';
import { personalData } from '../../server/src/draft/readings/personal-data.ts';
import { placeholders } from '../../server/src/draft/readings/placeholders.ts';
import { codeFinder } from '../../server/src/export/codes.ts';
import '../../server/src/import/find/labels.ts';
import '../../server/src/import/word/word-html.ts';

const draft = readDraft(
  'The pupil Jane Smith, pupil J. Smith, born 1.1.2011 (1.2.1; Smith, 2019), see Annex B. Smith et al. show it. Jane Smith (Year 5)\n\n(497 words)\n\nSC1–SC3, 4\n\n| Criterion |\n| --- |\n| 1 |\n| 1. One |\n',
);
for (const page of draft.pages) {
  personalData.on(page);
  placeholders.on(page);
  citedWorks.on(page);
  declaredCounts.on(page);
  listedWorks.on(page);
  ownMarks.on(page);
}

// What frameworks say stands in these, with its signs escaped.
const phrases = ['aaaa', 'a b  a', '.*a*(a+)+[a]{9}|a?^$\\d', 'a'];
phraseSearch(
  new Map([
    ['one', phrases],
    ['other', ['a b']],
  ]),
)('aaaa a b');

/** @param {string} code */
const standIn = code => ({
  tracked: { kind: /** @type {const} */ ('statement'), code, citedAnywhere: true },
  citations: [],
});
codeFinder({ coverage: ['a.a', 'A1', '.*a*(a+)+', 'a'].map(standIn) }, 'all');
