const table = document.getElementById('results');
const body = table.tBodies[0];
const value = (row, column) => row.cells[column].textContent;
table.querySelectorAll('thead button').forEach((button, column) => button.addEventListener('click', () => {
  const head = button.parentElement;
  const down = head.getAttribute('aria-sort') === 'ascending';
  table.querySelectorAll('thead th').forEach(each => each.removeAttribute('aria-sort'));
  head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
  const number = text => text.trim() === '' ? NaN : Number(text.replace('%', ''));
  [...body.rows].sort((a, b) => {
    const x = number(value(a, column)), y = number(value(b, column));
    if (isNaN(x) !== isNaN(y)) return isNaN(x) ? 1 : -1;
    const order = isNaN(x) ? value(a, column).localeCompare(value(b, column)) : x - y;
    return down ? -order : order;
  }).forEach(row => body.append(row));
}));
document.getElementById('find').addEventListener('input', event => {
  const wanted = event.target.value.toLowerCase();
  for (const row of body.rows) row.hidden = !value(row, 1).toLowerCase().includes(wanted);
});
const open = () => { const at = document.getElementById(location.hash.slice(1)); if (at && at.tagName === 'DETAILS') at.open = true; };
addEventListener('hashchange', open); open();
addEventListener('beforeprint', () => document.querySelectorAll('details').forEach(each => each.open = true));
