import { common } from '../../../assets/outsourcing/common.js';

export default {
  ...common,
  customScripts: [...common.customScripts, '../../assets/outsourcing/tasklist'],
  requireJsConfig: { ngDeps: [...common.requireJsConfig.ngDeps, 'outsourcing.tasklist'] },
  app: { name: '工作清單', vendor: '資通業務委外管理' },
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: '認領目前選取的工作' },
    focusFilter: { key: 'ctrl+shift+f', description: '移到第一個篩選' },
    focusList: { key: 'ctrl+alt+l', description: '移到工作清單的第一項工作' },
    focusForm: { key: 'ctrl+alt+f', description: '移到工作表單的第一個欄位' },
    startProcess: { key: 'ctrl+alt+p', description: '開啟啟動流程的視窗' },
  },
};
