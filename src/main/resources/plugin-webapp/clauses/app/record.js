import { h, rocDate, rocTime } from './dom.js';

/** One record, as it was written, in a dialog over the page. */
export function showRecord(host, caseNumber, record, tables) {
  const dialog = h('dialog', { class: 'ct-record', 'aria-label': `案件 ${caseNumber} 第 ${record.sequence} 號紀錄` },
    h('h2', {}, `#${record.sequence} ${record.title}`),
    h('dl', {},
      entry('案號', caseNumber),
      entry('表單', record.formCode || '—'),
      entry('承辦', record.actor),
      entry('時間', rocTime(record.recordedAt)),
      entry('依據條文', record.clauses.join('、') || '—'),
      entry('依據決策', record.decisions.map(d => `${tables.get(d.decisionKey) ?? d.decisionKey} 第 ${d.version} 版（${d.ruleIds.length} 條規則）`).join('、') || '—'),
      entry('雜湊值', record.hash)),
    h('h3', {}, '內容'),
    content(JSON.parse(record.content)),
    h('form', { method: 'dialog' }, h('button', { class: 'btn btn-default' }, '關閉')));
  dialog.addEventListener('close', () => dialog.remove());
  host.append(dialog);
  dialog.showModal();
  dialog.scrollTop = 0;
}

function entry(name, value) {
  return [h('dt', {}, name), h('dd', {}, value)];
}

function content(value) {
  if (Array.isArray(value)) {
    return h('ol', {}, ...value.map(one => h('li', {}, content(one))));
  }
  if (value && typeof value === 'object') {
    return h('dl', {}, ...Object.entries(value).map(([name, one]) => [h('dt', {}, name), h('dd', {}, content(one))]));
  }
  return h('span', {}, text(value));
}

function text(value) {
  if (typeof value === 'boolean') {
    return value ? '是' : '否';
  }
  if (typeof value === 'number') {
    return value.toLocaleString('zh-TW');
  }
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? rocDate(value) : String(value ?? '—');
}
