import { errorPlace } from '../text/error-place.ts';

/** What is said of a rule that threw; nothing of the draft is in it. */
export function ruleFailure(rule: string, error: unknown): string {
  return `The rule ${rule} has failed, so what it would find is missing. Please report this: ${errorPlace(error)}`;
}
