/** `package.json` and `package.nls.json` with what the rules' settings should be, by path in the repository. */
export function ruleSettings(): Promise<Record<string, string>>;
