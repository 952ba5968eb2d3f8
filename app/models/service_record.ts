import { ServiceRecordSchema } from '#database/schema'
import { tenantOwned } from '#models/mixins/tenant_owned'
import { compose } from '@adonisjs/core/helpers'

/** One past interaction with a customer on a channel. Written by app/actions/records only. */
export default class ServiceRecord extends compose(ServiceRecordSchema, tenantOwned) {}
