/** The type of the report’s panels, as the manifest’s activation event and `when` clauses name it. */
export const reportView = 'markscheme.report';
