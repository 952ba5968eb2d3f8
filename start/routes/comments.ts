import router from '@adonisjs/core/services/router'

const CommentsController = () => import('#controllers/comments/comments_controller')
const DeletionsController = () => import('#controllers/comments/deletions_controller')
const MentionsController = () => import('#controllers/comments/mentions_controller')

/** What people write about a customer; its page lists it. */
export function commentRoutes() {
  const path = '/customers/:id/comments'
  router.get(`${path}/new`, [CommentsController, 'create']).as('comments.create').can('comments.create')
  router.post(path, [CommentsController, 'store']).as('comments.store').can('comments.create')
  router.get('/comments/:id/edit', [CommentsController, 'edit']).as('comments.edit').can('comments.create')
  router.put('/comments/:id', [CommentsController, 'update']).as('comments.update').can('comments.create')
  router.get('/comments/:id/deletion', [DeletionsController, 'create']).as('comments.deletion').can('comments.view')
  router.delete('/comments/:id', [CommentsController, 'destroy']).as('comments.destroy').can('comments.view')
  router.get('/mentions', [MentionsController, 'index']).as('mentions.index').can('comments.view')
}
