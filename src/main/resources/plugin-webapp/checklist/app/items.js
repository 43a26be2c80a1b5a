import { freshId, h, rocDate, size } from './dom.js';

/** Per mode: which field is the choice, which text explains it, and for which choices the text must be filled. */
const RULES = {
  answer: { choice: 'answer', text: 'note', free: ['符合'] },
  recheck: { choice: 'result', text: 'remark', free: ['符合', '不適用'] },
  tailor: { choice: 'applicability', text: 'reason', free: ['適用'] },
  confirm: { choice: 'confirmed', text: 'confirmNote', free: ['已確認'] },
  review: { choice: 'kept', text: 'note', free: ['續用'] },
  close: { choice: 'done', text: 'doneNote', free: ['未完成'] },
  correct: { choice: 'done', text: 'doneNote', free: ['未完成'] },
  plan: { text: 'plan', date: 'planDate' },
  attach: { text: 'note' },
  comment: { text: 'remark' },
};
const ADVERSE = ['不符合', '部分符合', '未確認', '未完成', '停用'];
const LIMIT = 20 * 1024 * 1024;
export const TYPES = 'PDF、ODF、DOCX、XLSX、PPTX、PNG、JPG、TXT、CSV、ZIP，每個 20 MB 以內';
const ACCEPT = '.pdf,.odt,.ods,.odp,.docx,.xlsx,.pptx,.png,.jpg,.jpeg,.txt,.csv,.zip';
const TEXT_LABELS = { attach: '說明（沒有檔案時必填）', answer: '說明', close: '停用或收回說明' };

/** One item on the page: its data, its element, and what it still lacks. */
export class ItemCard {
  constructor(item, form) {
    this.item = item;
    this.form = form;
    this.rule = RULES[form.view.mode] ?? {};
    this.values = { ...item.values };
    this.element = h('article', { class: 'cl-item', id: `item-${item.id}` });
    this.element.addEventListener('keydown', event => this.#key(event));
    this.render();
  }

  get label() {
    const { requirement } = this.item;
    const code = number(this.item);
    const text = requirement?.length > 24 ? `${requirement.slice(0, 24)}…` : requirement;
    return [code, text].filter(Boolean).join(' ');
  }

  /** Mirrors the server's rule, which has the last word. */
  get complete() {
    const { choice, text, date, free } = this.rule;
    const proof = this.item.evidence.length > 0;
    switch (this.form.view.mode) {
      case 'comment':
      case 'view': return true;
      case 'attach': return proof || Boolean(this.values.note);
      case 'close':
      case 'correct': return this.values.done === '已完成' && (proof || Boolean(this.values.doneNote));
      case 'plan': return Boolean(this.values[text] && this.values[date]) && !(this.values[date] > this.form.view.plannedUntil);
      default: return Boolean(this.values[choice]) && (free.includes(this.values[choice]) || Boolean(this.values[text]));
    }
  }

  get adverse() {
    const { result, answer, confirmed, kept, applicability } = this.values;
    return ADVERSE.includes(result ?? answer) || confirmed === '未確認' || kept === '停用' || applicability === '不適用';
  }

  get remarked() {
    return Boolean(this.values.remark || this.values.confirmNote);
  }

  render() {
    const { item, form } = this;
    this.element.replaceChildren(...[
      h('div', { class: 'cl-head' },
        number(item) && h('span', { class: 'cl-code' }, number(item)),
        h('p', { class: 'cl-requirement' }, item.requirement ?? item.question),
        item.clause && item.clause !== item.code && h('span', { class: 'cl-clause', title: `依據 ${item.clause}` }, item.clause),
        form.view.mode === 'tailor' && item.duty && h('span', { class: 'cl-must' }, `由${item.duty}負責`),
        item.mandatory && item.code && h('span', { class: 'cl-must' }, '必要'),
        form.view.exceptions?.[item.code] && h('span', { class: 'cl-must' }, `已核准例外至${rocDate(form.view.exceptions[item.code])}`)),
      item.question && item.requirement && h('p', { class: 'cl-question' }, item.question),
      this.#facts(),
      this.#entries(),
      form.view.mode !== 'attach' && this.#files(),
      this.message = h('p', { class: 'cl-message', role: 'status' }),
    ].flat().filter(Boolean));
    this.refresh();
  }

  refresh() {
    const { text, choice, free } = this.rule;
    const chosen = this.values[choice];
    this.element.classList.toggle('cl-complete', this.complete);
    this.element.classList.toggle('cl-adverse', this.adverse);
    const box = this.textBox;
    if (box && choice) {
      const required = chosen !== undefined && !free.includes(chosen);
      box.hidden = !required && !this.values[text] && !this.textOpened;
      this.textToggle.hidden = !box.hidden || !this.form.view.editable;
      box.querySelector('small').textContent = required ? '（必填）' : '（可不填）';
    }
  }

  say(message, ...actions) {
    this.message.replaceChildren(message, ...actions);
    this.element.classList.toggle('cl-refused', Boolean(message));
  }

  focus() {
    (this.element.querySelector('input:checked') ?? this.element.querySelector('input:not([type=file]), textarea, button'))
      ?.focus({ preventScroll: true });
    this.element.scrollIntoView({ block: 'center' });
  }

  set(key, value) {
    if ((this.values[key] ?? '') !== (value ?? '')) {
      this.values[key] = value || undefined;
      this.refresh();
      this.form.changed(this, key);
    }
  }

  /** Takes over what the server now holds, except what was typed since. */
  accept(item, unsent = {}) {
    this.item = item;
    this.values = { ...item.values, ...unsent };
  }

  #own(key) {
    return [this.rule.choice, this.rule.text, this.rule.date].includes(key);
  }

