export interface Config {
  platformValue?: {
    jira?: {
      /**
       * The secret that a webhook of Jira is signed with.
       * @visibility secret
       */
      webhookSecret?: string;
    };
  };
}
