/**
 * Every part of a tenant's configuration must be known before the first request loads them; controllers, which would
 * bring them along, are imported only when their route is first asked for.
 */
import '#permissions/roles'
import '#dictionaries/people'
import '#dictionaries/values'
import '#fields/custom_fields'
import '#lists/forms'
import '#lists/views'
import '#lists/view_audiences'
