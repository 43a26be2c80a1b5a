import { nameCriteria } from './filter-texts.js';
import { formText } from './form-texts.js';
import { keepInChinese } from './keep-in-chinese.js';
import { chinese } from './language.js';
import { rewriteLeftovers } from './leftovers.js';
import { loginPage } from './login-page.js';
import { refusalsInChinese } from './refusals.js';
import { tableText } from './table-texts.js';

const APPS = { tasklist: '工作清單', cockpit: '流程監控', admin: '平台管理', welcome: '首頁' };
const DAYS = ['日', '一', '二', '三', '四', '五', '六'];
const LONG_DAYS = DAYS.map(day => `星期${day}`);
const MONTHS = [...Array(12).keys()].map(month => `${month + 1}月`);

const words = window.angular.module('outsourcing.words', []);

if (chinese) {
  document.documentElement.lang = 'zh-Hant-TW';
  rewriteLeftovers(words);
  words
    .config(['$httpProvider', http => http.interceptors.push(['$q', refusalsInChinese])])
    .config(['camDateFormatProvider', dates])
    .decorator('$locale', ['$delegate', calendarNames])
    .run(['$injector', calendarTexts])
    .directive('camWidgetHeader', () => ({ link: (scope, element) => nameApps(element.isolateScope()) }))
    // After Tasklist's own link function: the higher the priority, the later.
    .directive('camTasklistFilterModalFormCriteria', () => ({ priority: 1, link: (scope, element) => nameCriteria(element.isolateScope()) }))
    .directive('camWidgetDmnViewer', () => ({ link: (scope, element) => keep(scope, element, tableText) }))
    .directive('camTasklistFormCamunda', () => ({ link: keepFormInChinese }));
}

export default Object.keys(APPS).map(app => loginPage(app, chinese));

/** Cockpit alone has a format of its own, for programs; like the others, but with seconds. */
function dates(formats) {
  if (document.querySelector('base').getAttribute('app-name') === 'cockpit') {
    formats.setDateFormat('L HH:mm:ss', 'normal');
  }
}

/** For the calendars of the apps themselves (due date, follow-up date). */
function calendarNames(locale) {
  Object.assign(locale.DATETIME_FORMATS, {
    DAY: LONG_DAYS, SHORTDAY: DAYS, MONTH: MONTHS, SHORTMONTH: MONTHS, STANDALONEMONTH: MONTHS, AMPMS: ['上午', '下午'],
  });
  return locale;
}

function calendarTexts($injector) {
  const set = (name, values) => $injector.has(name) && Object.assign($injector.get(name), values);
  set('uibDatepickerPopupConfig', { currentText: '今天', clearText: '清除', closeText: '完成' });
  set('uibDatepickerConfig', { formatDayTitle: 'yyyy 年 M 月', formatMonthTitle: 'yyyy 年', formatMonth: 'M 月', startingDay: 0 });
}

/** The switch between the apps has its names built in. */
function nameApps(header) {
  header.$watch('apps', apps => Object.entries(apps ?? {}).forEach(([app, entry]) => { entry.label = APPS[app]; }));
}

function keepFormInChinese(scope, element) {
  window.flatpickr?.localize({
    weekdays: { shorthand: DAYS, longhand: LONG_DAYS },
    months: { shorthand: MONTHS, longhand: MONTHS },
    firstDayOfWeek: 0,
    yearAriaLabel: '年',
    monthAriaLabel: '月',
  });
  keep(scope, element, formText);
}

function keep(scope, element, translate) {
  scope.$on('$destroy', keepInChinese(element[0], translate));
}
