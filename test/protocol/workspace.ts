/** A server in a folder of its own, for each test of a `describe`. */
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ClientCapabilities } from 'vscode-languageserver-protocol/node';
import { type StartOptions, TestClient } from './client.ts';

/** A folder, and the server that a test has started in it. */
export interface TestWorkspace {
  /** The client of the server; there is none before `start`. */
  readonly client: TestClient;
  readonly folder: string;
  /** The URI of a file in the folder; of the folder, of an empty name. */
  uriOf(name: string): string;
  /** Writes a file, and makes the folders that it needs. */
  write(name: string, text: string): Promise<void>;
  /** Starts the server in the folder, if nothing else is said. */
  start(options?: StartOptions): Promise<void>;
}

/** Makes a folder before each test, and takes it and its server away behind it. */
export function workspaceForEach(capabilities: ClientCapabilities): TestWorkspace {
  let client: TestClient | undefined;
  let folder = '';
  const uriOf = (name: string) => pathToFileURL(join(folder, name)).toString();
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'markscheme-'));
  });
  afterEach(async () => {
    await client?.stop();
    client = undefined;
    await rm(folder, { recursive: true });
  });
  return {
    get client() {
      assert.ok(client, 'The test starts a server first.');
      return client;
    },
    get folder() {
      return folder;
    },
    uriOf,
    write: async (name, text) => {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), text);
    },
    start: async options => {
      client = await TestClient.start({ capabilities, folder: uriOf(''), ...options });
    },
  };
}
