import { Content, Table } from '@backstage/core-components';
import type { Entity } from '@backstage/catalog-model';
import { createScorecardColumn } from '../src';
import { OwnServices } from '../src/home/OwnServices';
import { entities } from './fakeCatalogModule';

const rows = entities.map((entity: Entity) => ({
  id: entity.metadata.name,
  entity,
}));

/** The home page's widget, and a table with the column. */
export function Widgets() {
  return (
    <Content>
      <OwnServices />
      <Table
        title="Entities"
        columns={[
          { title: 'Name', field: 'entity.metadata.title' },
          createScorecardColumn(),
        ]}
        data={rows}
      />
    </Content>
  );
}
