import { card } from './card.js';
import { clauses } from './clauses.js';
import { records } from './records.js';
import './checklist-form.js';

// The element that processes/shared/checklist.html uses defines itself; what is listed here plugs into Tasklist.
export default [card, clauses, records];
