/**
 * The frameworks that come with the program. Whoever imports this has them all in its bundle: the command line does; the
 * server reads them from a file beside it (`frameworks.json`) when it starts.
 */
import apprenticeship from '../../../frameworks/apprenticeship.yaml';
import aqaEpq from '../../../frameworks/aqa-epq.yaml';
import cmi5 from '../../../frameworks/cmi-5-unit.yaml';
import ibEe from '../../../frameworks/ib-ee.yaml';
import ibEe2027 from '../../../frameworks/ib-ee-2027.yaml';
import caseStudy from '../../../frameworks/npq-case-study.yaml';
import npqel from '../../../frameworks/npqel.yaml';
import npqh from '../../../frameworks/npqh.yaml';
import npqml from '../../../frameworks/npqml.yaml';
import npqsl from '../../../frameworks/npqsl.yaml';
import ocrH446 from '../../../frameworks/ocr-h446.yaml';
import plain from '../../../frameworks/plain.yaml';
import { type BundledFrameworks, type Catalogue, catalogueOf, type FrameworkSource } from './catalogue.ts';
import { readFrameworkFile } from './read.ts';

/** In the order in which they are offered. */
export const bundledFrameworks: BundledFrameworks = {
  npqml,
  npqsl,
  npqh,
  npqel,
  'npq-case-study': caseStudy,
  'aqa-epq': aqaEpq,
  'ib-ee': ibEe,
  'ib-ee-2027': ibEe2027,
  'ocr-h446': ocrH446,
  'cmi-5-unit': cmi5,
  apprenticeship,
  plain,
};

/** A catalogue of them and of a workspace’s files. */
export function createCatalogue(sources: readonly FrameworkSource[] = []): Catalogue {
  return catalogueOf(bundledFrameworks, sources, readFrameworkFile);
}
