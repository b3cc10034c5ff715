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
    /**
     * Addresses of definitions documents (capabilities, mandates, targets …),
     * read every five minutes.
     */
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
    incidents?: (
      | {
          source: 'github';
          /** Issues with any of these labels are incidents. */
          labels: string[];
        }
      | {
          source: 'jira';
          /** JQL, without ORDER BY, that finds incidents in any project. */
          jql: string;
        }
    )[];
    /** How facts are read from Jira; without it Jira is not read. */
    jira?: {
      /** The address that people open, such as https://acme.atlassian.net. */
      host: string;
      /** The address below which `/rest` is, when it is another one than `host`. */
      apiBaseUrl?: string;
      /** The site's id, for a scoped token of Jira Cloud. */
      cloudId?: string;
      /** Jira is asked when this is left out. */
      deployment?: 'cloud' | 'server';
      /** Of the account the token belongs to; wanted for Jira Cloud. */
      email?: string;
      /**
       * An API token; without `email` a personal access token of Data Center.
       * @visibility secret
       */
      token: string;
      /**
       * The secret that webhooks of Jira are signed with; without it none is taken.
       * @visibility secret
       */
      webhookSecret?: string;
      /**
       * The share of the credential's budget that is never spent, 0 to 1.
       * @default 0.2
       */
      reserve?: number;
      workItems?: {
        /**
         * Names of the issue types that are work items.
         * @default [Epic, Story, Task, Bug]
         */
        types: string[];
      };
      /** Fields by id, such as `customfield_10042`, or by name. */
      fields?: {
        /**
         * How severe an incident is.
         * @default priority
         */
        severity?: string;
        /** The deployment that caused an incident. */
        deployment?: string;
        /** The epic of a work item, where that is not its parent. */
        epic?: string;
      };
      /**
       * A regular expression that finds the deployment an incident names in its
       * labels and summary; its first group is the id or the commit.
       */
      deploymentPattern?: string;
    };
    /** How facts are read from Amplitude; without keys Amplitude is not read. */
    amplitude?: {
      /**
       * Of the project.
       * @visibility secret
       */
      apiKey?: string;
      /**
       * Of the project.
       * @visibility secret
       */
      secretKey?: string;
      /** The time zone of the project, an IANA name. Wanted beside the keys. */
      timeZone?: string;
      /**
       * Where Amplitude keeps the project.
       * @default us
       */
      region?: 'us' | 'eu';
      /** Another address than that of the region. */
      baseUrl?: string;
      /**
       * The first day of the project's week.
       * @default monday
       */
      weekStartsOn?: 'monday' | 'sunday';
      /** Figures beside weekly and daily active users. */
      measures?: {
        /** In lower case, digits and hyphens. */
        id: string;
        title: string;
        /** The event, by its name in Amplitude. */
        event: string;
        /** @default totals */
        measure?: 'uniques' | 'totals' | 'pct_dau' | 'average';
        /** @default day */
        every?: 'day' | 'week';
      }[];
      retention?: {
        /**
         * After how many days who came back is counted, 1 to 90.
         * @default [1, 7, 30]
         */
        days?: number[];
        /** @default n-day */
        method?: 'n-day' | 'bracket';
        /**
         * Whether a cohort are a day's new users, or all who were active.
         * @default new
         */
        of?: 'new' | 'active';
        /**
         * Days of history that are read, 30 to 730.
         * @default 120
         */
        historyDays?: number;
      };
      /**
       * Days of history that are read, 7 to 1095.
       * @default 365
       */
      historyDays?: number;
      /**
       * For how many days a day's figures may still change, 0 to 30.
       * @default 7
       */
      refreshDays?: number;
      /**
       * Into how many parts the values of a property are cut, 1 to 1024.
       * @default 16
       */
      shards?: number;
      /**
       * The share of the project's budget that is never spent, 0 to 0.5.
       * @default 0.1
       */
      reserve?: number;
      /**
       * Whether grouping counts among the conditions when Amplitude counts costs.
       * @default false
       */
      groupingCostsTwice?: boolean;
    };
    /**
     * What all money is in, by ISO 4217.
     * @default EUR
     */
    currency?: string;
    /** Whose costs are, and what unit costs are made of. */
    costs?: {
      /**
       * Keys of tags whose value names an entity; the first that is there wins.
       * @default [backstage-entity, service]
       */
      tags?: string[];
      /**
       * Tags, as `key` or `key=value`, of what all services share.
       * @default [shared]
       */
      shared?: string[];
      /**
       * Kinds of cost that count.
       * @default [run, shared]
       */
      kinds?: string[];
      /** What `cost-per-unit` is a unit of; without it there is no such metric. */
      unit?: {
        /** The id of a measure of usage, or the `metricId` of pushed usage. */
        measure: string;
        /** One of them in words, such as `query`. */
        title: string;
      };
    };
    /** How long facts are kept, as ISO 8601 durations. Stored readings stay. */
    retention?: {
      /** @default P3Y */
      signals?: string;
      /** @default P90D */
      deadLetters?: string;
    };
    /** Metrics that other systems feed by pushing measurements, by id. */
    metrics?: {
      [id: string]: {
        title: string;
        /** What it answers; made from the title when left out. */
        question?: string;
        description: string;
        unit:
          | 'per-week'
          | 'hours'
          | 'minutes'
          | 'ratio'
          | 'score'
          | 'count'
          | 'money';
        better: 'higher' | 'lower';
        category: 'adoption' | 'efficiency' | 'outcome';
        /**
         * How measurements become a number: the `median` of their values, the
         * `share` of those above zero, `count-per-week` of them all.
         */
        aggregation: 'median' | 'share' | 'count-per-week';
        /** What the organisation wants, and from which day on (2026-01-01). */
        target?: { value: number; validFrom: string };
        /** Measurements, or watched weeks of a count, below which nothing is said. */
        leastSample?: number;
        /**
         * To be raised when the number begins to mean something else.
         * @default 1
         */
        version?: number;
      };
    };
  };
}
