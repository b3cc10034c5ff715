import { NotFoundError } from '@backstage/errors';
import type {
  AdoptionReason,
  CapabilityAdoption,
  EntityCapabilities,
  NewAdoptionReason,
  NextStep,
  Scorecard,
} from 'backstage-plugin-platform-value-common';
import type { AdoptionReasonRequest, CapabilityApi } from './CapabilityApi';
import { computedAt } from './fixtures/readings';

/** What a fake knows of capabilities. */
export interface FakeCapabilities {
  scorecards: Scorecard[];
  /** Whether the caller may say why not. */
  mayAnswer: boolean;
}

function keyOf({ entityRef, capabilityId }: AdoptionReasonRequest): string {
  return `${entityRef} ${capabilityId}`;
}

function withReason(
  capability: CapabilityAdoption,
  reason: AdoptionReason | undefined,
): CapabilityAdoption {
  if (!reason) {
    return capability;
  }
  return {
    ...capability,
    reason,
    ...(reason.exemptUntil && { class: 'exempt' as const }),
  };
}

/** Capabilities without a backend; answers are kept as long as it lives. */
export class FakeCapabilityApi implements CapabilityApi {
  /** The moments that capabilities were asked for, oldest first. */
  readonly askedMoments: (string | undefined)[] = [];
  private readonly reasons = new Map<string, AdoptionReason | undefined>();

  constructor(private readonly content: FakeCapabilities) {}

  async readCapabilities(
    entityRef: string,
    asOf?: string,
  ): Promise<EntityCapabilities> {
    this.askedMoments.push(asOf);
    const scorecard = this.findScorecard(entityRef);
    const capabilities = (scorecard.capabilities ?? []).map(capability =>
      this.withAnswer(entityRef, capability),
    );
    return {
      capabilities,
      mayAnswer: this.content.mayAnswer && scorecard.scope.type === 'entity',
      next: this.nextOf(scorecard, capabilities),
    };
  }

  async writeAdoptionReason(
    request: AdoptionReasonRequest,
    reason: NewAdoptionReason,
  ): Promise<AdoptionReason> {
    const said = { ...reason, at: computedAt };
    this.reasons.set(keyOf(request), said);
    return said;
  }

  async deleteAdoptionReason(request: AdoptionReasonRequest) {
    this.reasons.set(keyOf(request), undefined);
  }

  private withAnswer(entityRef: string, capability: CapabilityAdoption) {
    const key = keyOf({ entityRef, capabilityId: capability.id });
    const { reason: _, ...unanswered } = capability;
    return this.reasons.has(key)
      ? withReason(unanswered, this.reasons.get(key))
      : capability;
  }

  private nextOf(
    { next }: Scorecard,
    capabilities: CapabilityAdoption[],
  ): NextStep | undefined {
    const first = capabilities.find(({ id }) => id === next?.capability);
    const wanted =
      first?.class !== 'exempt' && first?.reason?.answer !== 'not-needed';
    return first && wanted ? next : undefined;
  }

  private findScorecard(entityRef: string): Scorecard {
    const found = this.content.scorecards.find(
      ({ scope }) => scope.ref === entityRef,
    );
    if (!found) {
      throw new NotFoundError(`There is no entity '${entityRef}'`);
    }
    return found;
  }
}
