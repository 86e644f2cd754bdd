/**
 * Words that stand in every account and say nothing of what it shows.
 */
import { stemOf } from './stem.ts';

const EMPTY: ReadonlySet<string> = new Set(
  `a about above across after again all almost along already also although always am an and another any anybody anyone anything
  are around as at away be because been before being below between both but by came can cannot could did do does doing done down
  each either else enough even ever every everybody everything few first for from further gave get give given go goes going gone
  got had has have having he her here herself him himself his how however i if in instead into is it its itself just keep kept
  know known last least less like little long look made make makes making many may me might mine more most much must my myself
  near nearly never new next no nobody none nor not nothing now of off often on once one only onto or other others our ours out
  over own part perhaps put quite rather really said same saw say says second see seen she should show since so some somebody
  someone something sometimes soon still such take taken than that the their theirs them themselves then there these they thing
  things this those though three through thus till time to together too took toward towards two under until up upon us use used
  very was way we well went were what whatever when where whether which while who whole whom whose why will with within without
  would year years yet you your yours done way ways kind sort lot bit right good better best want wanted need needs set day week
  one two three four five six seven eight nine ten eleven twelve twenty`
    .split(/\s+/)
    .map(stemOf),
);

/** Whether a stem is one that says nothing by itself. */
export function isEmpty(stem: string): boolean {
  return EMPTY.has(stem) || /^\d+$/.test(stem);
}
