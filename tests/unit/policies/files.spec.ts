import { test } from '@japa/runner'
import { ofComment, ofCustomer, ofWorkOrder, type AttachmentOwner } from '#actions/files/owners'
import type { AttachedFile } from '#actions/files/read_attachments'
import type StoredFile from '#models/stored_file'
import type User from '#models/user'
import { mayDelete } from '#policies/attached'
import FilePolicy, { type FileInPlace } from '#policies/file_policy'
import { inHouse, type House } from '#tests/helpers/house'
import { statusOf } from '#tests/helpers/policies'

const seesAll = { 'customers.view': 'all', 'files.view': 'all', 'work_orders.view': 'all' } as const

const house: House = {
  roles: {
    looker: { reach: seesAll },
    sender: { reach: { ...seesAll, 'files.create': 'all' } },
    moderator: { reach: { ...seesAll, 'files.moderate': 'all' } },
    unseeing: { reach: { 'customers.view': 'all', 'files.create': 'all', 'files.moderate': 'all' } },
    near: { reach: { 'customers.view': 'own', 'files.view': 'all', 'work_orders.view': 'own' } },
  },
  people: {
    lou: { roles: ['looker'] },
    ann: { roles: ['sender'] },
    mia: { roles: ['moderator'] },
    una: { roles: ['unseeing'] },
    ned: { roles: ['near'] },
  },
}
const user = (id: string) => ({ id }) as User
const of = (name: string) => ({ id: 'x', manager_id: name, created_by: name })
const attached = (owner: AttachmentOwner, userId: string) => ({ owner, userId }) as AttachedFile
const sent = (userId: string, waiting = false) => ({ userId, waiting }) as StoredFile
const policy = new FilePolicy()
const said = (deed: 'view' | 'delete', name: string, place: FileInPlace) =>
  inHouse(house, name, () => statusOf(policy[deed](user(name), place)))

test.group('A file that is attached to nothing', () => {
  test('is there for its sender alone, as long as it waits', ({ assert }) => {
    assert.equal(said('view', 'ann', { file: sent('ann', true) }), 'allowed')
    assert.equal(said('view', 'ann', { file: sent('ann', true), customer: of('ann') }), 'allowed')
    assert.equal(said('view', 'mia', { file: sent('ann', true) }), 404)
    assert.equal(said('view', 'ann', { file: sent('ann') }), 404)
    assert.equal(said('delete', 'ann', { file: sent('ann', true) }), 404)
  })
})

test.group('An attached file', () => {
  const place = (owner: AttachmentOwner, more: Partial<FileInPlace> = {}): FileInPlace => ({
    ...{ file: sent('ann'), attached: attached(owner, 'ann'), customer: of('bob'), thing: of('bob') },
    ...more,
  })

  test('is seen by who sees its customer and files of its kind', ({ assert }) => {
    assert.equal(said('view', 'lou', place(ofCustomer)), 'allowed')
    assert.equal(said('view', 'una', place(ofCustomer)), 404)
    assert.equal(said('view', 'lou', place(ofComment)), 404)
    assert.equal(said('view', 'ned', place(ofCustomer)), 404)
    assert.equal(said('view', 'ned', place(ofCustomer, { customer: of('ned') })), 'allowed')
  })

  test('is not there once its customer is gone', ({ assert }) => {
    assert.equal(said('view', 'ann', place(ofCustomer, { customer: undefined })), 404)
  })

  test('of a record with owners of its own is seen by who sees that record, and gone with it', ({ assert }) => {
    assert.equal(said('view', 'lou', place(ofWorkOrder)), 'allowed')
    assert.equal(said('view', 'ned', place(ofWorkOrder, { customer: of('ned') })), 404)
    assert.equal(said('view', 'ned', place(ofWorkOrder, { customer: of('ned'), thing: of('ned') })), 'allowed')
    assert.equal(said('view', 'lou', place(ofWorkOrder, { thing: undefined })), 404)
  })

  test('is taken away by who attached it or a moderator, not from the bin', ({ assert }) => {
    assert.equal(said('delete', 'ann', place(ofCustomer)), 'allowed')
    assert.equal(said('delete', 'mia', place(ofCustomer)), 'allowed')
    assert.equal(said('delete', 'lou', place(ofCustomer)), 403)
    assert.equal(said('delete', 'una', place(ofCustomer)), 404)
    assert.equal(said('delete', 'ann', place(ofCustomer, { customer: { ...of('bob'), deleted_at: 'then' } })), 404)
  })
})

test.group('The button that takes a file away', () => {
  const may = (name: string, sender: string) => inHouse(house, name, () => mayDelete(attached(ofCustomer, sender)))

  test('is for who attached it and still attaches files, and for moderators, who see files', ({ assert }) => {
    assert.isTrue(may('ann', 'ann'))
    assert.isFalse(may('ann', 'bob'))
    assert.isFalse(may('lou', 'lou'))
    assert.isTrue(may('mia', 'bob'))
    assert.isTrue(may('mia', 'mia'))
    assert.isFalse(may('una', 'una'))
    assert.isFalse(may('una', 'bob'))
  })
})
