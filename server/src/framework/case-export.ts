/**
 * A framework → CASE 1.1: its tasks, areas, criteria and learning statements as items, its marks as rubrics.
 */
import {
  CASE_EXTENSION,
  CASE_TYPES,
  type CaseAssociation,
  type CaseDocument,
  type CaseExtension,
  type CaseItem,
  type CaseItemType,
  type CaseLicense,
  type CaseLink,
  type CasePackage,
  linkTo,
  type Naming,
} from './case-package.ts';
import { caseRubricOf } from './case-rubric.ts';
import type { Criterion, Framework, Provenance, Task } from './model.ts';
import { areaOfCode, statementCode } from './trackables.ts';
import { type Sha1, uuid5 } from './uuid5.ts';

/** What the export is handed from outside. */
export interface CaseMaking {
  /** The date with its time that is said of everything: framework files don’t say when they were changed. */
  readonly changed: string;
  readonly sha1: Sha1;
}

/** Identifiers are made of names within this; it never changes, or all of them would. */
const NAMESPACE = '6f1c9a52-0d4b-4c8e-9a57-3b1e2d7c8f60';
const LANGUAGE = 'en';

const TYPES: Readonly<Record<keyof typeof CASE_TYPES, string>> = {
  task: 'A piece of work to submit.',
  area: 'A content area that criteria belong to.',
  criterion: 'What the assessor marks.',
  statement: 'What a participant learns; an interim criterion where the official ones are not known.',
};

/** The framework’s package. Identifiers come of its id and of codes alone, so that they are the same each time. */
export function casePackageOf(framework: Framework, { changed, sha1 }: CaseMaking): CasePackage {
  const named: Naming = name => {
    const identifier = uuid5(NAMESPACE, name === '' ? framework.id : `${framework.id}${name}`, sha1);
    return { identifier, uri: `urn:uuid:${identifier}`, lastChangeDateTime: changed };
  };
  const license = licenseOf(framework, named);
  const document = documentOf(framework, named, license);
  const tree = new Tree(framework, named, linkTo(document, document.title));
  for (const area of framework.areas) tree.area(area);
  const rubrics = framework.tasks.flatMap(task => {
    const items = tree.task(task);
    return caseRubricOf(task, items, named) ?? [];
  });
  return {
    CFDocument: document,
    CFItems: tree.items,
    CFAssociations: tree.associations,
    CFDefinitions: {
      CFItemTypes: Object.values(tree.types),
      ...(license ? { CFLicenses: [license] } : {}),
    },
    ...(rubrics.length > 0 ? { CFRubrics: rubrics } : {}),
  };
}

function documentOf(framework: Framework, named: Naming, license: CaseLicense | undefined): CaseDocument {
  const { title, note, file, sources } = framework;
  const known = Object.values(sources).map(source => `- ${source}`);
  return {
    ...named(''),
    caseVersion: '1.1',
    creator:
      file === undefined ? 'The Markscheme developers' : `Whoever wrote ${file.replace(/^.*[/\\]/, '')}`,
    title,
    ...(note === undefined ? {} : { description: note }),
    language: LANGUAGE,
    notes: [
      'Made from a framework of Markscheme. It is not published by the body that awards the qualification, and its identifiers are not that body’s.',
      file === undefined
        ? 'The wording is Markscheme’s own; how well each entry is known stands in its notes.'
        : 'What is marked official was read from somebody’s official document and belongs to whoever wrote that: ask before you pass it on.',
      ...(known.length === 0 ? [] : [`Sources:\n${known.join('\n')}`]),
    ].join('\n\n'),
    ...(license ? { licenseURI: linkTo(license, license.title) } : {}),
  };
}

/** The licence of what comes with the program. Nobody knows that of somebody else’s file, so none is said. */
function licenseOf({ file }: Framework, named: Naming): CaseLicense | undefined {
  if (file !== undefined) return undefined;
  return {
    ...named('#license'),
    title: 'MIT License',
    licenseText:
      'MIT License (https://opensource.org/license/mit). Copyright (c) 2026 The Markscheme developers. It is for Markscheme’s wording, and gives no right to anything of the body that awards the qualification.',
  };
}

/** The items of a framework, while they are gathered, and what leads from one to another. */
class Tree {
  readonly items: CaseItem[] = [];
  readonly associations: CaseAssociation[] = [];
  readonly types: Readonly<Record<keyof typeof CASE_TYPES, CaseItemType>>;
  readonly #framework: Framework;
  readonly #named: Naming;
  readonly #document: CaseLink;
  readonly #areas = new Map<number, CaseLink>();
  /** Criteria by their codes, as they were first written. */
  readonly #criteria = new Map<string, CaseItem>();

  constructor(framework: Framework, named: Naming, document: CaseLink) {
    this.#framework = framework;
    this.#named = named;
    this.#document = document;
    const type = (kind: keyof typeof CASE_TYPES, index: number): CaseItemType => ({
      ...named(`#type/${kind}`),
      title: CASE_TYPES[kind],
      description: TYPES[kind],
      hierarchyCode: String(index),
    });
    this.types = {
      task: type('task', 1),
      area: type('area', 2),
      criterion: type('criterion', 3),
      statement: type('statement', 4),
    };
  }

