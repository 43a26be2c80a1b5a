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

/** Sets a property only where it changes: every answer asks for all counts anew, and the page is long. */
export function put(element, property, value) {
  if (element[property] !== value) {
    element[property] = value;
  }
}

export function size(bytes) {
  return bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

/** 2026-11-20 → 民國115年11月20日 */
export function rocDate(iso) {
  const [year, month, day] = (iso || '').split('-').map(Number);
  return day ? `民國${year - 1911}年${month}月${day}日` : '';
}

/** 2026-11-20T09:30:00Z → 115/11/20 17:30, in the reader's time zone. */
export function rocTime(iso) {
  const time = new Date(iso);
  const two = number => String(number).padStart(2, '0');
  return `${time.getFullYear() - 1911}/${two(time.getMonth() + 1)}/${two(time.getDate())} ${two(time.getHours())}:${two(time.getMinutes())}`;
}

export function taxIdValid(number) {
  if (!/^[0-9]{8}$/.test(number)) {
    return false;
  }
  const weights = [1, 2, 1, 2, 1, 2, 4, 1];
  const sum = weights.reduce((total, weight, i) => {
    const product = Number(number[i]) * weight;
    return total + Math.floor(product / 10) + (product % 10);
  }, 0);
  return sum % 5 === 0 || (number[6] === '7' && (sum + 1) % 5 === 0);
}

let ids = 0;
export function freshId() {
  ids += 1;
  return `cl-${ids}`;
}
