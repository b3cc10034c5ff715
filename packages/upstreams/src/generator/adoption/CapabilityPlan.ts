/** How the use of a capability shows, as the definitions document says it. */
export type Rule =
  | { workflow: string }
  | { dependency: string; manifest?: string }
  | { file: string }
  | { relation: string; target: string }
  | { annotation: string; value?: string }
  | { tag: string }
  | { event: string }
  | { fact: string };

/** Something a platform offers, and how eagerly it is taken up. */
export interface CapabilityPlan {
  id: string;
  /** Entity ref of the platform. */
  platform: string;
  title: string;
  description: string;
  /** Days after the world's start from which it is offered. */
  offeredAfter: number;
  lifecycle?: 'experimental' | 'deprecated';
  optional?: boolean;
  /** The job it does. */
  serves?: string;
  /** Lists of the definitions document's `appliesTo`. */
  appliesTo?: { systems?: string[]; domains?: string[]; owners?: string[] };
  adoptedWhen: Rule[];
  alternativeWhen?: (Rule & { title: string })[];
  effortDays?: number;
  /** Share of the services that adopt it without being told, of an eager team. */
  appeal: number;
  /** Share of the services that use another tool at first. */
  rivalry?: number;
  mandate?: MandatePlan;
}

export interface MandatePlan {
  /** Days after the world's start. */
  announcedAfter: number;
  dueAfter: number;
  because: string;
  /** Entity refs of the domains it is for; all without. */
  domains?: string[];
}
