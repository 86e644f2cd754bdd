import assert from 'node:assert/strict';
import { citedWorks } from '../../../../server/src/draft/readings/cited-works.ts';
import { listedWorks } from '../../../../server/src/draft/readings/listed-works.ts';
import type { Work } from '../../../../server/src/draft/readings/work-names.ts';
import { read } from '../support.ts';

function works(text: string): Work[] {
  return read(text).pages.flatMap(page => citedWorks.on(page));
}

/** What a paragraph surely cites. */
function cited(text: string): string[] {
  return works(text).flatMap(({ label, sure }) => (sure ? label : []));
}

function listed(text: string): Work[] {
  return read(text).pages.flatMap(page => listedWorks.on(page));
}

/** Whether the first thing that a sentence cites is the one that an entry lists. */
function isSame(sentence: string, entry: string): boolean {
  const [work] = works(sentence);
  const [one] = listed(entry);
  assert.ok(work && one, `${sentence} ${entry}`);
  return work.keys.some(key => one.keys.includes(key));
}

describe('Cited works', () => {
  it('are cited by author and year, in brackets or before them', () => {
    for (const [text, expected] of [
      ['It helps (Smith, 2019).', ['Smith (2019)']],
      ['Smith (2019) says so.', ['Smith (2019)']],
      [
        'It helps (Smith and Jones, 2019; Brown et al., 2020a).',
        ['Smith and Jones (2019)', 'Brown et al. (2020a)'],
      ],
      ["Smith’s (2019) study, and Jones' (2020).", ['Smith (2019)', 'Jones (2020)']],
      ['See (see Brown *et al.*, 2020b, pp. 12–14).', ['Brown et al. (2020b)']],
      ['As Brown _et al._ (2020) say.', ['Brown et al. (2020)']],
      ['It helps (Brown et-al, 2020).', ['Brown et-al (2020)']],
      ['It helps (Brown et.al., 2020).', ['Brown et.al. (2020)']],
      [
        'The Department for Education (2017) says so (DfE, 2017: 3).',
        ['Department for Education (2017)', 'DfE (2017)'],
      ],
      ['As van der Berg (2011) says.', ['van der Berg (2011)']],
      [
        'O’Neill-Smith (2012) and Ångström &amp; Müller (2013) agree.',
        ['O’Neill-Smith (2012)', 'Ångström & Müller (2013)'],
      ],
      [
        'Guskey (2000, 2002) and (Guskey, 2003; 2004).',
        ['Guskey (2000)', 'Guskey (2002)', 'Guskey (2003)', 'Guskey (2004)'],
      ],
      ['Robinson, Lloyd and Rowe (2008) found it.', ['Robinson, Lloyd and Rowe (2008)']],
      [
        'However, Hattie (2009) did. In Fullan (2007) too. According to J. K. Rowe (2008).',
        ['Hattie (2009)', 'Fullan (2007)', 'J. K. Rowe (2008)'],
      ],
      ['Sharples and colleagues (2019) did.', ['Sharples and colleagues (2019)']],
      ['Ofsted (n.d.) says so.', ['Ofsted (n.d.)']],
    ] as const)
      assert.deepEqual(cited(text), expected, text);
  });

  it('are none where a year is only a year', () => {
    for (const text of [
      'In September (2019), the school (2019), Year (2019), SATs (2019), Phonics (2019), London (2012).',
      '(September 2019) (Autumn, 2019) (Year 6, 2019) (KS2 SATs, 2019) (2018-19) (2019/20) (from 2019) (n = 2019)',
      'Key Stage 2 (2019), the Equality Act (2010), Kelderwick Primary School (2019), (our own survey, 2019).',
      'It rose (from 61 in 2018 to 63 in 2019). In 2019 we stopped. Smith 2019',
      '`Smith (2019)` <!-- Smith (2019) --> [x](Smith(2019))',
      '*Leading Change* (1996) and Reading Recovery (2019).',
    ])
      assert.deepEqual(cited(text), [], text);
  });

  it('stand where they are written', () => {
    const text = 'Well, as Smith and Jones (2019) say (see Brown, 2020; Green, 2021).';
    assert.deepEqual(
      works(text).map(({ start, end }) => text.slice(start, end)),
      ['Smith and Jones (2019)', 'Brown, 2020', 'Green, 2021'],
    );
  });

  it('are found in a list by the first author’s surname and the year', () => {
    for (const [sentence, entry] of [
      ['Smith (2019)', 'Smith, J. and Jones, K. (2019) *A Book*. London.'],
      ['Smith and Jones (2019)', '- Smith, J. & Jones, K. 2019. A Book.'],
      [
        '(Kraft et al., 2018)',
        "Kraft, M. A., Blazar, D. and Hogan, D. (2018) 'The effect', *Review*, 88(4), pp. 547–588.",
      ],
      ['Carol Dweck (2006)', 'Dweck, C. (2006) Mindset.'],
      ['(Dweck, 2006)', 'Carol Dweck (2006) Mindset.'],
      ['(DfE, 2017)', 'Department for Education (2017) X.'],
      ['The Department for Education (2017)', 'DfE (2017) X.'],
      ['the EEF (2021)', 'Education Endowment Foundation (2021) X.'],
      ['Education Endowment Foundation (2021)', 'Education Endowment Foundation [EEF] (2021) X.'],
      ['(DCSF, 2009)', 'Department for Children, Schools and Families (2009) X.'],
      ['O’Neill (2012)', "O'Neill, P. (2012) X."],
      ['Muller (2013)', 'Müller, H. (2013) X.'],
      ['van der Berg (2011)', 'Van der Berg, P. (2011) X.'],
      ['Berg (2011)', 'van der Berg, P. (2011) X.'],
      ['(Smith, 2020a)', 'Smith, J. (2020a) X.'],
      ['Collin and Smith (2021)', 'Collin and Smith 2021, Effective Professional Development'],
      ['(Smith, 2019)', 'Smith, John. *Leading*. Routledge, 2019.'],
    ] as const)
      assert.ok(isSame(sentence, entry), `${sentence} – ${entry}`);
  });

  it('are others by another name, year or letter', () => {
    for (const [sentence, entry] of [
      ['Smith (2018)', 'Smith, J. (2019) X.'],
      ['Smyth (2019)', 'Smith, J. (2019) X.'],
      ['(Smith, 2020a)', 'Smith, J. (2020b) X.'],
      ['Institute of Education (2017)', 'Department for Education (2017) X.'],
    ] as const)
      assert.ok(!isSame(sentence, entry), `${sentence} – ${entry}`);
  });

  it('are listed one a paragraph or list item, and laws are not', () => {
    assert.deepEqual(
      listed(
        'Smith, J. (2019) A.\n\n- Jones, K. (2020) B.\n- no year\n\n*The Equality Act 2010*. London.\n\n| x (2019) |\n|---|\n',
      ).map(({ label }) => label),
      ['Smith (2019)', 'Jones (2020)'],
    );
  });
});
