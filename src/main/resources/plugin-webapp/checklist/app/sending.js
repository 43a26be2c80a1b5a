import { h, put } from './dom.js';

const SUBMIT = {
  answer: '送出填答', recheck: '送出複查結果', tailor: '送出選擇結果', plan: '送出改善計畫', correct: '送出改善情形', review: '送出清查結果', close: '送出停用結果',
  confirm: '送出確認結果', attach: '送出文件', rows: '送出名單', comment: '送出結論', view: '送出',
};
/** What an adverse item is called where it is not 不符合. */
export const ADVERSE = { tailor: '不適用', confirm: '未確認', attach: '未確認' };

/** Sends the checklist through Tasklist's own button, once nothing is missing and what is adverse was looked at. */
export class Sending {
  constructor(form) {
    this.form = form;
    form.camForm.on('submit', event => {
      event.submitPrevented = !this.cleared;
    });
    form.camForm.on('submit-failed', (...details) => {
      const reason = details.find(detail => detail?.message)?.message;
      if (this.sending && reason) {
        this.showErrors([{ message: reason }]);
      }
    });
  }

  /** Tasklist's own button stays, says what happens, and waits until the list may be sent. */
  takeOverButton() {
    const actions = [...document.querySelectorAll('.form-actions')].find(candidate => candidate.querySelector('.btn-primary'));
    if (!actions || !this.form.view.editable || this.button) {
      return;
    }
    this.button = actions.querySelector('.btn-primary');
    // It would keep a copy in this browser only; here everything is saved already.
    actions.querySelector('.btn-default')?.style.setProperty('display', 'none');
    this.button.addEventListener('click', event => {
      if (this.form.isConnected && !this.cleared) {
        event.preventDefault();
        event.stopImmediatePropagation();
        this.trySending();
      }
    }, true);
    this.label();
  }

  label() {
    if (this.button) {
      put(this.button, 'textContent', this.form.extras.choice ?? this.form.view.submitLabel ?? SUBMIT[this.form.view.mode]);
    }
  }

  async trySending() {
    this.form.review.hidden = true;
    await this.form.flush();
    if (this.form.saving.unsent.size > 0) {
      this.showErrors([...this.form.saving.unsent.keys()].map(card => ({ focus: () => this.form.reveal(card), message: `${card.label}：尚未儲存，請看該項的說明` })));
      return;
    }
    let missing;
    try {
      missing = await this.form.api.missing(this.form.extras.submission());
    } catch (refused) {
      this.showErrors([{ message: refused.message }]);
      return;
    }
    const byId = new Map(this.form.cards.map(card => [card.item.id, card]));
    const unfilled = this.form.extras.missing();
    // What a returned list must say at least is also what its own field asks for; once is enough.
    const listed = unfilled.length > 0 && this.form.view.mode !== 'rows' ? missing.filter(({ itemId }) => itemId) : missing;
    const errors = [...listed.map(({ itemId, message }) => ({ message, focus: itemId && (() => this.form.reveal(byId.get(itemId))) })),
      ...unfilled];
    if (errors.length > 0) {
      this.showErrors(errors);
    } else if (this.form.cards.some(card => card.adverse) && this.form.view.mode !== 'view') {
      this.showReview();
    } else {
      this.send();
    }
  }

  showErrors(errors) {
    const most = 10;
    this.form.errors.hidden = false;
    this.form.errors.replaceChildren(
      h('h4', {}, `尚有 ${errors.length} 處需要處理，處理後再送出`),
      h('ul', {}, errors.slice(0, most).map(error => h('li', {}, error.focus
        ? h('a', { href: '', onclick: event => {
          event.preventDefault();
          error.focus();
        } }, error.message) : error.message))),
      errors.length > most ? h('p', {}, `另有 ${errors.length - most} 處，可用「未填」篩選查看。`) : '');
    this.form.errors.scrollIntoView({ block: 'start' });
    this.form.errors.focus();
  }

  /** Before sending: every item that is not in order, with what was said about it. */
  showReview() {
    this.form.errors.hidden = true;
    const adverse = this.form.cards.filter(card => card.adverse);
    // What this task itself says comes before what earlier ones said.
    const own = this.form.view.fields.filter(field => field.writable);
    const choices = [...own.filter(field => field.allowed.length > 0).map(field => field.key), 'result', 'answer', 'confirmed', 'applicability'];
    const texts = [...own.filter(field => field.allowed.length === 0).map(field => field.key), 'doneNote', 'plan', 'remark', 'confirmNote', 'reason', 'note'];
    const first = (card, keys) => keys.map(key => card.values[key]).find(Boolean);
    this.form.review.hidden = false;
    this.form.review.replaceChildren(
      h('h4', {}, `送出前請確認：${this.form.cards.length} 項中有 ${adverse.length} 項${ADVERSE[this.form.view.mode] ?? '未完全符合'}`),
      h('ul', {}, adverse.map(card => h('li', {},
        h('a', { href: '', onclick: event => {
          event.preventDefault();
          this.form.reveal(card);
        } }, card.label),
        ` ${first(card, choices)}`,
        first(card, texts) ? `：${first(card, texts)}` : ''))),
      h('button', { type: 'button', class: 'cl-confirm', onclick: () => this.send() }, '確認無誤，送出'),
      h('button', { type: 'button', class: 'cl-link', onclick: () => { this.form.review.hidden = true; } }, '再修改'));
    this.form.review.scrollIntoView({ block: 'center' });
    this.form.review.focus();
  }

  send() {
    this.form.errors.hidden = true;
    const manager = this.form.camForm.variableManager;
    for (const [name, value] of Object.entries(this.form.extras.submission())) {
      if (!manager.variable(name)) {
        manager.createVariable({ name, type: typeof value === 'boolean' ? 'Boolean' : 'String' });
      }
      manager.variableValue(name, value);
    }
    this.sending = true;
    this.cleared = true;
    this.button.disabled = false;
    this.button.click();
    this.cleared = false;
  }
}
