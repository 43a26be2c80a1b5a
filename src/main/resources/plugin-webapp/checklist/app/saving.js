import { h, put } from './dom.js';

/** Sends what was entered a moment after the last key, and says how it went. */
export class Saving {
  unsent = new Map();

  /** @param form the checklist: its api, its view and the place that says how it went */
  constructor(form) {
    this.form = form;
  }

  forget(card) {
    this.unsent.delete(card);
  }

  changed(card, key) {
    this.unsent.set(card, new Set([...(this.unsent.get(card) ?? []), key]));
    this.state('尚未儲存');
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.flush(), 600);
    this.form.refresh();
  }

  state(text) {
    if (this.form.saved) {
      put(this.form.saved, 'textContent', text);
    }
  }

  flush(leaving = false) {
    clearTimeout(this.timer);
    this.flushing = (this.flushing ?? Promise.resolve()).then(() => this.#sendAll(leaving));
    return this.flushing;
  }

  /** All that was entered at once; if that is refused, one item after the other, so that the refusal stands at its item. */
  async #sendAll(leaving) {
    const changed = [...this.unsent];
    let failed = false;
    const attempt = batch => this.#send(batch, leaving).catch(refused => {
      const unreachable = refused.status === 0 || refused.status === 401;
      if (batch.length > 1 && !unreachable) {
        return batch.reduce((before, one) => before.then(() => attempt([one])), Promise.resolve());
      }
      failed = true;
      return this.#refused(batch[0][0], refused);
    });
    if (changed.length > 0) {
      await attempt(changed);
    }
    if (failed) {
      this.state('有內容尚未儲存');
    } else if (this.unsent.size === 0 && this.form.saved?.textContent) {
      this.state(`已儲存 ${new Date().toLocaleTimeString('zh-TW', { hour: '2-digit', minute: '2-digit', hour12: false })}`);
    }
  }

  async #send(batch, leaving) {
    this.state('儲存中…');
    batch.forEach(([card]) => this.unsent.delete(card));
    try {
      const items = await this.form.api.fill(batch.map(([{ item, values }, keys]) => ({
        id: item.id, version: item.version, values: Object.fromEntries([...keys].map(key => [key, values[key] ?? ''])),
      })), leaving);
      const saved = new Map(items.map(item => [item.id, item]));
      batch.forEach(([card]) => {
        card.accept(saved.get(card.item.id), this.#typedSince(card));
        card.say('');
      });
    } catch (refused) {
      batch.forEach(([card, keys]) => this.unsent.set(card, new Set([...keys, ...(this.unsent.get(card) ?? [])])));
      throw refused;
    }
  }

  #typedSince(card) {
    return Object.fromEntries([...(this.unsent.get(card) ?? [])].map(key => [key, card.values[key]]));
  }

  async #refused(card, refused) {
    if (refused.status !== 409) {
      card.say(refused.message, refused.status === 0 || refused.status === 401
        ? h('button', { type: 'button', class: 'cl-link', onclick: () => this.flush() }, '重試') : '');
      return;
    }
    const latest = (await this.form.api.read()).items.find(item => item.id === card.item.id);
    if (!latest) {
      this.form.drop(card);
      return;
    }
    const mine = card.values;
    const theirs = this.form.view.fields.filter(field => (latest.values[field.key] ?? '') !== (mine[field.key] ?? ''))
      .map(field => `${field.label}：${latest.values[field.key] ?? '（空白）'}`).join('；');
    card.say(`${refused.message}目前的內容是「${theirs || '與您相同'}」。`,
      h('button', { type: 'button', class: 'cl-link', onclick: () => {
        this.unsent.delete(card);
        card.accept(latest);
        card.render();
        this.form.refresh();
      } }, '採用目前的內容'),
      h('button', { type: 'button', class: 'cl-link', onclick: () => {
        card.item.version = latest.version;
        this.flush();
      } }, '改存我的內容'));
  }
}
