import { type OwnLack, ownWithout } from '../assessment/own-criteria.ts';
import type { Finding } from './rule.ts';
import { type Rule, whenAssessed } from './rule.ts';

/** A check of the writer’s own criteria, one problem for each that lacks a place; `said` is its message. */
export function eachLacking(
  role: 'tested' | 'evaluated',
  said: (name: string, called: string) => string,
): Rule['check'] {
  return whenAssessed(assessment => ownWithout(assessment, role).map(lack => finding(lack, said)));
}

function finding(
  { start, end, name, text, code }: OwnLack,
  said: (name: string, called: string) => string,
): Finding {
  const called = text === '' ? name : `‘${clipped(text)}’`;
  return { start, end, message: said(name[0]?.toUpperCase() + name.slice(1), called), data: { code } };
}

/** Most characters of a criterion’s words in a message. */
const LONGEST = 80;

function clipped(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1).trimEnd()}…` : text;
}
