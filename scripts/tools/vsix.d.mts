/** The name of the package's file. */
export function vsixName(): string;

/** Makes the package that VS Code's 'Install from VSIX…' takes, at an absolute path. */
export function makeVsix(file: string): Promise<void>;
