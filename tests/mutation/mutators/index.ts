import { decisions } from '#tests/mutation/mutators/decisions'
import { guards } from '#tests/mutation/mutators/guards'
import { routes, starts } from '#tests/mutation/mutators/starts'
import { tables } from '#tests/mutation/mutators/tables'
import { tenants } from '#tests/mutation/mutators/tenants'
import { verdicts } from '#tests/mutation/mutators/verdicts'

export const mutators = [decisions, guards, verdicts, tenants, routes, starts, tables]
