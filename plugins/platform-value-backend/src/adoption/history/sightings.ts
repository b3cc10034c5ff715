import type { AdoptionRule } from '../../platforms/adoptionRule';
import type { CapabilityDefinition } from '../../platforms/capabilityDefinition';
import { matchesRule } from '../../platforms/matchesRule';
import { describeSign } from '../../platforms/Sign';
import type { Sighting } from './AdoptionHistory';
import type { EntityEvidence, PassingSign } from './EntityEvidence';

const day = 86_400;

/** Signs of the same thing, each of which holds for a while. */
function joined(signs: PassingSign[], seconds: number): Sighting[] {
  const open = new Map<string, Sighting>();
  const all: Sighting[] = [];
  for (const sign of signs) {
    const key = `${sign.type} ${sign.name} ${sign.signal.sourceId}`;
    const last = open.get(key);
    const end = sign.at + seconds;
    if (last && sign.at <= last.end) last.end = Math.max(last.end, end);
    else {
      const { at: start, signal } = sign;
      const next = { what: describeSign(sign), start, end, signal };
      open.set(key, next);
      all.push(next);
    }
  }
  return all;
}

function shownBy(
  rules: readonly AdoptionRule[],
  { lasting, passing }: EntityEvidence,
  activeWindow: number,
): Sighting[] {
  const matching = (sign: PassingSign | EntityEvidence['lasting'][number]) =>
    rules.some(rule => matchesRule(rule, sign));
  return [
    ...lasting.filter(matching).map(sign => ({
      what: describeSign(sign),
      start: sign.start,
      end: sign.end,
      signal: sign.signal,
    })),
    ...joined(passing.filter(matching), activeWindow * day),
  ];
}

/** Everything that shows a capability, and then what shows alternatives to it. */
export function sightingsOf(
  { adoptedWhen, alternativeWhen, activeWindow }: CapabilityDefinition,
  evidence: EntityEvidence,
): Sighting[] {
  const titles = [...new Set(alternativeWhen.map(({ title }) => title))];
  return [
    ...shownBy(adoptedWhen, evidence, activeWindow),
    ...titles.flatMap(alternative =>
      shownBy(
        alternativeWhen.filter(({ title }) => title === alternative),
        evidence,
        activeWindow,
      ).map(sighting => ({ ...sighting, alternative })),
    ),
  ].sort((a, b) => a.start - b.start);
}
