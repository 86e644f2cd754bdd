/**
 * The framework file: one valibot schema that gives its TypeScript types, its error messages and the
 * published JSON Schema. A file is partial by nature: with `extends` it holds only what it changes, so what
 * a whole framework needs besides is checked in `resolve.ts`, after the merge.
 */
import * as v from 'valibot';
import { cutOffs, excludables } from './choices.ts';
import { TOLERANCE } from './tolerance.ts';

const described = <const TSchema extends v.GenericSchema>(schema: TSchema, description: string) =>
  v.pipe(schema, v.description(description));

const text = (description: string) =>
  described(v.pipe(v.string('a text'), v.nonEmpty('a text that is not empty')), description);

const identifier = (description: string) =>
  described(
    v.pipe(
      v.string('a text'),
      v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'lower-case letters, digits and single hyphens'),
    ),
    description,
  );

/**
 * What codes are made of: what stands on a keyboard, and letters with the accents of Europe’s languages that are those of no
 * other script in disguise. Nothing that nobody sees.
 */
export const CODE = /^[ -~À-ÖØ-öø-İĴ-ķĹ-ľŁ-ňŊ-ž]+$/;

const code = (description: string) =>
  described(
    v.pipe(
      v.string('a text'),
      v.nonEmpty('a text that is not empty'),
      v.regex(CODE, 'letters, digits and marks of a keyboard'),
    ),
    description,
  );

const wholeNumber = (description: string) =>
  described(
    v.pipe(v.number('a number'), v.integer('a whole number'), v.minValue(1, 'at least 1')),
    description,
  );

/** How well an entry is known. `official` is what the participant read in from their own document. */
export const ProvenanceSchema = v.strictObject({
  status: described(
    v.picklist(['seen', 'inferred', 'unknown', 'official'], 'one of seen, inferred, unknown, official'),
    'seen: read in a public source. inferred: follows from something seen. unknown: looked for and not seen. official: from your own document.',
  ),
  in: v.optional(described(v.array(v.string('a text'), 'a list of texts'), 'Keys of `sources`, or titles.')),
  note: v.optional(text('What the reader should know about it.')),
});

const provenance = v.optional(ProvenanceSchema);

const cues = v.optional(
  described(
    v.array(text('A word or phrase.'), 'a list of texts'),
    'Words and phrases that people write who did what it asks. They say where a draft may show it, never what to write.',
  ),
);

const StatementSchema = v.strictObject({
  title: v.optional(text('A few words for lists.')),
  asks: text('What it says, in the words of whoever wrote this file.'),
  cues,
  provenance,
});

const AreaSchema = v.strictObject({
  number: wholeNumber('The first number of its criteria’s codes.'),
  code: v.optional(code('Short code, such as SAI.')),
  title: v.optional(text('Title.')),
  criteriaComplete: v.optional(
    described(
      v.boolean('true or false'),
      'Whether the list of its criteria is complete. Where it is not, ‘learn how to’ statements are its interim criteria.',
    ),
  ),
  learnHowTo: v.optional(
    described(
      v.array(StatementSchema, 'a list of statements'),
      'Statements in the order of the source: the first gets letter a, and no letter ever moves.',
    ),
  ),
  learnAbout: v.optional(
    described(v.array(StatementSchema, 'a list of statements'), 'What participants learn about.'),
  ),
  cues,
  provenance,
});

const BehaviourSchema = v.strictObject({
  id: identifier('Id.'),
  title: text('Title.'),
  asks: text('What it means.'),
  provenance,
});

const PhaseSchema = v.strictObject({
  id: identifier('Id, such as design.'),
  title: text('Title, used for the heading of a new section.'),
  synonyms: described(
    v.pipe(
      v.array(v.pipe(v.string('a text'), v.regex(/[A-Za-z0-9\u00c0-\uffff]/, 'a word')), 'a list of texts'),
      v.minLength(1, 'a list with at least one word'),
    ),
    'Words or phrases that name the phase when a heading is one of them, or begins with one and goes on about the project; other verb forms of a word count, too.',
  ),
  except: v.optional(
    described(
      v.array(v.pipe(v.string('a text'), v.regex(/[A-Za-z0-9\u00c0-\uffff]/, 'a word')), 'a list of texts'),
      'Phrases that hold a synonym but do not name the phase, such as ‘Literature review’.',
    ),
  ),
  short: v.optional(
    described(
      v.boolean('true or false'),
      'Whether it may be less than a tenth of the account, as a conclusion is.',
    ),
  ),
  optional: v.optional(
    described(
      v.boolean('true or false'),
      'Whether the account can do without it; it is only asked for where it is begun.',
    ),
  ),
});

