import { ofTask } from './api.js';
import { h } from './dom.js';

/** A tab beside a task's form: the clauses that the task answers, in words. */
export const clauses = {
  id: 'task-clauses',
  pluginPoint: 'tasklist.task.detail',
  priority: 900,
  properties: { label: '依據條文' },
  render(node, { taskId }) {
    ofTask('clauses', taskId).then(
      found => node.replaceChildren(found.length ? list(found) : h('p', {}, '這項工作沒有註明依據條文。')),
      error => node.replaceChildren(h('p', { role: 'alert' }, error.message)));
  },
  unmount() {},
};

function list(found) {
  const documents = [...new Set(found.map(clause => clause.document))];
  const own = document => found.find(clause => clause.document === document).own;
  return h('div', { class: 'cl-tab' }, ...documents.flatMap(document => [
    h('h4', {}, document, own(document) ? '' : '（本案適用其他程序，供參考）'),
    h('dl', {}, ...found.filter(clause => clause.document === document).flatMap(clause => [
      h('dt', {}, clause.number),
      h('dd', {}, clause.requirement, ...clause.articles.map(article =>
        h('small', {}, `文件引 ${article.cited}，現行 ${article.inForce}（${article.evidence}）`))),
    ])),
  ]));
}
