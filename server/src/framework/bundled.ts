/**
 * The frameworks that come with the program. Whoever imports this has them all in its bundle: the command line does; the
 * server reads them from a file beside it (`frameworks.json`) when it starts.
 */
import apprenticeship from '../../../frameworks/apprenticeship.yaml';
import st0116 from '../../../frameworks/apprenticeship-st0116.yaml';
import aqa7517 from '../../../frameworks/aqa-7517.yaml';
import aqaEpq from '../../../frameworks/aqa-epq.yaml';
import btecUnit from '../../../frameworks/btec-unit.yaml';
import cmi5 from '../../../frameworks/cmi-5-unit.yaml';
import ibCsIa from '../../../frameworks/ib-cs-ia.yaml';
import ibEe from '../../../frameworks/ib-ee.yaml';
import ibEe2027 from '../../../frameworks/ib-ee-2027.yaml';
import ibTok from '../../../frameworks/ib-tok.yaml';
import ncea91907 from '../../../frameworks/ncea-91907.yaml';
import caseStudy from '../../../frameworks/npq-case-study.yaml';
import npqel from '../../../frameworks/npqel.yaml';
import npqh from '../../../frameworks/npqh.yaml';
import npqml from '../../../frameworks/npqml.yaml';
import npqsl from '../../../frameworks/npqsl.yaml';
import ocrH446 from '../../../frameworks/ocr-h446.yaml';
import plain from '../../../frameworks/plain.yaml';
import psf2023 from '../../../frameworks/psf-2023.yaml';
import rqfUnit from '../../../frameworks/rqf-unit.yaml';
import universityProject from '../../../frameworks/university-project.yaml';
import { type BundledFrameworks, type Catalogue, catalogueOf, type FrameworkSource } from './catalogue.ts';
import { readFrameworkFile } from './read.ts';

/** In the order in which they are offered. */
export const bundledFrameworks: BundledFrameworks = {
  npqml,
  npqsl,
  npqh,
  npqel,
  'npq-case-study': caseStudy,
  'aqa-7517': aqa7517,
  'aqa-epq': aqaEpq,
  'ib-cs-ia': ibCsIa,
  'ib-ee': ibEe,
  'ib-ee-2027': ibEe2027,
  'ocr-h446': ocrH446,
  'ib-tok': ibTok,
  'ncea-91907': ncea91907,
  'btec-unit': btecUnit,
  'rqf-unit': rqfUnit,
  'cmi-5-unit': cmi5,
  apprenticeship,
  'apprenticeship-st0116': st0116,
  'university-project': universityProject,
  'psf-2023': psf2023,
  plain,
};

/** A catalogue of them and of a workspace’s files. */
export function createCatalogue(sources: readonly FrameworkSource[] = []): Catalogue {
  return catalogueOf(bundledFrameworks, sources, readFrameworkFile);
}
