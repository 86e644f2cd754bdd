/** A draft that shows a rule, with what the rule says of it. */
export interface Example {
  readonly text: string;
  readonly problems: readonly { readonly rule: string; readonly message: string }[];
}

/** Every rule, with its examples run. */
export function ruleData(): Promise<
  readonly { readonly id: string; readonly problem: Example; readonly fine: Example }[]
>;

/** The pages as they should be, by path in the repository. */
export function rulePages(): Promise<Record<string, string>>;
