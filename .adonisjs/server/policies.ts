export const policies = {
  AnswerPolicy: () => import('#policies/answer'),
  AttachedPolicy: () => import('#policies/attached'),
  CommentPolicy: () => import('#policies/comment_policy'),
  CustomerPolicy: () => import('#policies/customer_policy'),
  ExportTemplatePolicy: () => import('#policies/export_template_policy'),
  FilePolicy: () => import('#policies/file_policy'),
  GeneratedPolicy: () => import('#policies/generated_policy'),
  MainPolicy: () => import('#policies/main'),
  MassActionPolicy: () => import('#policies/mass_action_policy'),
  OperationPolicy: () => import('#policies/operation_policy'),
  RecordPolicy: () => import('#policies/record_policy'),
  SchedulePolicy: () => import('#policies/schedule_policy'),
  ViewPolicy: () => import('#policies/view_policy'),
}

