/** The server's refusal stands at the top of the dialog, the button that was pressed at its bottom. */
export function showRefusal(scope, element) {
  element.isolateScope().$watchCollection('notifications', shown => {
    if (shown.length > 0 && element[0].closest('.modal')) {
      // Once it is drawn.
      setTimeout(() => element[0].scrollIntoView({ block: 'center' }));
    }
  });
}
