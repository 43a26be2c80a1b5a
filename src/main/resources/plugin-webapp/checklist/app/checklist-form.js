import { Api } from './api.js';
import { casesOf, lines } from './card.js';
import { h, put } from './dom.js';
import { Extras } from './extras.js';
import { ItemCard, TYPES } from './items.js';
import { RowCard } from './rows.js';
import { Saving } from './saving.js';
import { ADVERSE, Sending } from './sending.js';

const BULK = {
  answer: { text: '本組未填者均符合', value: () => '符合', key: 'answer' },
  recheck: { text: '本組未填者同意自評', value: card => ['符合', '不適用'].includes(card.values.answer) && card.values.answer, key: 'result' },
  check: { text: '本組未填者均符合', value: () => '符合', key: 'result' },
  tailor: { text: '本組未填者均適用', value: () => '適用', key: 'applicability' },
};
/** More clauses than these are shown on demand. */
const FEW_CLAUSES = 4;
/** Lists up to this length need no filter. */
const FEW = 6;
/** Lists up to this length open with all groups unfolded. */
const SHORT = 30;

/** The checklist of a user task: shows it, saves every entry as it is made, and sends it when nothing is missing. */
class ChecklistForm extends HTMLElement {
  cards = [];
  filter = 'all';

  connectedCallback() {
    if (Object.hasOwn(this, 'camForm')) {
      const { camForm } = this;
      delete this.camForm;
      this.camForm = camForm;
    } else if (this.form) {
      this.start();
    }
    this.leaving = () => this.flush(true);
    window.addEventListener('pagehide', this.leaving);
  }

  disconnectedCallback() {
    this.flush(true);
    this.claims?.disconnect();
    window.removeEventListener('pagehide', this.leaving);
  }

  async start() {
    if (this.api || !this.isConnected) {
      return;
    }
    this.api = new Api(this.camForm.taskId);
    this.replaceChildren(h('p', { class: 'cl-hint' }, '正在載入查核表…'));
    try {
      const [view, cases] = await Promise.all([this.api.read(), casesOf([this.camForm.taskId])]);
      this.view = view;
      this.subject = cases[this.camForm.taskId];
    } catch (refused) {
      this.replaceChildren(h('p', { class: 'cl-alert', role: 'alert' }, refused.message));
      return;
    }
    this.extras = new Extras(this.view.extras, this.camForm.taskId, () => this.refresh());
    this.saving = new Saving(this);
    this.sending = new Sending(this);
    this.build();
    this.sending.takeOverButton();
    this.followClaim();
  }

  /** Tasklist does not draw a form anew when its task is claimed or given back; it only marks it. */
  followClaim() {
    const shell = this.closest('[ng-class*=disabled-form]');
    const compare = async () => {
      const view = this.isConnected && shell.classList.contains('disabled-form') === this.view.editable && await this.api.read();
      if (view && view.editable !== this.view.editable) {
        this.view = view;
        this.build();
        this.sending.takeOverButton();
      }
    };
    // One after the other: what is on its way may be older than the mark that has changed meanwhile.
    let compared = Promise.resolve();
    const follow = () => {
      compared = compared.then(compare, compare);
    };
    if (shell) {
      this.claims = new MutationObserver(follow);
      this.claims.observe(shell, { attributeFilter: ['class'] });
      // It may have happened while the list was on its way.
      follow();
    }
  }

  // ---- the page

