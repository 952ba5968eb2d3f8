import db from '@adonisjs/lucid/services/db'
import type { Shape } from '#tests/generated/tenancy/shapes'
import { RoleShape } from '#tests/helpers/tenancy_models'

/** Queries whose table is not simply the model's: another name for it, raw text, one for all tenants beside it. */
export const tableShapes: Shape[] = [
  [
    'another name for the table',
    'mine',
    ({ my, their }) => RoleShape.query().from('roles as r').where('r.id', my.role).orWhere('r.id', their.role),
  ],
  [
    'another name for the table, where with a callback',
    'mine',
    ({ my, their }) =>
      RoleShape.query()
        .from('roles as r')
        .where((either) => void either.where('r.id', my.role).orWhere('r.id', their.role)),
  ],
  [
    'the table as raw text',
    'mine',
    ({ my, their }) =>
      RoleShape.query()
        .from(db.raw('roles') as unknown as string)
        .where('id', my.role)
        .orWhere('id', their.role),
  ],
  [
    'whereExists of a table for all tenants',
    'mine',
    ({ my, their }) =>
      RoleShape.query()
        .whereExists((tenant) => void tenant.from('tenants').whereColumn('tenants.id', 'roles.tenant_id'))
        .where('id', my.role)
        .orWhere('id', their.role),
  ],
]
