/**
 * Places where a citation claims something else than may be meant, or nothing: what is said of them is for a rule.
 */
import type { Span } from '../draft/model.ts';

/** Such a place; offsets count from the page’s start. */
export type Doubt = Span &
  /** The title claims nothing, and neither does what stands for its section. */
  (
    | { readonly kind: 'title'; readonly code: string }
    /** Lines of codes with prose on both sides are read as standing above what they claim. */
    | { readonly kind: 'lines-above' }
    /** The number of a heading is read as a code, though its words are not those of the criterion. */
    | { readonly kind: 'number'; readonly code: string; readonly sure: boolean }
    /** A heading that is like a criterion’s title, or like those of several, and claims for none. */
    | { readonly kind: 'like-title'; readonly codes: readonly string[] }
  );
