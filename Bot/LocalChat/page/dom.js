/** An element with a class, properties and children; `data` becomes data attributes. */
export function make(tag, className, { data = {}, ...properties } = {}, ...children) {
  const element = document.createElement(tag);
  if (className) {
    element.className = className;
  }
  Object.assign(element.dataset, data);
  for (const [name, value] of Object.entries(properties)) {
    if (name in element) {
      element[name] = value;
    } else {
      element.setAttribute(name, value);
    }
  }
  element.append(...children);
  return element;
}

export const find = id => document.getElementById(id);
