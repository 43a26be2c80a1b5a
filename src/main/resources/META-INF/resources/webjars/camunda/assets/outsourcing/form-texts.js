/** What form-js says in English, whatever the language of the app; it offers no translation. */
const TEXTS = {
  'Field is required.': '請填寫這個欄位。',
  'Field must be a valid email.': '請輸入正確的電子郵件地址。',
  'Field must be a valid international phone number. (e.g. +4930664040900)': '請輸入含國碼的電話號碼，例如 +886212345678。',
  'Value is not a number.': '請輸入數字。',
  'Value is expected to be an integer.': '請輸入整數。',
  'Nothing to show.': '沒有資料。',
  'No content to show.': '沒有內容。',
  'No results': '沒有符合的選項',
  'Nothing found': '沒有符合的選項',
  'This is an image placeholder': '圖片',
  Select: '請選擇',
  Search: '輸入文字以搜尋',
  'Add new': '新增一筆',
  Collapse: '收合',
  Increment: '增加',
  Decrement: '減少',
  'Remove tag': '移除',
  'Next page': '下一頁',
  'Previous page': '上一頁',
  'Click to remove sorting': '按一下即可取消排序',
  'hh:mm': '時:分',
  'hh:mm ?m': '時:分',
  'Powered by bpmn.io': '表單技術：bpmn.io',
};

const PATTERNS = [
  [/^Field must match pattern (.+)\.$/, '格式不符，應為 $1。'],
  [/^Field must have minimum value of (.+)\.$/, '不可小於 $1。'],
  [/^Field must have maximum value of (.+)\.$/, '不可大於 $1。'],
  [/^Field must have minimum length of (.+)\.$/, '至少要有 $1 個字。'],
  [/^Field must have maximum length of (.+)\.$/, '最多 $1 個字。'],
  [/^Value is expected to have at most (\d+) decimal digits?\.$/, '小數最多 $1 位。'],
  [/^Please select a valid value, the two nearest valid values are (.+) and (.+)\.$/, '請輸入有效的值，最接近的是 $1 與 $2。'],
  [/^Expand all \((\d+)\)$/, '全部展開（$1）'],
  [/^(\d+) of (\d+)$/, '第 $1 頁，共 $2 頁'],
  [/^Click to sort by (.+) ascending$/, '按一下即可依$1遞增排序'],
  [/^Click to sort by (.+) descending$/, '按一下即可依$1遞減排序'],
  [/^(?:dd|d|mm|m|yyyy)([/.-])(?:dd|d|mm|m|yyyy)\1(?:dd|d|mm|m|yyyy)$/, text => text.replace(/d+/, '日').replace(/m+/, '月').replace(/y+/, '年')],
];

/** @returns the text in Chinese, or the text itself when it is not form-js' own */
export function formText(text) {
  const plain = text.trim().replace(/\s+/g, ' ');
  const pattern = PATTERNS.find(([english]) => english.test(plain));
  return TEXTS[plain] ?? (pattern ? plain.replace(...pattern) : text);
}