  build() {
    const { view } = this;
    const rows = view.mode === 'rows';
    const clauses = view.clauses.split(/\s+/).filter(Boolean);
    const marks = clauses.map(clause => h('span', { class: 'cl-clause' }, clause));
    this.cards = view.items.map(item => this.card(item));
    // Where nobody answered before, there is nothing to agree with.
    this.bulk = BULK[view.mode === 'recheck' && !this.cards.some(card => card.values.answer) ? 'check' : view.mode];
    this.planned = view.mode === 'recheck' && this.cards.some(card => card.values.plan);
    this.pick(this.planned ? 'planned' : 'all');
    this.groups = [];
    this.list = h('div', { class: 'cl-list' });
    this.regroup();
    this.replaceChildren(...[
      this.errors = h('section', { class: 'cl-alert', role: 'alert', tabindex: '-1', hidden: true }),
      h('div', { class: 'cl-intro' },
        this.subject && lines(this.subject),
        h('p', {}, view.instruction || `請完成「${view.title}」。`,
          clauses.length <= FEW_CLAUSES && marks),
        clauses.length > FEW_CLAUSES && h('details', { class: 'cl-clauses' },
          h('summary', {}, `依據條文 ${clauses.length} 條`), marks),
        !view.editable && h('p', { class: 'cl-note' }, '目前僅供檢視。要填寫請先認領這項工作。'),
        view.editable && !rows && view.mode !== 'view' && h('p', { class: 'cl-hint cl-keys' },
          `填寫後自動儲存，可隨時離開再回來。${view.fields.some(field => field.writable && field.allowed.length > 0) ? '鍵盤：數字鍵選答案、Enter 到下一項。' : ''}`),
        // Here and not beside each item: what comes and goes with the focus moves the page away under the mouse.
        view.editable && view.uploads && h('p', { class: 'cl-hint cl-types' }, `佐證檔案可用 ${TYPES}。`)),
      !rows && this.bar(),
      this.list,
      rows && this.rowActions(),
      this.extras.render(view.editable),
      this.review = h('section', { class: 'cl-review', tabindex: '-1', hidden: true }),
      rows && (this.saved = h('p', { class: 'cl-hint cl-saved', role: 'status' })),
    ].filter(Boolean));
    this.refresh();
  }

  card(item) {
    return this.view.mode === 'rows' ? new RowCard(item, this) : new ItemCard(item, this);
  }

  regroup() {
    const families = new Map();
    for (const card of this.cards) {
      const family = card.item.family ?? '';
      families.set(family, [...(families.get(family) ?? []), card]);
    }
    const single = families.size <= 1 || this.view.mode === 'rows';
    const first = this.cards.find(card => !card.complete) ?? this.cards[0];
    this.groups = [...families].map(([family, cards]) => this.group(family || '其他', cards, single,
      single || this.cards.length <= SHORT || cards.includes(first)));
    this.list.replaceChildren(...this.groups.map(group => group.element));
    if (this.cards.length === 0) {
      this.list.append(h('p', { class: 'cl-note' }, this.view.mode === 'rows'
        ? `尚無${this.view.rowLabel}。請按「新增一列」${this.view.mayBeEmpty ? '；確實沒有時，請勾選下方的聲明' : ''}。` : '沒有需要處理的項目，可直接送出。'));
    }
  }

  group(family, cards, single, open) {
    const body = h('div', { class: 'cl-body' }, cards.map(card => card.element));
    const count = h('span', { class: 'cl-count' });
    const meter = h('progress', { max: cards.length, value: 0, 'aria-hidden': 'true' });
    const { bulk } = this;
    const group = { cards, body, count, meter, open };
    group.toggle = h('button', { type: 'button', class: 'cl-toggle', onclick: () => {
      group.open = !group.open;
      this.refresh();
    } }, h('span', { class: 'cl-family' }, family), meter, count);
    group.bulk = bulk && this.view.editable && h('button', { type: 'button', class: 'cl-link', onclick: () => {
      cards.filter(card => !card.values[bulk.key] && bulk.value(card)).forEach(card => {
        card.set(bulk.key, bulk.value(card));
        card.render();
      });
    } }, bulk.text);
    if (group.bulk) {
      body.prepend(h('div', { class: 'cl-bulk' }, group.bulk));
    }
    group.element = h('section', { class: 'cl-group' }, !single && h('h4', {}, group.toggle), body);
    return group;
  }

  bar() {
    this.total = h('strong', {});
    this.meter = h('progress', { max: Math.max(1, this.cards.length), value: 0, 'aria-label': '整體進度' });
    this.saved = h('span', { class: 'cl-saved', role: 'status' });
    this.filters = [['all', '全部'], ['open', '未填'], ['adverse', ADVERSE[this.view.mode] ?? '不符合'], ['remarked', '有意見'], ...(this.planned ? [['planned', '改善項目']] : [])]
      .map(([key, text]) => ({ key, text, button: h('button', { type: 'button', class: 'cl-filter', onclick: () => {
        this.pick(key);
        this.refresh();
      } }) }));
    this.fold = h('button', { type: 'button', class: 'cl-link', onclick: () => {
      const open = this.groups.some(group => !group.open);
      this.groups.forEach(group => { group.open = open; });
      this.refresh();
    } });
    return h('div', { class: 'cl-bar' },
      h('div', { class: 'cl-progress' }, this.total, this.meter, this.saved),
      this.cards.length > FEW && h('div', { class: 'cl-filters' }, this.filters.map(filter => filter.button), this.groups.length > 1 && this.fold));
  }

