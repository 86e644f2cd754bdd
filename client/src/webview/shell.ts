import { type Uri, Uri as Uris, type Webview } from 'vscode';

/** What the page may load: its own script and style, and nothing else. */
export function pageRoots(extension: Uri): Uri[] {
  return [Uris.joinPath(extension, 'dist', 'webview')];
}

/** A page: its script and style go by `page`, and so does the element that the script fills. */
export interface PageKind {
  readonly page: 'report' | 'criteria';
  readonly title: string;
  /** What the script is handed at its start, as attributes `data-…` of that element. */
  readonly data: Readonly<Record<string, string>>;
}

/** A page, still empty. Its script fills it with what it is told; nothing of a draft or a document is ever HTML in it. */
export function pageShell(webview: Webview, extension: Uri, { page, title, data }: PageKind): string {
  const [root = extension] = pageRoots(extension);
  const address = (file: string) => webview.asWebviewUri(Uris.joinPath(root, file)).toString();
  const attributes = Object.entries(data).map(([key, value]) => ` data-${key}="${safe(value)}"`);
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
<title>${safe(title)}</title>
<link rel="stylesheet" href="${safe(address(`${page}.css`))}">
</head>
<body>
<div id="${page}"${attributes.join('')}></div>
<script nonce="${nonce}" src="${safe(address(`${page}.js`))}"></script>
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
