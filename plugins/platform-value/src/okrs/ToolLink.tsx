import { Link } from '@backstage/core-components';
import type { Objective } from 'backstage-plugin-platform-value-common';
import { sourceUrl } from '../entity/explain/sourceUrl';
import { useFormat } from '../format/useFormat';

/** Leads to an objective in the tool it is kept in, where it is known. */
export function ToolLink({ title, url }: Pick<Objective, 'title' | 'url'>) {
  const { t } = useFormat();
  const address = sourceUrl(url);
  return address ? (
    <Link
      to={address}
      underline="always"
      aria-label={t('okrs.band.toolOf', { title })}
    >
      {t('okrs.band.tool')}
    </Link>
  ) : null;
}
