import { commands } from 'vscode';
import type { Session } from './session.ts';

/** Opens the walkthrough. */
export async function getStarted({ context }: Session): Promise<void> {
  const walkthrough = `${context.extension.id}#getStarted`;
  await commands.executeCommand('workbench.action.openWalkthrough', walkthrough, false);
}