  /** The choice with the small tools beside it, then the texts. */
  #entries() {
    const { view } = this.form;
    const tools = h('div', { class: 'cl-tools' });
    const fields = view.fields.filter(field => field.writable || (this.#own(field.key) && !view.editable))
      .map(field => (field.allowed.length > 0 ? this.#choice(field) : this.#text(field, tools)));
    if (view.editable && view.uploads) {
      tools.append(...this.#upload());
    }
    if (view.mode === 'attach') {
      return [tools, this.#files(), ...fields];
    }
    const choice = this.rule.choice ? fields.shift() : null;
    return choice ? [h('div', { class: 'cl-answer' }, choice, tools), ...fields] : [...fields, tools];
  }

  /** What others entered, to be read only. */
  #facts() {
    const shown = this.form.view.fields.filter(field => !field.writable && this.values[field.key] && !this.#own(field.key));
    return shown.length > 0 && h('dl', { class: 'cl-facts' }, shown.map(field => h('div', {
      class: ADVERSE.includes(this.values[field.key]) ? 'cl-bad' : ['remark', 'confirmNote'].includes(field.key) ? 'cl-remark' : '' },
    h('dt', {}, field.key === 'answer' ? '自評' : field.label),
    h('dd', {}, field.key === 'planDate' ? rocDate(this.values[field.key]) : this.values[field.key]))));
  }

  #text(field, tools) {
    const id = freshId();
    const value = this.values[field.key] ?? '';
    const until = this.form.view.plannedUntil;
    const dated = day => rocDate(day) || (until ? `不得晚於改善期限 ${rocDate(until)}` : '');
    const hint = h('span', { class: 'cl-hint' }, field.key === 'planDate' ? dated(value) : '');
    const input = field.key === 'planDate'
      ? h('input', { id, type: 'date', value, max: until, disabled: !field.writable })
      : h('textarea', { id, rows: 2, maxlength: 2000, disabled: !field.writable }, value);
    input.addEventListener('input', () => {
      this.set(field.key, input.value.trim());
      hint.textContent = field.key === 'planDate' ? dated(input.value) : '';
    });
    const box = h('div', { class: 'cl-field' },
      h('label', { for: id }, TEXT_LABELS[this.form.view.mode] ?? field.label, h('small', {})), input, hint);
    if (field.key === this.rule.text && this.rule.choice) {
      this.textBox = box;
      this.textToggle = h('button', { type: 'button', class: 'cl-link', onclick: () => {
        this.textOpened = true;
        this.refresh();
        input.focus();
      } }, `加${field.label}`);
      tools.append(this.textToggle);
    }
    return box;
  }

  #choice(field) {
    const name = freshId();
    return h('fieldset', { class: 'cl-choice' },
      h('legend', { class: 'cl-aside' }, `${this.label}：${field.label}`),
      h('div', { class: 'cl-options' }, field.allowed.map((option, i) => h('label', { class: 'cl-option' },
        h('input', { type: 'radio', name, value: option, checked: this.values[field.key] === option, disabled: !field.writable,
          onchange: () => this.set(field.key, option) }),
        h('span', {}, h('kbd', { 'aria-hidden': 'true' }, String(i + 1)), option)))));
  }

  #files() {
    const editable = this.form.view.editable && this.form.view.uploads;
    return this.item.evidence.length > 0 && h('ul', { class: 'cl-files', 'aria-label': '佐證檔案' }, this.item.evidence.map(file => h('li', {},
      h('a', { href: this.form.api.evidenceUrl(file.id), download: file.name, title: `SHA-256 ${file.sha256}` }, file.name),
      h('span', { class: 'cl-hint' }, size(file.size)),
      editable && h('button', { type: 'button', class: 'cl-link', 'aria-label': `移除 ${file.name}`,
        onclick: event => this.#remove(file, event.target) }, '移除'))));
  }

  #upload() {
    const picker = h('input', { type: 'file', hidden: true, multiple: true, accept: ACCEPT, onchange: async () => {
      const files = [...picker.files];
      picker.value = '';
      for (const file of files) {
        await this.#send(file);
      }
    } });
    return [h('button', { type: 'button', class: this.form.view.mode === 'attach' ? 'cl-upload' : 'cl-link', title: TYPES, onclick: () => picker.click() },
      this.form.view.mode === 'attach' ? '上傳檔案' : '上傳佐證'), picker];
  }

  async #send(file) {
    if (file.size > LIMIT) {
      this.say(`「${file.name}」有 ${size(file.size)}，超過 20 MB 上限，請壓縮或分成數個檔案。`);
      return;
    }
    this.message.textContent = `正在上傳「${file.name}」…`;
    await this.#exchange(() => this.form.api.upload(this.item.id, file));
  }

  async #remove(file, button) {
    if (!button.dataset.asked) {
      button.dataset.asked = 'yes';
      button.textContent = '確定移除';
      setTimeout(() => {
        delete button.dataset.asked;
        button.textContent = '移除';
      }, 4000);
      return;
    }
    await this.#exchange(() => this.form.api.removeEvidence(file.id));
  }

  async #exchange(call) {
    try {
      await this.form.flush();
      this.accept(await call());
      this.render();
      this.say('');
      this.form.refresh();
    } catch (refused) {
      this.say(refused.message);
    }
  }

  #key(event) {
    if (event.target.matches('textarea, input[type=date], input[type=file]') || event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    const options = [...this.element.querySelectorAll('.cl-option input:not(:disabled)')];
    if (/^[1-4]$/.test(event.key) && options[event.key - 1]) {
      options[event.key - 1].focus();
      options[event.key - 1].click();
      event.preventDefault();
    } else if (event.key === 'Enter' && event.target.matches('input[type=radio]')) {
      event.preventDefault();
      this.form.goOn(this);
    }
  }
}

/** What a document numbers the item by; a key of a table of ours is nothing to read. */
function number({ code }) {
  return /^[a-z]/.test(code ?? '') ? null : code;
}
