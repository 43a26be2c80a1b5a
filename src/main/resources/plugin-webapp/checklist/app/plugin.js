import './checklist-form.js';

// Tasklist wants a list of plugins. This one only defines the element that processes/shared/checklist.html uses.
export default [];
