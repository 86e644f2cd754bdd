import { type Uri, Uri as Uris, type Webview } from 'vscode';
import { reportTexts } from './texts.ts';

/** What the page may load: its own script and style, and nothing else. */
export function pageRoots(extension: Uri): Uri[] {
  return [Uris.joinPath(extension, 'dist', 'webview')];
}

/** The page of a report, still empty. Its script fills it with what it is told; nothing of a draft is ever HTML in it. */
export function pageShell(webview: Webview, extension: Uri, draft: string): string {
  const [root = extension] = pageRoots(extension);
  const address = (name: string) => webview.asWebviewUri(Uris.joinPath(root, name)).toString();
  const nonce = newNonce();
  const policy = [
    "default-src 'none'",
    `style-src ${webview.cspSource}`,
    `script-src 'nonce-${nonce}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${safe(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${safe(reportTexts().title)}</title>
<link rel="stylesheet" href="${safe(address('report.css'))}">
</head>
<body>
<div id="report" data-draft="${safe(draft)}" data-texts="${safe(JSON.stringify(reportTexts()))}"></div>
<script nonce="${nonce}" src="${safe(address('report.js'))}"></script>
</body>
</html>`;
}

function newNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
}

function safe(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