export const ExcludableSchema = v.picklist(excludables, `one of ${excludables.join(', ')}`);

const order = v.optional(
  described(
    v.picklist(['given', 'free'], 'one of given, free'),
    'given: phases come in the order of the list, which is so where nothing is said. free: in any, as in a project that goes through them in cycles.',
  ),
);

export const CutOffSchema = v.picklist(cutOffs, 'one of none, limit, tolerance');

const WordsSchema = v.strictObject({
  limit: v.optional(wholeNumber('The most words that may be submitted.')),
  minimum: v.optional(wholeNumber('The fewest words that may be submitted.')),
  tolerance: v.optional(
    described(
      v.union(
        [
          v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100)),
          v.pipe(v.string(), v.regex(TOLERANCE)),
        ],
        'a percentage, such as 10% or ±10%',
      ),
      'How far beyond the limit is still accepted, in per cent: 10%. With ±10% as far below the minimum, too, or below the limit where there is no minimum.',
    ),
  ),
  cutOff: v.optional(
    described(
      CutOffSchema,
      'Where assessors stop reading, if they do: at the limit, or at the limit with its tolerance.',
    ),
  ),
  budget: v.optional(
    described(
      v.record(
        v.string(),
        v.pipe(v.number('a number'), v.integer('a whole number'), v.minValue(1, 'at least 1')),
      ),
      'The most words of a part (by id), a phase (by id or title) or a section (by heading).',
    ),
  ),
  exclude: v.optional(
    described(
      v.array(ExcludableSchema, 'a list'),
      'What is not counted. What is not known to be excluded counts.',
    ),
  ),
  excludeSections: v.optional(
    described(
      v.array(text('A heading.'), 'a list of headings'),
      'Headings of sections that are not counted, with all below them, such as Glossary.',
    ),
  ),
  provenance,
});

const PartSchema = v.strictObject({
  id: code('Id, such as A.'),
  title: text('What the part is about.'),
  areas: described(
    v.array(v.number('a number'), 'a list of area numbers'),
    'Numbers of the areas assessed in it.',
  ),
  provenance,
});

const CriterionSchema = v.strictObject({
  code: v.optional(
    code(
      'The code, such as 1.2.1, AO3 or K7. Left out where the scheme gives none: its title stands for it then.',
    ),
  ),
  title: v.optional(text('A few words for lists; the name of a criterion without a code.')),
  asks: text('What it asks.'),
  aliases: v.optional(
    described(
      v.array(text('A title.'), 'a list of texts'),
      'Other titles that people give it; a heading with one of them counts as one with its title.',
    ),
  ),
  cues,
  area: v.optional(wholeNumber('Number of its area, where the code does not say it.')),
  areas: v.optional(
    described(
      v.array(wholeNumber('Number of an area.'), 'a list of area numbers'),
      'Numbers of its areas, where it belongs to several; it is listed in the first. The letters of AB.D1 say it by themselves.',
    ),
  ),
  tracks: v.optional(
    described(
      v.array(v.string('a text'), 'a list of codes'),
      'Codes of the learning statements it tracks to, such as 1.2.a.',
    ),
  ),
  supportingDocument: v.optional(text('The supporting document that it asks for.')),
  keyQuestions: v.optional(
    described(
      v.array(text('A question.'), 'a list of texts'),
      'Questions that what is written about it should answer.',
    ),
  ),
  requires: v.optional(
    described(
      v.array(v.string('a text'), 'a list of codes'),
      'Codes of criteria that meet it together: it is covered when all of them are, and need not be tagged itself.',
    ),
  ),
  grade: v.optional(
    text(
      'The grade that it is asked for, one of the framework’s `grades`; left out, the letter before the code’s number says it: P of A.P1.',
    ),
  ),
  extends: v.optional(
    text('Code or title of the criterion that it goes beyond, as a distinction goes beyond a pass.'),
  ),
  judged: v.optional(
    described(
      v.picklist(['here', 'elsewhere'], 'one of here, elsewhere'),
      'elsewhere: judged by the program or a presentation, say, so that the text is not asked to cover it.',
    ),
  ),
  advisedWords: v.optional(wholeNumber('About how many words are advised for it, which is no limit.')),
  marks: v.optional(wholeNumber('Most marks that can be given.')),
  descriptors: v.optional(
    described(
      v.array(
        v.strictObject({
          marks: described(
            v.pipe(v.number('a number'), v.integer('a whole number'), v.minValue(0, 'at least 0')),
            'The marks; of several that earn the same description, the most.',
          ),
          asks: text('What earns them.'),
        }),
        'a list of marks with what earns them',
      ),
      'What earns how many marks.',
    ),
  ),
  provenance,
});

