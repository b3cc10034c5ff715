import type {
  CapabilityAdoption,
  NextStep,
} from 'backstage-plugin-platform-value-common';
import type { Knex } from 'knex';
import type { ResolvedScope } from '../../catalog/DatabaseScopes';
import type { DatabaseDefinitionsStore } from '../../platforms/DatabaseDefinitionsStore';
import type { DefinitionsInForce } from '../../platforms/DefinitionsInForce';
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

/** Those of some refs that a reader may see. */
export type Readable = (refs: string[]) => Promise<ReadonlySet<string>>;

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

/**
 * Reads how scopes stand to capabilities. Those of a platform that the reader
 * may not see are left out.
 */
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
    { siblings, readable }: { siblings: Sibling[]; readable: Readable },
  ): Promise<ScopeCapabilities> {
    const bySelf = new Map([[entityId, siblings]]);
    const known = await this.known(bySelf, asOf, readable);
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
    readable: Readable,
  ): Promise<Map<number, NextStep>> {
    const known = await this.known(siblings, asOf, readable);
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
    { hidden, readable }: { hidden: ReadonlySet<number>; readable: Readable },
  ): Promise<ScopeCapabilities> {
    const [definitions, histories] = await Promise.all([
      this.offered(readable),
      readCapabilityHistories(
        this.options.knex,
        members.map(({ entityId }) => entityId),
      ),
    ]);
    const question = { definitions, asOf, histories, hidden };
    const capabilities = rolledUpCapabilities(question);
    return { capabilities, hidden: hidden.size };
  }

  private async offered(readable: Readable): Promise<DefinitionsInForce> {
    const inForce = await this.options.definitions.readInForce();
    const platforms = inForce.capabilities.map(({ platform }) => platform);
    const visible = await readable([...new Set(platforms)]);
    const capabilities = inForce.capabilities.filter(({ platform }) =>
      visible.has(platform),
    );
    return { ...inForce, capabilities };
  }

  /** Reads everything that is said of entities, but where it was seen. */
  private async known(
    siblings: ReadonlyMap<number, Sibling[]>,
    asOf: number,
    readable: Readable,
  ): Promise<(entityId: number) => Omit<EntityQuestion, 'showEvidence'>> {
    const { knex } = this.options;
    const own = [...siblings.keys()];
    const others = [...siblings.values()].flat().map(each => each.entityId);
    const [definitions, histories, reasons] = await Promise.all([
      this.offered(readable),
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
