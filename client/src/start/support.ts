/**
 * The commands for when something goes wrong. They work without the rest of the client, which may be what is wrong.
 */
import * as vscode from 'vscode';
import type { Known } from '../support/report.ts';
import { loadPart } from './client-part.ts';

/** Copies what a bug report needs; gives it, too. */
export async function copyDiagnostics(context: vscode.ExtensionContext, known: Known): Promise<string> {
  const { copyReport } = await loadPart(context, 'support');
  return copyReport(vscode, context.extension, known);
}
