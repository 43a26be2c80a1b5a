import { evidenceUrl, ofTask } from './api.js';
import { h, rocDate, rocTime, size } from './dom.js';

/** Of a checklist: what its item asks is the heading, its files come last, the rest is for machines. */
const NOT_ENTERED = ['code', 'requirement', 'rule', 'evidence'];
const FOR_MACHINES = ['checklistId', 'kind', 'title', 'items'];

/** A tab beside a task's form: what the task's case has on record, for who must judge it. */
export const records = {
  id: 'task-records',
  pluginPoint: 'tasklist.task.detail',
  priority: 890,
  properties: { label: '案件紀錄' },
  render(node, { taskId }) {
    ofTask('records', taskId).then(
      page => node.replaceChildren(page.note ? h('p', {}, page.note) : h('div', { class: 'cl-tab' }, ...page.records.map(one => record(one, page)))),
      error => node.replaceChildren(h('p', { role: 'alert' }, error.message)));
  },
  unmount() {},
};

/** Drawn when it is first unfolded: a case has many, and some are long. */
function record(one, page) {
  const body = h('div', { class: 'cl-record-body' });
  const draw = () => body.childElementCount || body.append(one.content === null
    ? h('p', {}, '已依核准清冊銷毀')
    : content(JSON.parse(one.content), page));
  return h('details', { class: 'cl-record', ontoggle: draw },
    h('summary', {},
      h('strong', {}, `#${one.sequence} ${one.title}`),
      one.formCode && h('span', { class: 'cl-clause' }, one.formCode),
      h('small', {}, `${one.actor}　${rocTime(one.recordedAt)}`)),
    body);
}

function content(written, page) {
  const items = written.checklistId ? written.items : [];
  const entries = Object.entries(written).filter(([name]) => !written.checklistId || !FOR_MACHINES.includes(name));
  return entries.length || items.length
    ? h('div', {}, list(entries, page), items.length > 0 && h('ol', { class: 'cl-record-items' }, ...items.map(one => item(one, page))))
    : h('p', {}, '這筆紀錄沒有填寫內容。');
}

function item(one, page) {
  const order = Object.keys(page.labels);
  const entries = Object.entries(one).filter(([name]) => !NOT_ENTERED.includes(name))
    .sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
  return h('li', {},
    one.requirement && h('p', {}, h('span', { class: 'cl-code' }, one.code), ' ', one.requirement),
    list(entries, page),
    one.evidence && h('ul', { class: 'cl-files' }, ...one.evidence.map(named => h('li', {}, file(named, page)))));
}

/** A record names a file by what it held; one that was removed since, or is not for this reader, has no address. */
function file({ fileName, size: bytes, sha256 }, { files }) {
  const kept = files.find(one => one.sha256 === sha256 && one.name === fileName);
  const text = `${fileName}（${size(bytes)}）`;
  return kept ? h('a', { href: evidenceUrl(kept.id), download: fileName }, text) : text;
}

function list(entries, page) {
  return entries.length > 0 && h('dl', {}, ...entries.flatMap(([name, value]) =>
    [h('dt', {}, page.labels[name] ?? name), h('dd', {}, shown(value, page))]));
}

function shown(value, page) {
  if (Array.isArray(value)) {
    return value.length ? h('ul', {}, ...value.map(one => h('li', {}, shown(one, page)))) : '—';
  }
  if (value && typeof value === 'object') {
    return list(Object.entries(value), page) || '—';
  }
  if (typeof value === 'boolean') {
    return value ? '是' : '否';
  }
  if (typeof value === 'number') {
    return value.toLocaleString('zh-TW');
  }
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(value)) {
    return rocTime(value);
  }
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? rocDate(value) : String(value ?? '—');
}
