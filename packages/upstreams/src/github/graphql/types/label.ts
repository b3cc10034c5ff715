import { nodeId } from '../../identity/nodeId';
import { RepositoryLookup } from '../../lookup/RepositoryLookup';
import { labelColor } from '../../rest/label';

/** A label, as the object of the type `Label`. */
export function labelObject(repository: RepositoryLookup, name: string) {
  return {
    __typename: 'Label',
    id: nodeId('LA', repository.data.id, name),
    name,
    color: labelColor(name),
    description: '',
    isDefault: false,
    url: `${repository.webUrl}/labels/${encodeURIComponent(name)}`,
  };
}
