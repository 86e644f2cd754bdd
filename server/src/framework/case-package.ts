/**
 * A framework in CASE 1.1 (Competencies and Academic Standards Exchange, 1EdTech): what of its package is written, and read
 * again. Field names are those of the specification.
 */
import type { Provenance } from './schema.ts';

/** A link to something that has an identifier. */
export interface CaseLink {
  readonly title: string;
  readonly identifier: string;
  readonly uri: string;
}

/** What all things in a package have. */
export interface CaseThing {
  readonly identifier: string;
  readonly uri: string;
  /** A date with its time, in UTC. */
  readonly lastChangeDateTime: string;
}

/** Makes what a thing has, of a name that is its own within the framework. */
export type Naming = (name: string) => CaseThing;

/** Links to a thing, under a title. */
export function linkTo({ identifier, uri }: Omit<CaseLink, 'title'>, title: string): CaseLink {
  return { title, identifier, uri };
}

/** The framework as a whole. */
export interface CaseDocument extends CaseThing {
  readonly caseVersion: '1.1';
  readonly creator: string;
  readonly title: string;
  readonly description?: string;
  readonly language: string;
  readonly notes?: string;
  readonly licenseURI?: CaseLink;
}

/** What the kinds of items that we write are called. */
export const CASE_TYPES = {
  task: 'Task',
  area: 'Area',
  criterion: 'Criterion',
  statement: 'Learning statement',
} as const;

/** What CASE has no field for, in an item’s `extensions` under our name. */
export const CASE_EXTENSION = 'markscheme';

/** What an item’s extension of ours holds. */
export interface CaseExtension {
  /** Id of a task, for items that are tasks. */
  readonly task?: string;
  readonly supportingDocument?: string;
  readonly keyQuestions?: readonly string[];
  /** How well it is known; `in` names the sources themselves. */
  readonly provenance?: Provenance;
}

/** A criterion, a task, an area or a statement. */
export interface CaseItem extends CaseThing {
  readonly fullStatement: string;
  readonly abbreviatedStatement?: string;
  /** The code; absent where the scheme gives none. */
  readonly humanCodingScheme?: string;
  readonly CFItemType: string;
  readonly CFItemTypeURI: CaseLink;
  readonly language: string;
  readonly notes?: string;
  readonly extensions?: { readonly [CASE_EXTENSION]: CaseExtension };
}

/** Says how an item stands to another, or to the document. */
export interface CaseAssociation extends CaseThing {
  readonly associationType: 'isChildOf' | 'isPartOf';
  readonly sequenceNumber: number;
  readonly originNodeURI: CaseLink;
  readonly destinationNodeURI: CaseLink;
}

/** So many marks, and what earns them. */
export interface CaseLevel extends CaseThing {
  readonly description?: string;
  readonly quality?: string;
  readonly score: number;
  readonly position: number;
  readonly rubricCriterionId: string;
}

/** The marks of a criterion, or of criteria that are marked together. */
export interface CaseRubricCriterion extends CaseThing {
  readonly category?: string;
  readonly description?: string;
  /** The item that it gives the marks of. */
  readonly CFItemURI?: CaseLink;
  readonly position: number;
  readonly rubricId: string;
  readonly CFRubricCriterionLevels: readonly CaseLevel[];
}

/** The marks of a task. */
export interface CaseRubric extends CaseThing {
  readonly title: string;
  readonly CFRubricCriteria: readonly CaseRubricCriterion[];
}

/** What kinds of items there are. */
export interface CaseItemType extends CaseThing {
  readonly title: string;
  readonly description: string;
  readonly hierarchyCode: string;
}

/** What may be done with it. */
export interface CaseLicense extends CaseThing {
  readonly title: string;
  readonly licenseText: string;
}

/** All of a framework. */
export interface CasePackage {
  readonly CFDocument: CaseDocument;
  readonly CFItems: readonly CaseItem[];
  readonly CFAssociations: readonly CaseAssociation[];
  readonly CFDefinitions: {
    readonly CFItemTypes: readonly CaseItemType[];
    readonly CFLicenses?: readonly CaseLicense[];
  };
  readonly CFRubrics?: readonly CaseRubric[];
}
