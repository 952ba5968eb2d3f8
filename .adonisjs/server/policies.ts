export const policies = {
  AnswerPolicy: () => import('#policies/answer'),
  CustomerPolicy: () => import('#policies/customer_policy'),
  GeneratedPolicy: () => import('#policies/generated_policy'),
  MainPolicy: () => import('#policies/main'),
  OperationPolicy: () => import('#policies/operation_policy'),
  SchedulePolicy: () => import('#policies/schedule_policy'),
  ViewPolicy: () => import('#policies/view_policy'),
}

