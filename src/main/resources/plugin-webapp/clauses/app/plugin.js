import './clause-trace.js';

// A page of its own, and its entry in Cockpit's navigation.
export default [
  {
    id: 'clauses-page',
    pluginPoint: 'cockpit.route',
    properties: { path: '/clauses' },
    render(node, { api }) {
      node.append(Object.assign(document.createElement('clause-trace'), { api }));
    },
  },
  {
    id: 'clauses',
    pluginPoint: 'cockpit.navigation',
    priority: 5,
    properties: { path: '/clauses', pagePath: '#/clauses', label: '條文對照' },
    render(node) {
      node.append(Object.assign(document.createElement('a'), { href: '#/clauses', textContent: '條文對照' }));
    },
  },
];