const wholeMarks = (description: string) =>
  described(
    v.pipe(v.number('a number'), v.integer('a whole number'), v.minValue(0, 'at least 0')),
    description,
  );

const GroupSchema = v.strictObject({
  id: identifier('Id, such as analysis; `marks:` in the front matter gives its marks by it.'),
  title: text('What is marked together.'),
  criteria: described(
    v.array(v.string('a text'), 'a list of codes'),
    'Codes of its criteria, or titles of those without one.',
  ),
  marks: v.optional(wholeNumber('Most marks that can be given for all of it.')),
  bands: v.optional(
    described(
      v.array(
        v.strictObject({
          from: wholeMarks('The fewest marks of the band.'),
          to: wholeMarks('The most marks of the band.'),
          asks: v.optional(text('What earns them.')),
        }),
        'a list of bands',
      ),
      'From how many marks to how many, the lowest band first.',
    ),
  ),
  provenance,
});

const AnswerSchema = v.variant(
  'kind',
  [
    v.strictObject({
      kind: v.literal('dates'),
      from: text('Front matter key of the first day.'),
      to: text('Front matter key of the last day.'),
      terms: wholeNumber('Least number of school terms.'),
    }),
    v.strictObject({
      kind: v.literal('date'),
      key: text('Front matter key of the day.'),
      before: v.optional(text('Front matter key of the day that it must come before.')),
    }),
    v.strictObject({
      kind: v.literal('days'),
      key: text('Front matter key of the number of days.'),
      least: wholeNumber('Least number of days.'),
    }),
    v.strictObject({ kind: v.literal('confirmed'), key: text('Front matter key that says true or false.') }),
    v.strictObject({
      kind: v.literal('list'),
      key: text('Front matter key of the list.'),
      of: described(v.array(v.string('a text'), 'a list of texts'), 'What the list must hold.'),
    }),
  ],
  'an answer of kind dates, date, days, confirmed or list',
);

const ConditionSchema = v.strictObject({
  id: identifier('Id, such as duration.'),
  title: text('A few words for lists.'),
  asks: text('What must be true.'),
  answer: described(AnswerSchema, 'Where in the front matter the participant answers it.'),
  seen: v.optional(
    described(
      v.array(text('Words of an account.'), 'a list of texts'),
      'Phrases of an account that speak of it. They make nothing met: they say where it may be answered.',
    ),
  ),
  section: v.optional(text('Heading of the section that tells of it, where it takes one.')),
  provenance,
});

const names = (description: string) =>
  described(v.pipe(v.array(text('A name.'), 'a list of texts'), v.minLength(1, 'at least one')), description);

const OwnCriteriaSchema = v.strictObject({
  section: names(
    'Headings of the sections in which the writer sets criteria of their own, the likeliest first: Success criteria, Objectives.',
  ),
  phase: v.optional(text('Id of the phase that has such a section, so that it can be asked for.')),
  tested: names('Phases (by id) and sections (by heading) in which each has to come back when it is tested.'),
  evaluated: names('Phases (by id) and sections (by heading) in which each has to be judged.'),
  provenance,
});

const TaskSchema = v.strictObject({
  id: identifier('Id, such as project or task-1.'),
  title: v.optional(text('Title.')),
  summary: v.optional(text('What the project does.')),
  words: v.optional(WordsSchema),
  parts: v.optional(v.array(PartSchema, 'a list of parts')),
  areas: v.optional(
    described(
      v.array(v.number('a number'), 'a list of area numbers'),
      'Areas assessed, for a task without parts.',
    ),
  ),
  phases: v.optional(
    described(
      v.array(v.string('a text'), 'a list of phase ids'),
      'Phases that the account must cover; left out where unknown.',
    ),
  ),
  order,
  criteria: v.optional(v.array(CriterionSchema, 'a list of criteria')),
  groups: v.optional(v.array(GroupSchema, 'a list of groups')),
  conditions: v.optional(v.array(ConditionSchema, 'a list of conditions')),
  passMark: v.optional(wholeNumber('Marks that pass; left out where unknown.')),
  marks: v.optional(wholeNumber('Most marks that can be given for all of it; left out where unknown.')),
  marksEach: v.optional(wholeNumber('Most marks of each criterion that does not say.')),
  impersonal: v.optional(
    described(
      v.boolean('true or false'),
      'Whether the text need not say what its writer did: an essay, say.',
    ),
  ),
  ownCriteria: v.optional(
    described(
      OwnCriteriaSchema,
      'Criteria that the writer sets, such as success criteria or objectives, and where each has to come back.',
    ),
  ),
  coveredFrom: v.optional(wholeNumber('Tagged words from which a criterion is covered; 40 if left out.')),
  provenance,
});

