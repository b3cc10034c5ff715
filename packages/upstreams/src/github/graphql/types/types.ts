import { AttachType } from '../defineType';
import { checkRunType, checkSuiteType, workflowRunType } from './checkSuite';
import { commitType } from './commit';
import { deploymentStatusType, deploymentType } from './deployment';
import { issueType } from './issue';
import { organizationType } from './organization';
import { pullRequestType } from './pullRequest';
import { queryType } from './query';
import { refType, tagType } from './ref';
import { releaseType } from './release';
import { repositoryType } from './repository';
import { branchCommitType, reviewType } from './review';
import { blobType, treeEntryType, treeType } from './tree';

/** Every type of GitHub's schema whose fields are answered. */
export const types: readonly AttachType[] = [
  queryType,
  organizationType,
  repositoryType,
  refType,
  tagType,
  commitType,
  treeType,
  treeEntryType,
  blobType,
  pullRequestType,
  branchCommitType,
  reviewType,
  issueType,
  deploymentType,
  deploymentStatusType,
  releaseType,
  checkSuiteType,
  checkRunType,
  workflowRunType,
];
