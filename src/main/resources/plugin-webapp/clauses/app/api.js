/** The page's REST resource. Every refusal becomes an Error with the server's Chinese message. */
export class Api {
  constructor({ cockpitApi, engine }) {
    this.url = `${cockpitApi}/plugin/clauses/${engine}`;
  }

  sources() {
    return this.#get('/sources');
  }

  cases() {
    return this.#get('/cases');
  }

  clauses(source, caseNumber) {
    return this.#get(`/source/${source}?case=${encodeURIComponent(caseNumber)}`);
  }

  elements(caseNumber) {
    return this.#get(`/elements?case=${encodeURIComponent(caseNumber)}`);
  }

  record(caseNumber, sequence) {
    return this.#get(`/case/${encodeURIComponent(caseNumber)}/record/${sequence}`);
  }

  exportUrl(source, caseNumber, format) {
    return `${this.url}/source/${source}/export.${format}?case=${encodeURIComponent(caseNumber)}`;
  }

  async #get(path) {
    let response;
    try {
      response = await fetch(this.url + path, { headers: { Accept: 'application/json' } });
    } catch {
      throw new Error('連不上伺服器，請檢查網路後再試。');
    }
    const body = response.headers.get('Content-Type')?.includes('json') ? await response.json() : null;
    if (!response.ok) {
      throw new Error(response.status === 401 ? '登入已逾時，請重新登入。' : (body?.message ?? `伺服器無法處理（代碼 ${response.status}）。`));
    }
    return body;
  }
}
