/** What the drawing of a decision table says in English around the table itself. */
const TEXTS = {
  'Hit policy:': '命中策略：',
  When: '當',
  And: '且',
  Then: '則',
  Annotations: '註記',
  'View DRD': '檢視決策需求圖',
  Unique: '唯一',
  First: '第一列',
  Any: '任一',
  Priority: '依優先順序',
  Collect: '全部列出',
  'Collect (Sum)': '加總',
  'Collect (Min)': '最小',
  'Collect (Max)': '最大',
  'Collect (Count)': '計數',
  'Rule order': '依規則順序',
  'Output order': '依輸出順序',
  'No overlap is possible and all rules are disjoint. Only a single rule can be matched': '規則互不重疊，只會符合一列',
  'Rules may overlap. The first matching rule will be chosen': '規則可能重疊，採用第一個符合的列',
  'Rules may overlap. Their output have to match': '規則可能重疊，但輸出必須相同',
  'Collects the values of all matching rules': '列出所有符合的列的值',
  'Collects the values of all matching rules in rule order': '依規則順序列出所有符合的列的值',
};

const LABELLED = {
  'Decision name': '決策名稱', 'Input label': '輸入', 'Input expression': '輸入運算式',
  'Output label': '輸出', 'Output name': '輸出名稱',
  'Input values': '輸入值', 'Output values': '輸出值', 'Input type': '輸入型別', 'Output type': '輸出型別',
};

/** @returns the text in Chinese, or the text itself */
export function tableText(text) {
  const [, label, rest] = text.match(/^((?:Input|Output|Decision) \w+)(: .*)?$/s) ?? [];
  return TEXTS[text.trim()] ?? (LABELLED[label] ? LABELLED[label] + (rest ?? '') : text);
}
