/** The criteria of a filter, whose names Tasklist has built in; by the name of the query's parameter. */
const CRITERIA = {
  processInstanceId: '識別碼', processInstanceBusinessKey: '案號', processInstanceBusinessKeyLike: '案號類似',
  processDefinitionId: '識別碼', processDefinitionKey: '代碼', processDefinitionKeyIn: '代碼屬於', processDefinitionName: '名稱', processDefinitionNameLike: '名稱類似',
  caseInstanceId: '識別碼', caseInstanceBusinessKey: '案號', caseInstanceBusinessKeyLike: '案號類似',
  caseDefinitionId: '識別碼', caseDefinitionKey: '代碼', caseDefinitionName: '名稱', caseDefinitionNameLike: '名稱類似',
  active: '執行中', activityInstanceIdIn: '活動執行個體識別碼屬於', executionId: '執行識別碼',
  assignee: '承辦人', assigneeIn: '承辦人屬於', assigneeLike: '承辦人類似', owner: '負責人',
  candidateGroup: '候選群組', candidateGroups: '候選群組（多個）', candidateUser: '候選使用者', involvedUser: '相關使用者',
  assigned: '已指派', unassigned: '未指派', delegationState: '委派狀態',
  taskDefinitionKey: '定義代碼', taskDefinitionKeyIn: '定義代碼屬於', taskDefinitionKeyLike: '定義代碼類似',
  name: '名稱', nameLike: '名稱類似', description: '說明', descriptionLike: '說明類似',
  priority: '優先順序', maxPriority: '優先順序上限', minPriority: '優先順序下限',
  tenantIdIn: '租戶代碼屬於', withoutTenantId: '沒有租戶代碼', withoutDueDate: '沒有到期日',
  createdBefore: '建立早於', createdAfter: '建立晚於', dueBefore: '到期早於', dueAfter: '到期晚於',
  followUpAfter: '追蹤日晚於', followUpBefore: '追蹤日早於', followUpBeforeOrNotExistent: '追蹤日早於或未定',
};

const GROUPS = {
  'process-instance': '流程執行個體', 'process-definition': '流程定義', 'case-instance': '個案執行個體', 'case-definition': '個案定義',
  other: '其他', 'user-group': '使用者／群組', task: '工作', dates: '日期',
};

const HELP = [
  [/^E\.g\.: (`[^`]+`), (`[^`]+`) or (`[^`]+`)$/, '例如：$1、$2 或 $3'],
  [/^E\.g\.: (`[^`]+`)$/, '例如：$1'],
  [/^List of values sep\w+ by comma\. E\.g\.: (`[^`]+`)$/, '以半形逗號分隔的多個值，例如：$1'],
  [/^List of values sep\w+ by comma or an expression which evaluates to a list\. E\.g\.: (`[^`]+`) or (`[^`]+`)$/, '以半形逗號分隔的多個值，或結果為清單的運算式，例如：$1 或 $2'],
];

/** @param dialog scope of the part of the filter dialog that holds the criteria */
export function nameCriteria(dialog) {
  dialog.criteria.forEach(group => {
    group.group = GROUPS[group.name] ?? group.group;
    group.options.forEach(option => { option.label = CRITERIA[option.name] ?? option.label; });
  });
  Object.entries(dialog.criteriaHelp).forEach(([name, help]) => {
    const known = HELP.find(([english]) => english.test(help ?? ''));
    dialog.criteriaHelp[name] = known ? help.replace(...known) : help;
  });
}
