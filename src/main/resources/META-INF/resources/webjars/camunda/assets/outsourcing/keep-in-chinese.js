const ATTRIBUTES = ['placeholder', 'title', 'aria-label'];

/** What people wrote themselves. */
const CONTENT = '.fjs-form-field-text, .fjs-form-field-html, .fjs-dropdownlist-item, .dmn-decision-table-container tbody';

/**
 * For what draws itself in English and offers no translation: keeps the texts in this one element in Chinese.
 *
 * @param translate gives the Chinese of a text, or the text itself
 * @returns what ends it
 */
export function keepInChinese(element, translate) {
  const observer = new MutationObserver(changes => changes.forEach(({ target, addedNodes }) => {
    rewrite(target, translate);
    addedNodes.forEach(added => everythingIn(added).forEach(node => rewrite(node, translate)));
  }));
  observer.observe(element, { childList: true, subtree: true, characterData: true, attributeFilter: ATTRIBUTES });
  return () => observer.disconnect();
}

function everythingIn(node) {
  const found = [node];
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    found.push(walker.currentNode);
  }
  return found;
}

function rewrite(node, translate) {
  const change = (text, write) => translate(text) !== text && write(translate(text));
  if (node.nodeType === Node.TEXT_NODE && !node.parentElement?.closest(CONTENT)) {
    change(node.data, text => { node.data = text; });
  } else if (node.nodeType === Node.ELEMENT_NODE) {
    ATTRIBUTES.filter(name => node.hasAttribute(name))
      .forEach(name => change(node.getAttribute(name), text => node.setAttribute(name, text)));
  }
}
