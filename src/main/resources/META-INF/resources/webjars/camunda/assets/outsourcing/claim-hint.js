import { chinese } from './language.js';

const TEXT = chinese
  ? '這項工作還沒有人承辦：請先按右上方的「認領」再填寫。'
  : 'Nobody works on this task yet: press "Claim" at the top right before you fill in the form.';

/** Says above the grey form of a task that nobody has claimed why it is grey. */
export function hintToClaim(scope, element, attributes, tasklistForm) {
  if (!tasklistForm.getParams().taskId) {
    return;
  }
  const hint = Object.assign(document.createElement('p'), { className: 'own-claim-hint', textContent: TEXT });
  // Before the form, not in it: there the hint would be as grey as the form.
  const place = element[0].closest('[cam-tasklist-form]');
  place.prepend(hint);
  // The form's own scope is isolated; the task is known to the pane around it, which learns of a claim at once.
  const pane = window.angular.element(place).scope();
  scope.$watch(() => Boolean(pane.task?.assignee), claimed => { hint.hidden = claimed; });
  scope.$on('$destroy', () => hint.remove());
}
