const root = () => {
  const engine = location.pathname.match(/\/app\/tasklist\/([^/]+)/)?.[1] ?? 'default';
  return `${document.querySelector('base').getAttribute('tasklist-api')}plugin/checklist/${engine}`;
};

/** What a tab beside the form of a task shows. A refusal becomes an Error with the server's Chinese message. */
export async function ofTask(what, taskId) {
  const response = await fetch(`${root()}/${what}?task=${encodeURIComponent(taskId)}`, {
    headers: { Accept: 'application/json' },
  });
  const body = response.headers.get('Content-Type')?.includes('json') ? await response.json() : null;
  if (!response.ok) {
    throw new Error(body?.message ?? `伺服器無法處理（代碼 ${response.status}），請稍後再試。`);
  }
  return body;
}

/** A file of any checklist of a case, for the agency's people. */
export function evidenceUrl(evidenceId) {
  return `${root()}/evidence/${evidenceId}`;
}

/** The REST resource of one task's checklist. Every refusal becomes an Error with the server's Chinese message and its status. */
export class Api {
  constructor(taskId) {
    this.url = `${root()}/task/${encodeURIComponent(taskId)}`;
  }

  read() {
    return this.#send('GET', '');
  }

  fill(entries, keepalive = false) {
    return this.#send('PUT', '/items', { json: entries, keepalive });
  }

  addRow(values) {
    return this.#send('POST', '/items', { json: values });
  }

  removeRow(item) {
    return this.#send('DELETE', `/items/${item.id}?version=${item.version}`);
  }

  missing(values) {
    return this.#send('POST', '/missing', { json: values });
  }

  upload(itemId, file) {
    return this.#send('POST', `/items/${itemId}/evidence?name=${encodeURIComponent(file.name)}`, { file });
  }

  removeEvidence(evidenceId) {
    return this.#send('DELETE', `/evidence/${evidenceId}`);
  }

  evidenceUrl(evidenceId) {
    return `${this.url}/evidence/${evidenceId}`;
  }

  async #send(method, path, { json, file, keepalive } = {}) {
    const token = document.cookie.match(/(?:^|;\s*)XSRF-TOKEN=([^;]*)/)?.[1];
    const headers = { Accept: 'application/json', 'X-XSRF-TOKEN': token ?? '' };
    if (json !== undefined || file) {
      headers['Content-Type'] = file ? 'application/octet-stream' : 'application/json';
    }
    let response;
    try {
      response = await fetch(this.url + path, {
        method, headers, keepalive, body: file ?? (json === undefined ? undefined : JSON.stringify(json)),
      });
    } catch {
      throw Object.assign(new Error('連不上伺服器，請檢查網路；您輸入的內容還在這個畫面上。'), { status: 0 });
    }
    const body = response.headers.get('Content-Type')?.includes('json') ? await response.json() : null;
    if (response.ok) {
      return body;
    }
    const message = response.status === 401
      ? '登入已逾時。請在另一個分頁重新登入，再回到這裡繼續；您輸入的內容還在這個畫面上。'
      : (body?.message ?? `伺服器無法處理（代碼 ${response.status}），請稍後再試。`);
    throw Object.assign(new Error(message), { status: response.status });
  }
}
