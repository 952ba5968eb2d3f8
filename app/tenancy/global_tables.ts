/** Tables that belong to no tenant, each with its reason. A schema test knows no other exception. */
export const globalTables: Record<string, string> = {
  tenants: 'the directory of tenants itself',
  users: 'a person signs in once and may belong to several tenants',
  user_tenants: 'which tenants a person may switch to, read before a tenant is chosen',
  sessions: 'a session begins before a tenant is chosen',
  rate_limits: 'counters of sign-in attempts, keyed by what the server derived',
  access_links: 'hashes of mailed links, redeemed before anybody is signed in',
  second_factors: 'a person signs in once for all their tenants; secrets are encrypted',
  recovery_codes: 'hashes of the codes that stand in for a second factor',
  queue: 'which tenant has an operation to run: workers look here, then act inside that tenant',
  turns: 'which tenant was served longest ago: workers look here before they enter one',
  notices: 'which of their own operations ended, told by the statement that finds a person’s tenants',
  report_dues: 'which tenant has a scheduled report due: the worker looks here, then acts inside that tenant',
  adonis_schema: 'the framework: which migrations ran',
  adonis_schema_versions: 'the framework: version of the migrations table',
}
