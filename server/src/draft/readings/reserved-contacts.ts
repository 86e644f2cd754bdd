/**
 * Mail addresses and telephone numbers that are reserved for examples, and so are nobody’s.
 */

/** RFC 2606 and 6761: `example.com`, `example.org`, `example.net`, and all below these names; other registries keep `example` as well. */
const EXAMPLE_DOMAIN = /(?:^|\.)(?:example(?:\.[a-z]{2,6}){0,2}|test|invalid|localhost)$/i;

/** Whether a mail address’s domain is one for examples. */
export function isExampleDomain(domain: string): boolean {
  return EXAMPLE_DOMAIN.test(domain);
}

/** Ofcom’s numbers for drama, as its page on them lists them, without the 0 before them. */
const DRAMA = new RegExp(
  `^(?:${[
    '1(?:1[3-8]|[2-6]1)4960\\d{3}', // Leeds, Sheffield, Nottingham, Leicester, Bristol, Reading; Birmingham to Manchester
    '1914980\\d{3}', // Tyneside
    '2079460\\d{3}', // London
    '2896496\\d{3}', // Northern Ireland
    '2920180\\d{3}', // Cardiff
    '1632960\\d{3}', // no area
    '7700900\\d{3}', // mobiles
    '8081570\\d{3}', // free
    '9098790\\d{3}', // premium rate
    '3069990\\d{3}', // the whole of the UK
  ].join('|')})$`,
);

/** Whether a British telephone number, in digits without its 0 or +44, is one for drama. */
export function isDramaNumber(digits: string): boolean {
  return DRAMA.test(digits);
}

const STAND_IN =
  '(?:test(?:er|ing)?|user(?:name)?|admin(?:istrator)?|abc(?:def?)?|xyz|name|your|e?mail|address|example|sample|foo|bar|someone|somebody|first|last|surname|valid|invalid|wrong|demo|dummy|fake|placeholder|no-?reply)';
const STAND_IN_NAME = new RegExp(`^${STAND_IN}(?:[._+-]?(?:${STAND_IN}|\\d{1,6})){0,3}$`, 'i');
const STAND_IN_DOMAIN = /^(?:test|domain|abc|xyz|foo|your-?(?:domain|school|company|site))\.[a-z.]{2,12}$/i;

/** Whether a mail address only shows what addresses look like: `test1@…`, `your.name@…`, `…@domain.com`. */
export function isStandInAddress(name: string, domain: string): boolean {
  return STAND_IN_NAME.test(name) || STAND_IN_DOMAIN.test(domain);
}

/** Whether a number is but the digits in a row, or one of them again and again. */
export function isStandInNumber(digits: string): boolean {
  return /^(?:7?123456789?0?|7?(\d)\1{7,})$/.test(digits);
}
