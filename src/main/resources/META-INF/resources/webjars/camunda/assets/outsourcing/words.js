import { keepInChinese } from './form-texts.js';
import { loginPage } from './login-page.js';

const APPS = { tasklist: '工作清單', cockpit: '流程監控', admin: '平台管理', welcome: '首頁' };
const DAYS = ['日', '一', '二', '三', '四', '五', '六'];
const MONTHS = [...Array(12).keys()].map(month => `${month + 1}月`);

/** Chosen as the apps do: the browser's first language where there is one, else Chinese. */
const chinese = !/^en\b/i.test(navigator.languages?.[0] ?? navigator.language);
const words = window.angular.module('outsourcing.words', []);

if (chinese) {
  document.documentElement.lang = 'zh-Hant-TW';
  words
    .decorator('$locale', ['$delegate', calendarNames])
    .run(['$injector', calendarTexts])
    .directive('camWidgetHeader', () => ({ link: (scope, element) => nameApps(element.isolateScope()) }))
    .directive('camTasklistFormCamunda', () => ({ link: keepFormInChinese }));
}

export default Object.keys(APPS).map(app => loginPage(app, chinese));

/** For the calendars of the apps themselves (due date, follow-up date). */
function calendarNames(locale) {
  Object.assign(locale.DATETIME_FORMATS, {
    DAY: DAYS.map(day => `星期${day}`), SHORTDAY: DAYS, MONTH: MONTHS, SHORTMONTH: MONTHS, STANDALONEMONTH: MONTHS, AMPMS: ['上午', '下午'],
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
    weekdays: { shorthand: DAYS, longhand: DAYS.map(day => `星期${day}`) },
    months: { shorthand: MONTHS, longhand: MONTHS },
    firstDayOfWeek: 0,
    yearAriaLabel: '年',
    monthAriaLabel: '月',
    hourAriaLabel: '時',
    minuteAriaLabel: '分',
    rangeSeparator: ' 至 ',
    scrollTitle: '捲動以增減',
    toggleTitle: '按一下以切換',
  });
  scope.$on('$destroy', keepInChinese(element[0]));
}
