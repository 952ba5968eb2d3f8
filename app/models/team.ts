import { TeamSchema } from '#database/schema'
import { compose } from '@adonisjs/core/helpers'
import { tenantOwned } from '#models/mixins/tenant_owned'

/** People whose records are open to one another under the scope "team". */
export default class Team extends compose(TeamSchema, tenantOwned) {}
