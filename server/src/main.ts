/**
 * Entry of the server, for Node and for web workers alike: one bundle. What only one of them has runs nowhere else.
 */
import { startServer } from './lsp/server.ts';

const isWorker = 'importScripts' in globalThis;

void (isWorker ? import('./browser.ts') : import('./node.ts')).then(({ serve }) => serve(startServer));
