/** English that the templates of the web apps have in them, outside their translations. */
const LEFTOVERS = {
  'zoom in': '放大',
  'zoom out': '縮小',
  'reset zoom': '恢復原來大小',
  'Toggle this section': '展開或收合這一區',
  'Select all': '全選',
  'Unselect all': '全不選',
  'Suspended Job Definition': '暫停中的作業定義',
  'Loading diagram': '正在載入流程圖',
  'Invalid Date Value.': '日期的值無效。',
  Actions: '操作',
  null: '無',
  previous: '上一個',
  next: '下一個',
  HH: '時',
  MM: '分',
  Jonny: '陳',
  Prosciutto: '怡君',
  'j.prosciutto@acme.org': 'name@example.org',
};

const ATTRIBUTES = ['title', 'placeholder', 'uibTooltip'];
const CLASSES = ['actions', 'invalid', 'loadingText', 'srOnly', 'selection', 'nullValue'];

/** Rewrites them before Angular compiles the template they stand in. */
export function rewriteLeftovers(module) {
  ATTRIBUTES.forEach(name => module.directive(name, () => ({ restrict: 'A', compile: (element, attributes) => attribute(name, attributes) })));
  CLASSES.forEach(name => module.directive(name, () => ({ restrict: 'C', compile: element => texts(element[0]) })));
}

function attribute(name, attributes) {
  if (Object.hasOwn(LEFTOVERS, attributes[name])) {
    attributes.$set(name, LEFTOVERS[attributes[name]]);
  }
}

function texts(element) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode.data.trim();
    if (Object.hasOwn(LEFTOVERS, text)) {
      walker.currentNode.data = LEFTOVERS[text];
    }
  }
}
