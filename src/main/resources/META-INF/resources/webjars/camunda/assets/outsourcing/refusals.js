const PERMISSIONS = {
  ALL: '全部', READ: '讀取', UPDATE: '更新', CREATE: '建立', DELETE: '刪除', ACCESS: '使用', READ_HISTORY: '讀取歷程', READ_INSTANCE: '讀取執行個體',
  UPDATE_INSTANCE: '更新執行個體', CREATE_INSTANCE: '建立執行個體', DELETE_INSTANCE: '刪除執行個體', READ_TASK: '讀取工作', UPDATE_TASK: '更新工作',
  TASK_ASSIGN: '指派工作', TASK_WORK: '辦理工作', SUSPEND: '暫停', SUSPEND_INSTANCE: '暫停執行個體', RETRY_JOB: '重試作業', MIGRATE_INSTANCE: '移轉執行個體',
};

const RESOURCES = {
  Application: '應用程式', User: '使用者', Group: '群組', 'Group Membership': '群組成員', Authorization: '授權', Filter: '篩選', Tenant: '租戶', Task: '工作',
  ProcessDefinition: '流程定義', ProcessInstance: '流程執行個體', DecisionDefinition: '決策定義', DecisionRequirementsDefinition: '決策需求定義',
  Deployment: '部署', Batch: '批次', Report: '報表', Dashboard: '儀表板', System: '系統', OperationLog: '操作紀錄',
};

/** What the engine says in English when it refuses for want of a right, in the words of the apps. */
export function refusalsInChinese($q) {
  return {
    responseError(response) {
      const said = response.data;
      if (said?.type === 'AuthorizationException' && said.missingAuthorizations) {
        said.missingAuthorizations.forEach(inChinese);
        inChinese(said);
        const missing = said.missingAuthorizations.map(({ permissionName, resourceName }) => `${resourceName}（${permissionName}）`);
        said.message = `您的帳號沒有權限：${missing.join('、')}`;
      }
      return $q.reject(response);
    },
  };
}

function inChinese(right) {
  right.permissionName = PERMISSIONS[right.permissionName] ?? right.permissionName;
  right.resourceName = RESOURCES[right.resourceName] ?? right.resourceName;
}
