import { freshId, h, rocDate } from './dom.js';

/** The simple fields beside the checklist, as the task declares them. What is typed survives a reload of the page. */
export class Extras {
  constructor(declared, taskId, changed) {
    this.declared = declared;
    this.store = `checklist-extras-${taskId}`;
    this.changed = changed;
    this.values = JSON.parse(sessionStorage.getItem(this.store) ?? '{}');
    this.inputs = new Map();
  }

  render(editable) {
    if (this.declared.length === 0) {
      return null;
    }
    return h('section', { class: 'cl-extras' }, this.declared.map(field => this.#field(field, editable)));
  }

  /** What is filled in, by variable; a check box that was left alone is false. */
  submission() {
    const filled = this.declared
      .map(field => [field.key, field.type === 'flag' ? this.values[field.key] === true : this.values[field.key]])
      .filter(([, value]) => value !== undefined && value !== '');
    return Object.fromEntries(filled);
  }

  get choice() {
    const field = this.declared.find(declared => declared.type === 'choice');
    return field && this.values[field.key];
  }

  /** [{focus, message}] of what must be filled in. */
  missing() {
    const submitted = Object.values(this.submission());
    return this.declared
      .filter(field => field.type !== 'flag' && this.submission()[field.key] === undefined)
      .filter(field => field.requiredFor.some(value => value === '*' || submitted.includes(value)))
      .map(field => ({
        focus: () => this.inputs.get(field.key).focus(),
        message: `${field.type === 'choice' ? '請選擇' : '請填'}${field.label}`,
      }));
  }

  forget() {
    sessionStorage.removeItem(this.store);
  }

  #set(key, value) {
    this.values[key] = value;
    sessionStorage.setItem(this.store, JSON.stringify(this.values));
    this.changed();
  }

  #field(field, editable) {
    const id = freshId();
    const value = this.values[field.key];
    if (field.type === 'choice') {
      const group = h('fieldset', { class: 'cl-choice' }, h('legend', {}, field.label),
        h('div', { class: 'cl-options' }, field.options.map(option => h('label', { class: 'cl-option' },
          h('input', { type: 'radio', name: id, value: option, checked: value === option, disabled: !editable,
            onchange: () => this.#set(field.key, option) }), h('span', {}, option)))));
      this.inputs.set(field.key, group.querySelector('input'));
      return group;
    }
    if (field.type === 'flag') {
      const box = h('input', { type: 'checkbox', checked: value === true, disabled: !editable,
        onchange: event => this.#set(field.key, event.target.checked) });
      this.inputs.set(field.key, box);
      return h('label', { class: 'cl-flag' }, box, h('span', {}, field.label));
    }
    const optional = field.requiredFor.length === 0 ? '（可不填）'
      : field.requiredFor.includes('*') ? '' : `（選「${field.requiredFor.join('」或「')}」時必填）`;
    const hint = h('span', { class: 'cl-hint' }, field.type === 'date' ? rocDate(value) : '');
    const input = field.type === 'date'
      ? h('input', { id, type: 'date', value, disabled: !editable })
      : h('textarea', { id, rows: 3, disabled: !editable }, value ?? '');
    input.addEventListener('input', () => {
      this.#set(field.key, input.value.trim());
      hint.textContent = field.type === 'date' ? rocDate(input.value) : '';
    });
    this.inputs.set(field.key, input);
    return h('div', { class: 'cl-field' }, h('label', { for: id }, field.label, h('small', {}, optional)), input, hint);
  }
}