  rowActions() {
    return this.view.editable && h('button', { type: 'button', class: 'cl-upload', onclick: async () => {
      try {
        await this.flush();
        const card = this.card(await this.api.addRow({}));
        this.cards.push(card);
        this.regroup();
        this.refresh();
        card.focus();
      } catch (refused) {
        this.sending.showErrors([{ message: refused.message }]);
      }
    } }, '新增一列');
  }

  drop(card) {
    this.cards = this.cards.filter(other => other !== card);
    this.saving.forget(card);
    this.regroup();
    this.refresh();
  }

  pick(filter) {
    this.filter = filter;
    this.shown = new Set(this.cards.filter(card => this.matches(card, filter)));
  }

  matches(card, filter) {
    return filter === 'all' || (filter === 'open' && !card.complete) || (filter === 'adverse' && card.adverse)
      || (filter === 'remarked' && card.remarked) || (filter === 'planned' && Boolean(card.values.plan));
  }

  refresh() {
    const filtering = this.filter !== 'all';
    for (const group of this.groups) {
      const done = group.cards.filter(card => card.complete).length;
      put(group.count, 'textContent', `${done}／${group.cards.length}`);
      put(group.meter, 'value', done);
      const open = group.open || filtering;
      put(group.toggle, 'ariaExpanded', String(open));
      group.body.hidden = !open;
      group.cards.forEach(card => { card.element.hidden = filtering && !this.shown.has(card); });
      group.element.hidden = filtering && group.cards.every(card => card.element.hidden);
      if (group.bulk) {
        const { bulk } = this;
        group.bulk.hidden = !group.cards.some(card => !card.values[bulk.key] && bulk.value(card));
      }
    }
    if (this.total) {
      const done = this.cards.filter(card => card.complete).length;
      put(this.total, 'textContent', this.view.mode === 'view' ? `共 ${this.cards.length} 項` : `已完成 ${done}／${this.cards.length} 項`);
      put(this.meter, 'value', done);
      this.meter.hidden = this.view.mode === 'view';
      this.filters.forEach(({ key, text, button }) => {
        put(button, 'textContent', `${text} ${this.cards.filter(card => this.matches(card, key)).length}`);
        put(button, 'ariaPressed', String(this.filter === key));
      });
      put(this.fold, 'textContent', this.groups.every(group => group.open) ? '全部收合' : '全部展開');
      this.fold.hidden = filtering;
    }
    this.sending.label();
  }

  changed(card, key) {
    this.saving.changed(card, key);
  }

  flush(leaving = false) {
    return this.saving ? this.saving.flush(leaving) : Promise.resolve();
  }

  /** Enter on an answer: to its text if that must be filled, else to the next item. */
  goOn(card) {
    const box = card.element.querySelector('.cl-field:not([hidden]) textarea');
    if (!card.complete && box && !box.value.trim()) {
      box.focus();
      return;
    }
    const visible = this.cards.filter(other => this.filter === 'all' || this.shown.has(other));
    this.reveal(visible[visible.indexOf(card) + 1]);
  }

  reveal(card) {
    if (!card) {
      return;
    }
    const group = this.groups.find(candidate => candidate.cards.includes(card));
    if (this.filter !== 'all' && !this.shown.has(card)) {
      this.filter = 'all';
    }
    group.open = true;
    this.refresh();
    card.focus();
  }

}

// A form that is opened before this module has arrived sets the property on a plain element; then it must reach the setter.
Object.defineProperty(ChecklistForm.prototype, 'camForm', {
  get() {
    return this.form;
  },
  set(camForm) {
    this.form = camForm;
    this.start();
  },
});

if (!customElements.get('checklist-form')) {
  customElements.define('checklist-form', ChecklistForm);
}
