/**
 * What CASE 1.1 says of the fields of a package (CFPackage of 1EdTech’s REST binding, OpenAPI 3), as a JSON Schema in our own
 * words: which fields each thing may have, which it must have, and what stands in them. The binding allows no others.
 */

type Field = Readonly<Record<string, unknown>>;

const uuid = {
  type: 'string',
  pattern: '[0-9a-f]{8}-[0-9a-f]{4}-[1-5]{1}[0-9a-f]{3}-[8-9a-b]{1}[0-9a-f]{3}-[0-9a-f]{12}',
};
const text = { type: 'string' };
/** A NormalizedString: on one line. */
const line = { type: 'string', pattern: '^[^\\n\\r\\t]*$' };
const uri = { type: 'string', pattern: '^[a-z][a-z0-9+.-]*:[^\\s]+$' };
const day = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
const time = {
  type: 'string',
  pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?(Z|[+-]\\d{2}:\\d{2})$',
};
const whole = { type: 'integer' };
const number = { type: 'number' };
const extensions = { type: 'object' };
const many = (of: Field) => ({ type: 'array', items: of });

const thing = (fields: Readonly<Record<string, Field>>, required: readonly string[] = []): Field => ({
  type: 'object',
  additionalProperties: false,
  properties: fields,
  required,
});
const kept = { identifier: uuid, uri, lastChangeDateTime: time, extensions };
const KEPT = ['identifier', 'uri', 'lastChangeDateTime'];

const link = thing({ title: line, identifier: uuid, uri }, ['title', 'identifier', 'uri']);
const wideLink = thing(
  {
    title: line,
    identifier: line,
    uri,
    targetType: { type: 'string', pattern: '^(CASE|ext:[a-zA-Z0-9._-]+)$' },
  },
  ['title', 'identifier', 'uri'],
);

const dated = { statusStartDate: day, statusEndDate: day, licenseURI: link, notes: text };

const document = thing(
  {
    ...kept,
    ...dated,
    frameworkType: line,
    caseVersion: { enum: ['1.1'] },
    creator: line,
    title: line,
    officialSourceURL: uri,
    publisher: line,
    description: text,
    subject: many(line),
    subjectURI: many(link),
    language: line,
    version: line,
    adoptionStatus: line,
  },
  [...KEPT, 'creator', 'title'],
);

const item = thing(
  {
    ...kept,
    ...dated,
    fullStatement: text,
    alternativeLabel: line,
    CFItemType: line,
    humanCodingScheme: line,
    listEnumeration: line,
    abbreviatedStatement: text,
    conceptKeywords: many(line),
    conceptKeywordsURI: link,
    subject: many(line),
    subjectURI: many(link),
    language: line,
    educationLevel: many(line),
    CFItemTypeURI: link,
  },
  [...KEPT, 'fullStatement'],
);

const association = thing(
  {
    ...kept,
    associationType: {
      type: 'string',
      pattern:
        '^(isChildOf|isPeerOf|isPartOf|exactMatchOf|precedes|isRelatedTo|replacedBy|exemplar|hasSkillLevel|isTranslationOf|ext:[a-zA-Z0-9._-]+)$',
    },
    sequenceNumber: whole,
    originNodeURI: wideLink,
    destinationNodeURI: wideLink,
    CFAssociationGroupingURI: link,
    notes: text,
  },
  [...KEPT, 'associationType', 'originNodeURI', 'destinationNodeURI'],
);

const level = thing(
  {
    ...kept,
    extensions: many(extensions),
    description: text,
    quality: line,
    score: number,
    feedback: text,
    position: whole,
    rubricCriterionId: uuid,
  },
  KEPT,
);

const rubric = thing(
  {
    ...kept,
    title: line,
    description: text,
    CFRubricCriteria: many(
      thing(
        {
          ...kept,
          category: line,
          description: text,
          CFItemURI: link,
          weight: number,
          position: whole,
          rubricId: uuid,
          CFRubricCriterionLevels: many(level),
        },
        KEPT,
      ),
    ),
  },
  KEPT,
);

const titled = { ...kept, title: line, description: text };
const coded = { ...titled, hierarchyCode: line };

const definitions = thing({
  CFConcepts: many(thing({ ...coded, keywords: line }, [...KEPT, 'title', 'hierarchyCode'])),
  CFSubjects: many(thing(coded, [...KEPT, 'title', 'hierarchyCode'])),
  CFLicenses: many(thing({ ...titled, licenseText: text }, [...KEPT, 'title', 'licenseText'])),
  CFItemTypes: many(thing({ ...coded, typeCode: line }, [...KEPT, 'title', 'description', 'hierarchyCode'])),
  CFAssociationGroupings: many(thing(titled, [...KEPT, 'title'])),
  extensions,
});

/** The schema of a CFPackage. */
export const casePackageSchema: Field = thing(
  {
    CFDocument: document,
    CFItems: many(item),
    CFAssociations: many(association),
    CFDefinitions: definitions,
    CFRubrics: many(rubric),
    extensions,
  },
  ['CFDocument'],
);
