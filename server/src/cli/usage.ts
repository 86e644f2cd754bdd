/**
 * What `markscheme --help` says.
 */
import { styleNames } from '../bibliography/style-names.ts';
import { formatEndings } from '../import/formats.ts';
import { reportFormats } from '../report/formats.ts';

/** The help text. */
export const help = `Markscheme compares a draft in Markdown with the framework it will be assessed against.

Usage:
  markscheme check FILE… [--framework ID] [--task ID]
  markscheme report FILE… [--format FORMAT] [--output FILE] [--force] [--framework ID] [--task ID]
  markscheme evidence FILE… [--criterion CODE] [--format text|json] [--framework ID] [--task ID]
  markscheme export FILE [--layout account|by-criterion] [--output FILE] [--mapping-table]
                    [--keep-codes|--strip-codes] [--pdf] [--style STYLE] [--force] [--framework ID]
                    [--task ID]
  markscheme import DOCUMENT --framework ID [--task ID] [--output FILE] [--merge|--force]
  markscheme framework export --case FRAMEWORK [--output FILE] [--force]
  markscheme from-word DOCUMENT [--output FILE] [--left-out FILE] [--force]

Commands:
  check      prints problems, one a line: path:line:column: severity: message [rule/id]
  report     prints where each draft stands: words, phases, criteria, conditions
  evidence   ranks the passages that may show each criterion, tagged or not, by their words
  export     writes a Word document to submit (.docx), beside the draft if no file is named
  import     reads the criteria out of a mark scheme (${formatEndings.join(', ')}) and
             writes them into a framework file of your own, ID.markscheme.yaml in this folder
  from-word  makes Markdown of a draft in Word (.docx), beside it, with its pictures in a
             folder, and prints what is lost
  framework  prints a framework for other programs, in CASE 1.1 (JSON of 1EdTech)

FILE may be a pattern such as 'drafts/**/*.md'. The files of a draft in several files are one draft.

Options:
  --format FORMAT    ${reportFormats.join(', ')} (text if left out);
                     csv has a row for each draft, csv-criteria one for each criterion
                     evidence: text or json
  --criterion CODE   evidence: this criterion only
  --output FILE      writes what is made to this file; reports to a
                     folder (‘out/’), too, a file for each draft
  --layout LAYOUT    export: account (if left out), or by-criterion: each criterion with what is
                     tagged with it, and what has no tag at the end
  --mapping-table    export: adds a table of criteria, sections and pages
  --keep-codes       export: prints the codes of comments, too
  --pdf              export: makes a PDF, with the LibreOffice of this machine
  --strip-codes      export: leaves out codes that stand in brackets
  --case             framework export: in CASE 1.1, the only format there is
  --left-out FILE    from-word: keeps the list of what is lost in this file, to be ticked off
  --style STYLE      sets works from a bibliography, and counts them, in this style, unless the
                     draft says another (csl): ${styleNames.join(', ')}
  --force            replaces a file that is there, but none that the same run is made from
  --merge            import: adds to the framework file that is there; what else is in it stays
  --framework ID     framework of drafts whose front matter names none, or of the mark scheme
  --task ID          task of drafts whose front matter names none; import: its criteria only
  -h, --help         shows this help
  --version          shows the version

Exit status:
  0  all done (check: no problem is an error)
  1  check: at least one problem is an error
  2  something could not be done; standard error says what
`;

/** Where to go from a mistake in the command line. */
export const seeHelp = 'For help: markscheme --help';
