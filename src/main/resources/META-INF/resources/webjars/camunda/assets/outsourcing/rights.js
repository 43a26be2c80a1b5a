/** Marks the page with the apps that this account may use; the style sheet leaves out the controls of the others. The server refuses them anyway. */
export function markRights(root) {
  root.$watch('authentication.authorizedApps', apps => {
    ['admin', 'cockpit'].forEach(app => document.body.classList.toggle(`own-may-${app}`, Boolean(apps?.includes(app))));
  });
}
