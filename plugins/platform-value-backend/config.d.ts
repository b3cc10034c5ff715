export interface Config {
  /** Scorecards of adoption, efficiency and outcome. */
  platformValue?: {
    /**
     * The organisation's time zone, an IANA name. Periods of lists and
     * roll-ups end at its midnight.
     * @default UTC
     */
    timeZone?: string;
    /**
     * The month, 1 to 12, in which the fiscal year starts.
     * @default 1
     */
    fiscalYearStartsIn?: number;
    /**
     * How often sources are looked at for what moved.
     * @default { minutes: 10 }
     */
    collectEvery?: { minutes: number };
    /** Addresses of definitions documents (targets), read every five minutes. */
    definitions?: string[];
    /** How facts are read from GitHub. Hosts and credentials are those of `integrations.github`. */
    github?: {
      /**
       * How services deploy, unless their annotation says otherwise; the
       * first that fits wins: `deployment`, `deployment:<environment glob>`,
       * `workflow:<file>[#job]`, `release`, `tag:<glob>`, `push`.
       */
      deployments?: string[];
      /**
       * A regular expression of environments that are production.
       * @default ^(prod|production|live)([-_/].*)?$
       */
      productionEnvironments?: string;
      /**
       * The share of the credential's budget that is left to the rest of the
       * portal, 0 to 1.
       * @default 0.4
       */
      reserve?: number;
    };
    /** How incidents arise, unless a service's annotation says otherwise. */
    incidents?: {
      source: 'github';
      /** Issues with any of these labels are incidents. */
      labels: string[];
    }[];
  };
}
