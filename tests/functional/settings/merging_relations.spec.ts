import { test } from '@japa/runner'
import { findValue } from '#dictionaries/values'
import { readRelations } from '#lists/relations'
import { countOf, makeCompany, type Company } from '#tests/helpers/company'
import { createCustomer } from '#tests/helpers/customers'
import { relate } from '#tests/helpers/relations'

test.group('Merging types of relations', (group) => {
  let acme: Company
  group.each.setup(async () => {
    acme = await makeCompany()
  })
  const idOf = (dictionary: string, text: string) => acme.as('owner', async () => findValue(dictionary, text)!.id)

  test('turns relations of a type into those of another, says what is said already once, and knows its inverse (M1.11)', async ({
    client,
    assert,
  }) => {
    const ends = await acme.as('owner', async () => {
      const [one, two, three] = [await createCustomer(), await createCustomer(), await createCustomer()]
      await relate(one, 'employer', two)
      await relate(one, 'parent_company', two)
      await relate(three, 'employer', two)
      return [one.id, two.id, three.id]
    })
    const [from, into] = [await idOf('relation_type', 'employer'), await idOf('relation_type', 'parent_company')]
    const used = await client.get(`/acme/settings/dictionaries/relation_type`).loginAs(acme.users.owner)
    used.assertTextIncludes('Employer')
    const path = `/acme/settings/dictionaries/relation_type/values/${from}`
    await client.delete(path).loginAs(acme.users.owner).withCsrfToken()
    await client.post(`${path}/merging`).loginAs(acme.users.owner).withCsrfToken().form({ into })
    await acme.as('owner', async () => {
      assert.equal(findValue('relation_type', 'employer')!.extra.merged_into, into)
      assert.equal(findValue('relation_type', 'employee')!.extra.inverse, 'parent_company')
      assert.equal(await countOf('customer_links'), 2)
      const { relations } = await readRelations(ends[1], 10)
      assert.sameMembers(
        relations.map(({ role, customer }) => `${role} ${customer.id}`),
        [`Parent company ${ends[0]}`, `Parent company ${ends[2]}`]
      )
      assert.equal(await countOf('changes', { list: 'customer_links', source: 'merge' }), 4)
    })
  })
})
