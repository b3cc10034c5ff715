import type {
  CapabilityAdoption,
  NextStep,
} from 'backstage-plugin-platform-value-common';
import type { Knex } from 'knex';
import type { ResolvedScope } from '../../catalog/DatabaseScopes';
import type { DatabaseDefinitionsStore } from '../../platforms/DatabaseDefinitionsStore';
import type { AdoptionHistory } from '../history/AdoptionHistory';
import { DatabaseReasonStore } from '../reasons/DatabaseReasonStore';
import { readCapabilityHistories } from '../stored/readCapabilityHistories';
import { entityCapabilities, type EntityQuestion } from './entityCapabilities';
import type { EvidenceLinks } from './EvidenceLinks';
import { readSiblings, type Sibling } from './readSiblings';
import { rolledUpCapabilities } from './rolledUpCapabilities';
import { readShownEvidence } from './shownEvidence';

/** How a scope stands to the capabilities that apply to it. */
export interface ScopeCapabilities {
  capabilities: CapabilityAdoption[];
  /** Of a single entity only. */
  next?: NextStep;
  /** Of a roll-up: members that the reader may not see. */
  hidden?: number;
}

/** @internal */
export interface CapabilitiesOptions {
  knex: Knex;
  definitions: Pick<DatabaseDefinitionsStore, 'readInForce'>;
  links: EvidenceLinks;
}

/** The members a scope has at a moment, each once. */
export function membersAt(scope: ResolvedScope, asOf: number): Sibling[] {
  const members = scope.members
    .filter(({ from, to }) => from <= asOf && asOf < to)
    .map(({ entityId, ref }): [number, Sibling] => [
      entityId,
      { entityId, ref },
    ]);
  return [...new Map(members).values()];
}

/** Reads how scopes stand to capabilities, whoever asks. */
export class Capabilities {
  private readonly reasons: DatabaseReasonStore;

  constructor(private readonly options: CapabilitiesOptions) {
    this.reasons = new DatabaseReasonStore(options.knex);
  }

  /** Other entities of the owners at a moment in epoch seconds, by entity. */
  siblings(entityIds: number[], asOf: number): Promise<Map<number, Sibling[]>> {
    const { knex } = this.options;
    return readSiblings(knex, entityIds, new Date(asOf * 1000));
  }

  /**
   * How an entity stood at a moment, in epoch seconds.
   *
   * @param siblings - those it may be compared with
   */
  async ofEntity(
    entityId: number,
    asOf: number,
    siblings: Sibling[],
  ): Promise<ScopeCapabilities> {
    const known = await this.known(new Map([[entityId, siblings]]), asOf);
    const question = known(entityId);
    const { histories } = question;
    const showEvidence = await readShownEvidence(this.options, histories, asOf);
    return entityCapabilities({ ...question, showEvidence });
  }

  /**
   * What each of many entities had best adopt next; nothing of those that have
   * nothing to adopt.
   *
   * @param siblings - those each may be compared with, by entity
   */
  async nextSteps(
    siblings: ReadonlyMap<number, Sibling[]>,
    asOf: number,
  ): Promise<Map<number, NextStep>> {
    const known = await this.known(siblings, asOf);
    const showEvidence = () => [];
    return new Map(
      [...siblings.keys()].flatMap((id): [number, NextStep][] => {
        const { next } = entityCapabilities({ ...known(id), showEvidence });
        return next ? [[id, next]] : [];
      }),
    );
  }

  /** How a roll-up stood, told to someone from whom some members are hidden. */
  async ofMembers(
    members: Sibling[],
    asOf: number,
    hidden: ReadonlySet<number>,
  ): Promise<ScopeCapabilities> {
    const { knex, definitions } = this.options;
    const [inForce, histories] = await Promise.all([
      definitions.readInForce(),
      readCapabilityHistories(
        knex,
        members.map(({ entityId }) => entityId),
      ),
    ]);
    const question = { definitions: inForce, asOf, histories, hidden };
    const capabilities = rolledUpCapabilities(question);
    return { capabilities, hidden: hidden.size };
  }

  /** Reads everything that is said of entities, but where it was seen. */
  private async known(
    siblings: ReadonlyMap<number, Sibling[]>,
    asOf: number,
  ): Promise<(entityId: number) => Omit<EntityQuestion, 'showEvidence'>> {
    const { knex } = this.options;
    const own = [...siblings.keys()];
    const others = [...siblings.values()].flat().map(each => each.entityId);
    const [definitions, histories, reasons] = await Promise.all([
      this.options.definitions.readInForce(),
      readCapabilityHistories(knex, [...new Set([...own, ...others])]),
      this.reasons.read(own, new Date(asOf * 1000)),
    ]);
    const byEntity = new Map<number, AdoptionHistory[]>();
    for (const history of histories) {
      const all = byEntity.get(history.entity);
      if (all) all.push(history);
      else byEntity.set(history.entity, [history]);
    }
    const of = (id: number) => byEntity.get(id) ?? [];
    return id => ({
      ...{ definitions, asOf, histories: of(id) },
      reasons: reasons.get(id) ?? new Map(),
      siblings: (siblings.get(id) ?? []).flatMap(each => of(each.entityId)),
    });
  }
}
