import { hintToClaim } from './claim-hint.js';
import { leadToFirstFault } from './incomplete-form.js';
import { markRights } from './rights.js';
import { showRefusal } from './start-refusals.js';

window.angular.module('outsourcing.tasklist', [])
  .directive('camTasklistFormCamunda', () => ({ require: '^camTasklistForm', link: { pre: leadToFirstFault, post: hintToClaim } }))
  .directive('notificationsPanel', () => ({ link: showRefusal }))
  .run(['$rootScope', markRights]);

// Everything hooks into what is there already; nothing is plugged in.
export default [];