  /** An area with its learning statements. */
  area(area: Framework['areas'][number]): void {
    const { number, code, title, learnHowTo, learnAbout } = area;
    const item = this.#add('area', `#area/${number}`, {
      fullStatement: title,
      ...(code === '' ? {} : { humanCodingScheme: code }),
      ...this.#known(area.provenance),
    });
    const link = linkTo(item, title);
    this.#areas.set(number, link);
    this.#relate('isChildOf', link, this.#document);
    learnHowTo.forEach(({ asks, title: short, provenance }, index) => {
      const written = statementCode(this.#framework, number, index);
      const statement = this.#add('statement', `#how/${written}`, {
        fullStatement: asks,
        ...(short === undefined ? {} : { abbreviatedStatement: short }),
        humanCodingScheme: written,
        ...this.#known(provenance),
      });
      this.#relate('isChildOf', linkTo(statement, written), link);
    });
    learnAbout.forEach(({ asks, title: short, provenance }, index) => {
      const statement = this.#add('statement', `#about/${number}/${index + 1}`, {
        fullStatement: asks,
        ...(short === undefined ? {} : { abbreviatedStatement: short }),
        ...this.#known(provenance),
      });
      this.#relate('isChildOf', linkTo(statement, short ?? title), link);
    });
  }

  /** A task with its criteria; gives their items, by their codes. */
  task(task: Task): ReadonlyMap<string, CaseItem> {
    const { id, title, summary } = task;
    const item = this.#add('task', `#task/${id}`, {
      fullStatement: summary ?? title,
      ...(summary === undefined ? {} : { abbreviatedStatement: title }),
      ...this.#known(task.provenance, { task: id }),
    });
    const link = linkTo(item, title);
    this.#relate('isChildOf', link, this.#document);
    const items = new Map<string, CaseItem>();
    for (const criterion of task.criteria) {
      const made = this.#criterion(criterion, task);
      items.set(criterion.code, made);
      this.#relate('isChildOf', linkTo(made, criterion.code), link);
    }
    return items;
  }

  /** A criterion: the item that is there if another task has the same, word for word. */
  #criterion(criterion: Criterion, { id }: Task): CaseItem {
    const { code, title, asks, codeless, supportingDocument, keyQuestions } = criterion;
    const parts = {
      fullStatement: asks,
      ...(title === undefined ? {} : { abbreviatedStatement: title }),
      ...(codeless ? {} : { humanCodingScheme: code }),
      ...this.#known(criterion.provenance, {
        ...(supportingDocument === undefined ? {} : { supportingDocument }),
        ...(keyQuestions === undefined ? {} : { keyQuestions }),
      }),
    };
    const first = this.#criteria.get(code);
    if (first && isSame(first, parts)) return first;
    const item = this.#add('criterion', first ? `/${code}#task/${id}` : `/${code}`, parts);
    if (!first) this.#criteria.set(code, item);
    const number = criterion.area ?? (codeless ? undefined : areaOfCode(this.#framework, code));
    const area = number === undefined ? undefined : this.#areas.get(number);
    if (area) this.#relate('isPartOf', linkTo(item, code), area);
    return item;
  }

  #add(
    kind: keyof typeof CASE_TYPES,
    name: string,
    parts: Pick<
      CaseItem,
      'fullStatement' | 'abbreviatedStatement' | 'humanCodingScheme' | 'notes' | 'extensions'
    >,
  ): CaseItem {
    const type = this.types[kind];
    const item: CaseItem = {
      ...this.#named(name),
      ...parts,
      CFItemType: type.title,
      CFItemTypeURI: linkTo(type, type.title),
      language: LANGUAGE,
    };
    this.items.push(item);
    return item;
  }

  #relate(associationType: CaseAssociation['associationType'], from: CaseLink, to: CaseLink): void {
    const made = this.#named(`#${associationType}/${from.identifier}/${to.identifier}`);
    this.associations.push({
      ...made,
      associationType,
      sequenceNumber: this.associations.length + 1,
      originNodeURI: from,
      destinationNodeURI: to,
    });
  }

  /** What is known of an entry: in words for people, and in fields for programs. */
  #known(
    provenance: Provenance | undefined,
    more: CaseExtension = {},
  ): Pick<CaseItem, 'notes' | 'extensions'> {
    const sources = provenance?.in?.map(key => this.#framework.sources[key] ?? key);
    const extension: CaseExtension = {
      ...more,
      ...(provenance === undefined
        ? {}
        : { provenance: { ...provenance, ...(sources === undefined ? {} : { in: sources }) } }),
    };
    return {
      ...(provenance === undefined ? {} : { notes: knownInWords(provenance, sources ?? []) }),
      ...(Object.keys(extension).length === 0 ? {} : { extensions: { [CASE_EXTENSION]: extension } }),
    };
  }
}

function isSame(item: CaseItem, parts: Partial<CaseItem>): boolean {
  const { fullStatement, abbreviatedStatement, humanCodingScheme, notes, extensions } = item;
  const written = { fullStatement, abbreviatedStatement, humanCodingScheme, notes, extensions };
  return Object.entries(written).every(
    ([key, value]) => JSON.stringify(value) === JSON.stringify(Reflect.get(parts, key)),
  );
}

function knownInWords({ status, note }: Provenance, sources: readonly string[]): string {
  const where = sources.length === 0 ? '' : ` (${sources.join('; ')})`;
  return `${STATUS[status]}${where}.${note === undefined ? '' : ` ${note}`}`;
}

const STATUS: Readonly<Record<Provenance['status'], string>> = {
  seen: 'Seen in a public source, told in other words',
  inferred: 'Inferred from what was seen',
  unknown: 'Looked for and not seen',
  official: 'Official wording, read from an official document',
};
