const TEXTS = {
  zh: ['機關與學校委外案件的資安管理，從提出需求到結案。', '沒有帳號或無法登入，請洽'],
  en: ['Security management of the outsourcing cases of agencies and schools, from request to closure.', 'No account, or no way in? Please ask: '],
};

/** Says above the log-in form of this app what this is, and whom to ask. */
export const loginPage = (app, chinese) => ({
  id: `outsourcing-login-${app}`,
  pluginPoint: `${app}.login`,
  priority: 100,
  render(node) {
    const [purpose, ask] = TEXTS[chinese ? 'zh' : 'en'];
    const help = paragraph('own-login-help', '');
    node.replaceChildren(paragraph('', purpose), help);
    contact().then(whom => { help.textContent = `${ask}${whom}${chinese ? '。' : ''}`; });
  },
  unmount() {},
});

async function contact() {
  const answer = await fetch(`${document.querySelector('base').getAttribute('app-root')}/../contact`);
  return answer.ok ? answer.text() : '貴機關的平台管理員';
}

function paragraph(className, text) {
  return Object.assign(document.createElement('p'), { className, textContent: text });
}
