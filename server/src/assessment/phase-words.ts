/**
 * Words that say whether a heading which begins with a phase’s name goes on about the project, as ‘Impact of the training’
 * does and ‘Impact of the pandemic’ does not. What stands in none of these lists may be anything, and names no phase.
 */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Words before a phase’s name that change nothing of what it names. */
export const LEADING = words(`
  the my our a an this its own project final initial overall detailed key main major summary summative formal critical
  full whole first second early interim ongoing team self current practical personal group test brief general primary
  joint short revised updated consolidated secondary functional specific
  research conducting undertaking`);

/** Words such as ‘post-implementation’ that say when. */
export const SINCE = /^(?:post|mid|end-of|pre)-/;

/** What presents a phase: ‘Summary of the findings’. */
export const PRESENTING = words(
  'summary overview discussion description account analysis presentation report synthesis',
);

/** What goes on about the project without being a phase of it: ‘Evaluation and next steps’, ‘Training and delivery’. */
export const COMPANION = words(`
  preparation preparing rationale context motivation vision aim aims objective objectives goals goal purpose background introduction scope
  research analysis discussion discussions implications interpretation synthesis summary overview reflection reflections
  reflecting lesson lessons learned learnt learning recommendation recommendations conclusion conclusions next steps step
  future further work potential areas area improvement improvements improving monitoring tracking feedback data evidence
  evaluation evaluations evaluating review reviews impact outcomes results findings legacy sustainability sustaining
  dissemination challenges challenge barriers successes success limitations refinement refinements adjustments adjusting
  changes change development developing testing tests design designs planning plan plans implementation delivery training
  coaching resources resourcing timeline timescale timescales budget budgeting costs costing risk risks stakeholders
  stakeholder consultation engagement communication collaboration teamwork leadership setup launch rollout pilot piloting
  build building coding prototyping prototype programming deployment maintenance support actions action strategy method methods
  methodology theory ethics progress performance justification decisions ideas solution solutions approach validation
  verification analysing reporting reviewing requirements delimitations graphics specification modelling sketches wireframes`);

/** What the project is, or is made of. */
export const PROJECT = words(`
  project projects intervention interventions programme programmes program initiative initiatives plan plans strategy strategies
  approach approaches action actions change changes training coaching mentoring pilot trial solution solutions product artefact
  system prototype app application website site software tool tools game improvement improvements scheme campaign event events
  workshop workshops session sessions process processes work activity activities feature features criteria aims objectives
  objective goals progress usability functionality function functions robustness requirements model framework provision
  phase phases stage stages cycle cycles part parts priority priorities innovation service design designs
  implementation delivery evaluation planning impact outcomes outcome results findings success methods method materials
  resources experiment`);

/** Whom it is for. */
export const PEOPLE = words(`
  pupils pupil children child learners learner students student staff teachers teacher team teams school schools
  colleagues colleague parents families governors leaders trust community users user clients client customers customer
  stakeholders business organisation organization company department departments participants others people everyone us
  group groups peers`);

/** What is to be the better for it. */
export const GAINS = words(`
  attainment achievement progress learning teaching behaviour attendance practice standards data reading writing maths
  mathematics wellbeing workload gap gaps disadvantaged boys girls quality culture ks1 ks2 ks3 ks4 eyfs reception`);

/** When and where something is done. */
export const OCCASION = words(`
  autumn spring summer term terms half month months week weeks day days year years first second third early late school class
  classroom practice action phase stage part cycle context detail full brief time date depth numbers figures line
  september october november december january february march april may june july august`);

/** Behind a phase’s name: what the passage on it is called. */
export const HEADS = words(`
  phase phases stage stages process period overview summary report account statement section activities activity timeline
  schedule rationale decisions challenges stages steps step log diary details information notes journey narrative workflow lifecycle evidence
  data results findings conclusions outline review work considerations principles choices frame brief`);

/** Behind a phase’s name: when, how and why, whatever of. */
export const TRAILING = words(`
  next why how then well so differently together today continued again first later now that which i we it there here far also
  part one two three four`);

export const OF = 'of';
export const PREPOSITIONS = words(
  'of on for with to by from among across in at within through during over throughout after before between into against beyond up',
);
export const DETERMINERS = words('the my our this these its it them their new a an each all');
export const JOINERS = words(', & / + and then plus or');

/** What is planned, reviewed or evaluated and is not the project: ‘Reviewing the literature’. */
export const OTHER = words(`
  literature sources source research evidence articles books papers theory theories existing similar current previous other past
  published related problem problems need needs context situation baseline background issue issues option options alternative
  alternatives risk risks lockdown lockdowns pandemic covid permission myself me`);
