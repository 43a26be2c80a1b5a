import { common } from '../../../assets/outsourcing/common.js';

export default {
  ...common,
  app: { name: '平台管理', vendor: '資通業務委外管理' },
};
