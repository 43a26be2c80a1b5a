import { common } from '../../../assets/outsourcing/common.js';

export default {
  ...common,
  app: { name: '首頁', vendor: '資通業務委外管理' },
  // The vendor's manual is in English.
  links: [],
};
