import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import {
  contract,
  type AdoptionReason,
  type EntityCapabilities,
  type NewAdoptionReason,
} from 'backstage-plugin-platform-value-common';
import type { Router } from 'express';
import { audited } from './audited';
import { mountRoute } from './mountRoute';
import { refOf } from './refOf';
import type { Caller } from '../permissions/Caller';

interface ReasonQuestion {
  ref: string;
  capabilityId: string;
}

/** What is adopted, and why not. */
export interface AdoptionService {
  readCapabilities(
    question: { ref: string; asOf?: string },
    caller: Caller,
  ): Promise<EntityCapabilities>;
  writeReason(
    question: ReasonQuestion & { reason: NewAdoptionReason },
    caller: Caller,
  ): Promise<AdoptionReason>;
  deleteReason(question: ReasonQuestion, caller: Caller): Promise<void>;
}

/** @internal */
export interface AdoptionRoutesOptions {
  httpAuth: HttpAuthService;
  auditor: AuditorService;
  adoption: AdoptionService;
}

function questionOf(params: {
  kind: string;
  namespace: string;
  name: string;
  capabilityId: string;
}): ReasonQuestion {
  return { ref: refOf(params), capabilityId: params.capabilityId };
}

/** How entities stand to capabilities, and what their teams say about it. */
export function mountAdoptionRoutes(
  router: Router,
  { httpAuth, auditor, adoption }: AdoptionRoutesOptions,
): void {
  mountRoute(
    router,
    httpAuth,
    contract.readCapabilities,
    ({ params, query, credentials }) =>
      adoption.readCapabilities(
        { ref: refOf(params), ...query },
        { credentials },
      ),
  );

  mountRoute(
    router,
    httpAuth,
    contract.writeAdoptionReason,
    ({ params, body: reason, credentials, request }) => {
      const question = questionOf(params);
      const { answer, exemptUntil } = reason;
      const meta = { ...question, answer, ...(exemptUntil && { exemptUntil }) };
      const event = { eventId: 'adoption-reason-write', request, meta };
      return audited(auditor, event, () =>
        adoption.writeReason({ ...question, reason }, { credentials }),
      );
    },
  );

  mountRoute(
    router,
    httpAuth,
    contract.deleteAdoptionReason,
    async ({ params, credentials, request }) => {
      const meta = { ...questionOf(params) };
      const event = { eventId: 'adoption-reason-delete', request, meta };
      await audited(auditor, event, () =>
        adoption.deleteReason(meta, { credentials }),
      );
      return { deleted: true as const };
    },
  );
}
