import { AttachmentSchema } from '#database/schema'
import { tenantOwned } from '#models/mixins/tenant_owned'
import { compose } from '@adonisjs/core/helpers'

/** A file that belongs to a customer: by itself, or by a comment, a work order or a service record. */
export default class Attachment extends compose(AttachmentSchema, tenantOwned) {}
