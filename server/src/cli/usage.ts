/**
 * What `markscheme --help` says.
 */
import { reportFormats } from '../report/formats.ts';

/** The help text. */
export const help = `Markscheme compares a draft in Markdown with the framework it will be assessed against.

Usage:
  markscheme check FILE… [--framework ID] [--task ID]
  markscheme report FILE… [--format FORMAT] [--output FILE] [--framework ID] [--task ID]

Commands:
  check    prints problems, one a line: path:line:column: severity: message [rule/id]
  report   prints where each draft stands: words, phases, criteria, conditions

FILE may be a pattern such as 'drafts/**/*.md'. The files of a draft in several files are one draft.

Options:
  --format FORMAT    ${reportFormats.join(', ')} (text if left out);
                     csv has a row for each draft, csv-criteria one for each criterion
  --output FILE      writes the report to this file; to a folder (‘out/’), a file for each draft
  --framework ID     framework of drafts whose front matter names none
  --task ID          task of drafts whose front matter names none
  -h, --help         shows this help
  --version          shows the version

Exit status:
  0  all done (check: no problem is an error)
  1  check: at least one problem is an error
  2  something could not be done; standard error says what
`;

/** Where to go from a mistake in the command line. */
export const seeHelp = 'For help: markscheme --help';
