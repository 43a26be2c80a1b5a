import { Api } from './api.js';
import { h, rocTime } from './dom.js';
import { showRecord } from './record.js';

const STANDINGS = ['全部', '有紀錄', '尚無紀錄', '本案不適用', '已落實', '用語或參考', '無落實處'];

/** 「條文對照」: per document, clause → what implements it → the records of a case; and back from an element. */
class ClauseTrace extends HTMLElement {
  async connectedCallback() {
    this.rest = new Api(this.api);
    this.state = { source: null, caseNumber: '', view: 'clauses', standing: '全部', text: '' };
    document.title = `條文對照 | ${document.title.split('|').pop().trim()}`;
    try {
      [this.sources, this.cases] = await Promise.all([this.rest.sources(), this.rest.cases()]);
    } catch (error) {
      this.replaceChildren(h('p', { class: 'ct-fault', role: 'alert' }, error.message));
      return;
    }
    this.state.source = this.sources[0].key;
    this.replaceChildren(
      h('h1', {}, '條文對照'),
      h('p', { class: 'ct-hint' }, '每一條由哪個步驟、規則或表單落實；選擇案件後，一併列出證明它的紀錄。紅色表示這個案件還沒有紀錄。'),
      this.bar = h('div', { class: 'ct-bar' }),
      this.fault = h('p', { class: 'ct-fault', role: 'alert', hidden: true }),
      this.list = h('div', { 'aria-live': 'polite' }));
    await this.load();
  }

  async set(change) {
    Object.assign(this.state, change);
    await this.load();
  }

  async load() {
    const { source, caseNumber, view } = this.state;
    this.rows = [];
    this.controls();
    this.list.replaceChildren(h('p', { class: 'ct-hint' }, '載入中…'));
    try {
      this.rows = view === 'clauses' ? await this.rest.clauses(source, caseNumber) : await this.rest.elements(caseNumber);
      this.fault.hidden = true;
      this.show();
    } catch (error) {
      this.fault.textContent = error.message;
      this.fault.hidden = false;
    }
  }

  controls() {
    const { source, caseNumber, view } = this.state;
    this.bar.replaceChildren(...[
      h('div', { class: 'ct-tabs', role: 'group', 'aria-label': '檢視方式' },
        this.choice('依條文', view === 'clauses', () => this.set({ view: 'clauses', standing: '全部' })),
        this.choice('依流程與決策', view === 'elements', () => this.set({ view: 'elements' }))),
      h('label', {}, '案件 ', h('select', { onchange: event => this.chooseCase(event.target.value) },
        h('option', { value: '' }, '（不選案件）'),
        ...this.cases.map(one => h('option', { value: one.caseNumber, selected: one.caseNumber === caseNumber },
          `${one.caseNumber} ${one.title}（${one.procedure}，${one.status}）`)))),
      h('label', {}, '搜尋 ', h('input', {
        type: 'search', value: this.state.text, placeholder: '條號或文字', oninput: event => this.filter({ text: event.target.value }),
      })),
      view === 'clauses' && h('span', { class: 'ct-export' },
        h('a', { href: this.rest.exportUrl(source, caseNumber, 'ods'), download: true }, '匯出 ODS'),
        h('a', { href: this.rest.exportUrl(source, caseNumber, 'csv'), download: true }, '匯出 CSV')),
      view === 'clauses' && h('div', { class: 'ct-tabs', role: 'group', 'aria-label': '文件' },
        ...this.sources.map(one => this.choice(`${one.key} ${one.name}（${one.clauses}）`, one.key === source,
          () => this.set({ source: one.key, standing: '全部' })))),
    ].filter(Boolean));
  }

  chooseCase(caseNumber) {
    const chosen = this.cases.find(one => one.caseNumber === caseNumber);
    this.set({ caseNumber, source: chosen?.procedure ?? this.state.source, standing: '全部' });
  }

  filter(change) {
    Object.assign(this.state, change);
    this.show();
  }

  choice(text, on, onclick) {
    return h('button', { type: 'button', class: 'ct-choice', 'aria-pressed': String(on), onclick }, text);
  }

  show() {
    this.list.replaceChildren(...(this.state.view === 'clauses' ? this.clauses() : this.elements()));
  }

  matches(...texts) {
    const wanted = this.state.text.trim().toLowerCase();
    return !wanted || texts.join(' ').toLowerCase().includes(wanted);
  }

