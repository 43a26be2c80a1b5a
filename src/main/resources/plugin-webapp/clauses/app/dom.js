/** Makes an element: h('p', {class: 'x', onclick}, 'text', child). Null and false children are left out. */
export function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.startsWith('on')) {
      element.addEventListener(name.slice(2), value);
    } else if (value === true) {
      element.setAttribute(name, '');
    } else if (value !== false && value != null) {
      element.setAttribute(name, value);
    }
  }
  element.append(...children.flat().filter(child => child != null && child !== false));
  return element;
}

/** 2026-11-20T09:30:00Z → 115/11/20 17:30, in the reader's time zone. */
export function rocTime(iso) {
  const time = new Date(iso);
  const two = number => String(number).padStart(2, '0');
  return `${time.getFullYear() - 1911}/${two(time.getMonth() + 1)}/${two(time.getDate())} ${two(time.getHours())}:${two(time.getMinutes())}`;
}

/** 2026-11-20 → 115/11/20 */
export function rocDate(iso) {
  const [year, month, day] = iso.split('-');
  return `${Number(year) - 1911}/${month}/${day}`;
}
