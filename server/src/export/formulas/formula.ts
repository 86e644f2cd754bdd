/**
 * A formula as a tree.
 */

/** How letters look where they don’t look as usual. */
export type Letters = 'upright' | 'bold' | 'bold-italic' | 'double' | 'script' | 'fraktur' | 'sans' | 'mono';

/** A part of a formula. */
export type Formula =
  /** Signs; `words` are set as in a sentence. */
  | { readonly kind: 'signs'; readonly text: string; readonly letters?: Letters; readonly words?: true }
  | { readonly kind: 'row'; readonly parts: readonly Formula[] }
  | { readonly kind: 'fraction'; readonly over: Formula; readonly under: Formula; readonly line: boolean }
  | { readonly kind: 'root'; readonly of: Formula; readonly degree: Formula | undefined }
  | {
      readonly kind: 'scripts';
      readonly base: Formula;
      readonly sub: Formula | undefined;
      readonly sup: Formula | undefined;
    }
  /** What stands straight below and above something. */
  | {
      readonly kind: 'limits';
      readonly base: Formula;
      readonly below: Formula | undefined;
      readonly above: Formula | undefined;
    }
  /** A sum, an integral and the like, with what it is of. */
  | {
      readonly kind: 'large';
      readonly sign: string;
      readonly sub: Formula | undefined;
      readonly sup: Formula | undefined;
      /** Whether its bounds stand below and above it. */
      readonly stacked: boolean;
      readonly of: Formula;
    }
  /** Brackets that grow with what they hold; an empty sign is none. */
  | {
      readonly kind: 'brackets';
      readonly open: string;
      readonly close: string;
      readonly separator: string;
      readonly parts: readonly Formula[];
    }
  | {
      readonly kind: 'grid';
      readonly rows: readonly (readonly Formula[])[];
      /** How its columns are set, over and over. */
      readonly columns: readonly ('left' | 'center' | 'right')[];
    }
  /** A sign over (or, of a brace, below) something. */
  | { readonly kind: 'accent'; readonly sign: string; readonly base: Formula }
  | {
      readonly kind: 'brace';
      readonly sign: string;
      readonly side: 'above' | 'below';
      readonly base: Formula;
    }
  | { readonly kind: 'line'; readonly side: 'above' | 'below'; readonly base: Formula }
  | { readonly kind: 'box'; readonly base: Formula };

/** Parts in one row. */
export function rowOf(parts: readonly Formula[]): Formula {
  const [only, ...others] = parts;
  return only && others.length === 0 ? only : { kind: 'row', parts };
}
