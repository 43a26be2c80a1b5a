import { freshId, h, taxIdValid } from './dom.js';

const HINTS = { taxId: '8 位數字', mail: '例如 name@example.tw' };

/** One row that people add themselves; the same face to the form as an ItemCard. */
export class RowCard {
  constructor(item, form) {
    this.item = item;
    this.form = form;
    this.values = { ...item.values };
    this.element = h('article', { class: 'cl-item cl-row', id: `item-${item.id}` });
    this.render();
  }

  get label() {
    return this.values.name ?? '未命名的一列';
  }

  get complete() {
    return this.form.view.fields.every(field => this.values[field.key] && !this.#wrong(field.key, this.values[field.key]));
  }

  get adverse() {
    return false;
  }

  get remarked() {
    return false;
  }

  render() {
    this.element.replaceChildren(
      h('div', { class: 'cl-columns' }, this.form.view.fields.map(field => this.#field(field))),
      this.form.view.editable ? h('button', { type: 'button', class: 'cl-link cl-remove', onclick: event => this.#remove(event.target) },
        '刪除這一列') : '',
      this.message = h('p', { class: 'cl-message', role: 'status' }));
    this.refresh();
  }

  refresh() {
    this.element.classList.toggle('cl-complete', this.complete);
  }

  say(message, ...actions) {
    this.message.replaceChildren(message, ...actions);
    this.element.classList.toggle('cl-refused', Boolean(message));
  }

  focus() {
    const inputs = [...this.element.querySelectorAll('input, select')];
    (inputs.find(input => !input.value) ?? inputs[0]).focus();
    this.element.scrollIntoView({ block: 'center' });
  }

  accept(item, unsent = {}) {
    this.item = item;
    this.values = { ...item.values, ...unsent };
  }

  #field(field) {
    const id = freshId();
    const hint = h('span', { class: 'cl-hint' }, HINTS[field.key] ?? '');
    const attributes = { id, disabled: !field.writable };
    const input = field.allowed.length > 0
      ? h('select', attributes, h('option', { value: '' }, '請選擇'),
        field.allowed.map(option => h('option', { selected: this.values[field.key] === option }, option)))
      : h('input', { ...attributes, type: { mail: 'email', planDate: 'date' }[field.key] ?? 'text', maxlength: field.key === 'taxId' ? 8 : 200,
        inputmode: field.key === 'taxId' ? 'numeric' : null, value: this.values[field.key] ?? '' });
    input.addEventListener('input', () => {
      const value = input.value.trim();
      const wrong = this.#wrong(field.key, value);
      hint.textContent = wrong ?? HINTS[field.key] ?? '';
      hint.classList.toggle('cl-wrong', Boolean(wrong));
      this.values[field.key] = value || undefined;
      this.refresh();
      if (!wrong || input.value === '') {
        this.form.changed(this, field.key);
      }
    });
    return h('div', { class: `cl-field cl-${field.key}` }, h('label', { for: id }, field.label), input, hint);
  }

  #wrong(key, value) {
    if (key === 'taxId' && value && !taxIdValid(value)) {
      return value.length < 8 ? `還差 ${8 - value.length} 位數字` : '檢查碼不符，請核對統一編號';
    }
    return key === 'mail' && value && !/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(value) ? '請填完整的電子郵件' : null;
  }

  async #remove(button) {
    if (!button.dataset.asked) {
      button.dataset.asked = 'yes';
      button.textContent = '確定刪除這一列';
      setTimeout(() => {
        delete button.dataset.asked;
        button.textContent = '刪除這一列';
      }, 4000);
      return;
    }
    try {
      await this.form.flush();
      await this.form.api.removeRow(this.item);
      this.form.drop(this);
    } catch (refused) {
      this.say(refused.message);
    }
  }
}