/** One framework file. */
export const FrameworkFileSchema = v.strictObject({
  $schema: v.optional(text('Where this schema stands, for editors.')),
  id: identifier('The id that drafts name in their front matter.'),
  extends: v.optional(identifier('Id of the framework that this file adds to or changes.')),
  name: v.optional(text('Short name, such as NPQSL.')),
  title: v.optional(text('Full title.')),
  note: v.optional(text('What a participant should know before they rely on it.')),
  kind: v.optional(
    text('Whom it is for, as lists of frameworks are parted by it: A level, Apprenticeship, University.'),
  ),
  about: v.optional(
    text(
      'One short line for lists that tells it from those like it, what differs first; none of two is alike.',
    ),
  ),
  foundBy: v.optional(
    described(
      v.array(text('A word or phrase.'), 'a list of texts'),
      'Words that people look for it by, besides those of its name and title: apprentice, KSB. A document that has them may be for it.',
    ),
  ),
  level: v.optional(wholeNumber('The second number of the criteria’s codes.')),
  levels: v.optional(
    described(
      v.array(v.strictObject({ level: v.number('a number'), name: v.string('a text') }), 'a list of levels'),
      'All levels that share this form of code, so that a code of another one can be named.',
    ),
  ),
  codes: v.optional(
    described(
      v.picklist(
        ['area.level.number', 'area.number', 'aim.grade', 'ksb', 'listed'],
        'one of area.level.number, area.number, aim.grade, ksb, listed',
      ),
      'The form of its codes: three numbers, two numbers, letters of learning aims and then P, M or D with a number (A.P1, BC.D2), a number behind K, S or B, or just what is listed.',
    ),
  ),
  citing: v.optional(
    described(
      v.picklist(['anywhere', 'in-a-form'], 'one of anywhere, in-a-form'),
      'in-a-form: codes count as tags only in brackets, after ‘criterion’ or a word of `citingWords`, alone behind a last full stop or in a cell, or in a comment. For codes that look like versions, section numbers or ordinary words.',
    ),
  ),
  citingWords: v.optional(
    described(
      v.array(
        v.pipe(
          v.string('a text'),
          v.regex(
            /^[A-Za-z\u00c0-\u017e][A-Za-z0-9\u00c0-\u017e -]{0,28}[A-Za-z0-9\u00c0-\u017e]$/,
            'a word or two',
          ),
        ),
        'a list of words',
      ),
      'Words that codes stand behind as tags, besides ‘criterion’, each in the singular: KSB, LO, learning outcome. Left out: KSB, AC and LO.',
    ),
  ),
  headings: v.optional(
    described(
      v.picklist(['codes', 'titles'], 'one of codes, titles'),
      'titles: a heading that is a criterion’s title, without its code, is a tag of its section. Only for titles that are official.',
    ),
  ),
  grades: v.optional(
    described(
      v.array(text('A grade.'), 'a list of grades'),
      'The grades that criteria are asked for, the lowest first: pass, merit, distinction. A grade is reached when all of its criteria, and of those below, are met.',
    ),
  ),
  sources: v.optional(
    described(
      v.record(v.string(), v.string('a text'), 'a table of sources'),
      'What the provenance refers to.',
    ),
  ),
  areas: v.optional(v.array(AreaSchema, 'a list of areas')),
  behaviours: v.optional(v.array(BehaviourSchema, 'a list of behaviours')),
  phases: v.optional(
    v.pipe(v.array(PhaseSchema, 'a list of phases'), v.maxLength(100, 'at most 100 phases')),
  ),
  order,
  tasks: v.optional(v.array(TaskSchema, 'a list of tasks')),
});

export type Provenance = v.InferOutput<typeof ProvenanceSchema>;
export type Excludable = v.InferOutput<typeof ExcludableSchema>;
export type FrameworkFile = v.InferOutput<typeof FrameworkFileSchema>;
export type AreaEntry = v.InferOutput<typeof AreaSchema>;
export type TaskEntry = v.InferOutput<typeof TaskSchema>;
export type Statement = v.InferOutput<typeof StatementSchema>;
export type Behaviour = v.InferOutput<typeof BehaviourSchema>;
export type Phase = v.InferOutput<typeof PhaseSchema>;
export type Order = 'given' | 'free';
export type Part = v.InferOutput<typeof PartSchema>;
export type CriterionEntry = v.InferOutput<typeof CriterionSchema>;
export type Group = v.InferOutput<typeof GroupSchema>;
export type Condition = v.InferOutput<typeof ConditionSchema>;
export type OwnCriteria = v.InferOutput<typeof OwnCriteriaSchema>;
export type Words = v.InferOutput<typeof WordsSchema>;
export type CutOffPoint = v.InferOutput<typeof CutOffSchema>;
