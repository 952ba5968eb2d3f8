import type { Shape } from '#tests/generated/tenancy/shapes'
import { RoleShape } from '#tests/helpers/tenancy_models'

/** Ways through a relation: each query of the other side must be held to the tenant too. */
export const relationShapes: Shape[] = [
  ['related query', 'mine', async ({ my }) => (await RoleShape.findOrFail(my.role)).related('grants').query()],
  [
    'related query with orWhere',
    'nothing',
    async ({ my, their }) => (await RoleShape.findOrFail(my.role)).related('grants').query().orWhere('id', their.grant),
  ],
  ['preload', 'mine', async () => (await RoleShape.query().preload('grants')).flatMap((role) => role.grants)],
  [
    'preload with orWhere',
    'nothing',
    async ({ their }) => {
      const roles = await RoleShape.query().preload('grants', (grants) => void grants.orWhere('id', their.grant))
      return roles.flatMap((role) => role.grants)
    },
  ],
  [
    'whereHas',
    'nothing',
    ({ their }) =>
      RoleShape.query().whereHas(
        'grants',
        (grants) => void grants.where('id', their.grant).orWhere('permission', 'their.verb')
      ),
  ],
  ['withCount', 'mine', () => RoleShape.query().withCount('grants')],
  [
    'many-to-many query',
    'refused',
    async ({ my }) => (await RoleShape.findOrFail(my.role)).related('memberships').query(),
  ],
  [
    'many-to-many attach of another tenant’s row',
    'refused',
    async ({ my, mine, their }) =>
      (await RoleShape.findOrFail(my.role))
        .related('memberships')
        .attach({ [their.membership]: { tenant_id: mine.id } }),
  ],
]