  clauses() {
    const found = this.rows.filter(row => this.matches(row.id, row.number, row.requirement, row.question, row.phase));
    const shown = found.filter(row => this.state.standing === '全部' || row.standing === this.state.standing);
    const count = standing => (standing === '全部' ? found.length : found.filter(row => row.standing === standing).length);
    return [
      h('div', { class: 'ct-tabs', role: 'group', 'aria-label': '狀態' },
        ...STANDINGS.filter(standing => standing === '全部' || count(standing)).map(standing =>
          this.choice(`${standing} ${count(standing)}`, standing === this.state.standing, () => this.filter({ standing })))),
      h('table', { class: 'ct-table' },
        h('thead', {}, h('tr', {}, ...['條文', '要求', '落實處', '紀錄'].map(name => h('th', { scope: 'col' }, name)))),
        h('tbody', {}, ...shown.map(row => this.clause(row)))),
      !shown.length && h('p', { class: 'ct-hint' }, '沒有符合的條文；請清除搜尋文字或改選狀態。'),
    ].filter(Boolean);
  }

  clause(row) {
    const late = row.standing === '尚無紀錄' || row.standing === '無落實處';
    return h('tr', { class: late ? 'ct-missing' : '' },
      h('th', { scope: 'row' }, row.id, h('small', {}, `${row.phase}・${row.kind}`)),
      h('td', {}, row.requirement,
        row.question && h('small', {}, row.question),
        row.appliesTo && h('small', {}, `適用：${row.appliesTo.replaceAll(';', '、').replaceAll('&', ' 且 ')}`),
        ...row.articles.map(article => h('small', { class: 'ct-article' },
          `文件引 ${article.cited} → 現行 ${article.inForce}`, h('em', {}, article.evidence)))),
      h('td', {}, this.places(row.places), row.note && h('small', {}, row.note)),
      h('td', {}, late
        ? h('strong', { class: 'ct-late' }, row.standing)
        : row.proofs.length ? this.proofs(row.proofs) : h('span', { class: 'ct-hint' }, row.standing)));
  }

  places(places) {
    const items = places.map(place => h('li', {}, h('span', { class: 'ct-kind' }, place.kind), `${place.container}／${place.name}`));
    return items.length > 4
      ? h('details', {}, h('summary', {}, `${items.length} 處`), h('ul', {}, ...items))
      : h('ul', {}, ...items);
  }

  proofs(proofs) {
    const items = proofs.map(proof => h('li', {}, h('button', {
      type: 'button', class: 'ct-link', onclick: () => this.open(proof.sequence),
    }, `#${proof.sequence} ${proof.title}`), h('small', {}, `${proof.formCode ? proof.formCode + '・' : ''}${proof.actor}・${rocTime(proof.recordedAt)}`)));
    return items.length > 4
      ? h('details', {}, h('summary', {}, `${items.length} 筆`), h('ul', {}, ...items))
      : h('ul', {}, ...items);
  }

  async open(sequence) {
    try {
      showRecord(this, this.state.caseNumber, await this.rest.record(this.state.caseNumber, sequence), this.tables());
    } catch (error) {
      this.fault.textContent = error.message;
      this.fault.hidden = false;
    }
  }

  /** Names of the decision tables by their key. */
  tables() {
    const places = this.rows.flatMap(row => row.places ?? []).filter(place => place.file.endsWith('.dmn'));
    return new Map(places.map(place => [place.file.replace(/^decisions\/|\.dmn$/g, ''), place.container]));
  }

  elements() {
    const groups = this.rows.reduce((all, row) => all.set(row.place.file, [...(all.get(row.place.file) ?? []), row]), new Map());
    return [...groups].map(([file, rows]) => {
      const shown = rows.filter(row => this.matches(file, row.place.container, row.place.name, row.place.element, ...row.clauses.map(c => c.id)));
      return shown.length > 0 && h('details', { open: Boolean(this.state.text) },
        h('summary', {}, `${rows[0].place.container}`, h('small', {}, `${file}，${shown.length} 處`)),
        h('table', { class: 'ct-table' },
          h('thead', {}, h('tr', {}, ...['元素', '條文', '紀錄數'].map(name => h('th', { scope: 'col' }, name)))),
          h('tbody', {}, ...shown.map(row => h('tr', {},
            h('th', { scope: 'row' }, row.place.name, h('small', {}, `${row.place.kind}・${row.place.element}`)),
            h('td', {}, ...row.clauses.map(clause => h('div', {}, h('b', {}, clause.id), ` ${clause.requirement}`))),
            h('td', { class: 'ct-number' }, this.state.caseNumber ? String(row.records) : '—'))))));
    }).filter(Boolean);
  }
}

customElements.define('clause-trace', ClauseTrace);
