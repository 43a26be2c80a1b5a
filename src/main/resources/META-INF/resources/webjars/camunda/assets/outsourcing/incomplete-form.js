/** The one failure that Tasklist keeps to itself, in the dialog for starting and in the task pane alike. */
const SILENT = 'camForm submission prevented';

const INPUTS = 'input:not([type=hidden]):not([disabled]), textarea:not([disabled]), button:not([disabled])';

/**
 * Whoever sends a form with a fault in it stands at its end, and the fault may be screens above: they are led there.
 * The button stays, so that the next press leads to the next fault; a grey one would not say why.
 */
export function leadToFirstFault(scope, element, attributes, tasklistForm) {
  const { registerCompletionHandler, notifyFormValidated } = tasklistForm;

  tasklistForm.registerCompletionHandler = send => registerCompletionHandler(done => send((failure, result) => {
    const incomplete = failure && hasFieldErrors(failure);
    // The form answers outside of Angular, which would leave the button as it is while sending.
    scope.$applyAsync(() => done(incomplete ? new Error(SILENT) : failure, result));
    if (incomplete) {
      // Only then are the errors drawn.
      setTimeout(() => showFirstFault(element[0]));
    }
  }));
  // A form that could not be loaded, and only that, cannot be sent.
  tasklistForm.notifyFormValidated = invalid => notifyFormValidated(invalid && !element[0].querySelector('.fjs-form'));

  scope.$on('$destroy', () => Object.assign(tasklistForm, { registerCompletionHandler, notifyFormValidated }));
}

/** form-js reports the errors by field; whatever else fails has a message. */
function hasFieldErrors(failure) {
  return typeof failure.message !== 'string';
}

function showFirstFault(form) {
  const field = form.querySelector('.fjs-form-field-error')?.closest('.fjs-form-field');
  field?.querySelector(INPUTS)?.focus({ preventScroll: true });
  field?.scrollIntoView({ block: 'center' });
}
