import type { Browser } from 'playwright-core';

/** What a workbench is to show: absolute paths. */
export interface WorkbenchTarget {
  /** The workspace's folder. */
  folder: string;
  /** A file to open. */
  file?: string;
  /** The folder of an extension to load as one under development, where none is installed. */
  extensionPath?: string;
  /** A module in that folder to run in the extension host, as `@vscode/test-electron` does. */
  testsPath?: string;
}

/** VS Code in a headless browser, with throw-away data. */
export interface WorkbenchHost {
  /** What it is, with its version, for a person to read. */
  readonly name: string;
  readonly browser: Browser;
  /** Resolves when VS Code's server is gone. */
  readonly closed: Promise<void>;
  /** The address of a workbench. */
  url(target: WorkbenchTarget): string;
  /** Ends browser and server. */
  close(): Promise<void>;
}

/**
 * Starts VS Code's server and a browser, installing first what is missing. With `installed`, the folder of an
 * extension, or `vsix`, the file of one, everyone finds it installed; otherwise an address can name one under development,
 * and tests. With `trust` it asks whether a folder's authors are trusted.
 */
export function startWorkbenchHost(options?: HostOptions): Promise<WorkbenchHost>;

/** How a host is started. */
export interface HostOptions {
  installed?: string;
  vsix?: string;
  trust?: boolean;
}

/**
 * The host that all tests of this process share, started by the first that asks; Markscheme is in it: the repository, or
 * the file that the first has named. Those that want to be asked about trust share another.
 */
export function sharedWorkbenchHost(options?: Omit<HostOptions, 'installed'>): Promise<WorkbenchHost>;

/** Ends the shared hosts that were started. */
export function closeSharedWorkbenchHost(): Promise<void>;
