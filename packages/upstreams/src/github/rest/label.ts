import { nodeId } from '../identity/nodeId';
import { stableNumber } from '../identity/stableNumber';
import { RepositoryLookup } from '../lookup/RepositoryLookup';

/** Six hex digits that depend on the name of a label alone. */
export function labelColor(name: string): string {
  return stableNumber(name).toString(16).padStart(6, '0').slice(-6);
}

/** A label of an issue or a pull request. */
export function renderLabel(
  { data, apiUrl, fullName }: RepositoryLookup,
  name: string,
) {
  const id = stableNumber(`${fullName}/${name}`);
  return {
    id,
    node_id: nodeId('LA', data.id, name),
    url: `${apiUrl}/labels/${encodeURIComponent(name)}`,
    name,
    description: '',
    color: labelColor(name),
    default: false,
  };
}
