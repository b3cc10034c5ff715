/** Whether a branch is named as a hotfix: `hotfix/…` or `hotfix-…`. */
export function isHotfix(refName: string | undefined): boolean {
  return /^hotfix[/-]/i.test(refName ?? '');
}
