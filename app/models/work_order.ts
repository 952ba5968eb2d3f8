import { WorkOrderSchema } from '#database/schema'
import { tenantOwned } from '#models/mixins/tenant_owned'
import { compose } from '@adonisjs/core/helpers'

/** Something to be done for a customer. Written by app/actions/records only. */
export default class WorkOrder extends compose(WorkOrderSchema, tenantOwned) {}
