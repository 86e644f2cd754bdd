/** Schemes of URIs whose documents show what a file was or will be, such as the other side of a comparison: nobody writes in them. */
const SHOWN: ReadonlySet<string> = new Set([
  ...[
    'git',
    'gitlens',
    'gitlens-git',
    'git-graph',
    'gitfs',
    'hg',
    'svn',
    'jj',
    'perforce',
    'scm-history-item',
  ],
  ...['pr', 'review', 'reviewpr', 'githubpr', 'githubcommit', 'commit', 'bitbucket', 'gl-review'],
  ...[
    'vscode-local-history',
    'local-history',
    'timeline',
    'merge-conflict.conflict-diff',
    'conflictResolution',
  ],
  ...[
    'chat-editing-text-model',
    'chat-editing-snapshot-text-model',
    'vscode-chat-code-block',
    'comment',
    'output',
  ],
  ...['fugitive', 'diffview', 'gitsigns', 'octo', 'diff'],
]);

/** Whether documents of a scheme only show a text. */
export function isShownOnly(scheme: string): boolean {
  return SHOWN.has(scheme);
}
