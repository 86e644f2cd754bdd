import { placesOf } from '../assessment/found.ts';
import { type PersonalDatum, personalData } from '../draft/readings/personal-data.ts';
import { atLast, type Rule, whenAssessed } from './rule.ts';

/** What may tell who somebody is. The messages name its kind and never what it says: they may end up in a log. */
export const privacyPersonalData: Rule = {
  id: 'privacy/personal-data',
  summary:
    'An e-mail address, telephone number, postcode, unique pupil number, date of birth or pupil’s name.',
  severity: atLast('hint'),
  step: 'hint',
  reads: [personalData],
  check: whenAssessed(assessment =>
    placesOf(assessment, personalData).map(({ start, end, kind }) => ({
      start,
      end,
      message: `This looks like ${said[kind]}, and the account goes to people outside the school. ${advice[kind]}`,
    })),
  ),
};

const said: Readonly<Record<PersonalDatum['kind'], string>> = {
  email: 'an e-mail address',
  phone: 'a telephone number',
  postcode: 'a postcode',
  upn: 'a unique pupil number',
  birth: 'a date of birth',
  name: 'a pupil’s name',
};

const OUT = 'Take it out, or say what the person’s role is instead.';
const advice: Readonly<Record<PersonalDatum['kind'], string>> = {
  email: OUT,
  phone: OUT,
  postcode: 'Take it out, or say what kind of place it is instead.',
  upn: 'Take it out, and write ‘Pupil A’ instead.',
  birth: 'Give the age or the year group instead.',
  name: 'Write ‘Pupil A’ instead.',
};
