import { common } from '../../../assets/outsourcing/common.js';

export default {
  ...common,
  app: { name: '工作清單', vendor: '資通業務委外管理' },
};
