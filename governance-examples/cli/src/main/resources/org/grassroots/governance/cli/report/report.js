"use strict";
const data = JSON.parse(document.getElementById("data").textContent);
const words = {
  map: {zh: "片区", en: "Areas"}, metric: {zh: "着色指标", en: "Coloured by"},
  choose: {zh: "选择一个片区查看详情。", en: "Choose an area to see its figures."},
  none: {zh: "无数据", en: "No figure"}, scores: {zh: "考核", en: "Assessment"},
  step: {zh: "步骤", en: "Step"}, raw: {zh: "原始值", en: "Raw"}, value: {zh: "标准化", en: "On the scale"},
  points: {zh: "得分", en: "Points"}, sum: {zh: "合计", en: "Sum"}, all: {zh: "显示全部", en: "Show all"},
  theme: {zh: "深色", en: "Dark"}, light: {zh: "浅色", en: "Light"}, other: {zh: "English", en: "中文"},
  footer: {zh: "每个分数均可展开查看计算过程。居民不参与评分。", en: "Open any score to see how it came about. Residents are never scored."}
};
let lang = data.language, metric = 0, chosen = -1;
const pick = id => document.getElementById(id);
const t = label => label[lang];
const SVG = "http://www.w3.org/2000/svg";

function node(name, attributes, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes || {})) {
    if (key === "on") for (const [type, call] of Object.entries(value)) element.addEventListener(type, call);
    else if (value !== null && value !== undefined) element.setAttribute(key, value);
  }
  element.append(...children.filter(child => child !== null));
  return element;
}
const put = (element, ...children) => element.replaceChildren(...children.filter(child => child !== null));
function draw(name, attributes, text) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  if (text !== undefined) element.textContent = text;
  return element;
}
const shown = number => Number(number).toLocaleString(lang === "zh" ? "zh-CN" : "en", {maximumFractionDigits: 2});

function steps() {
  const id = data.metrics[metric].id;
  const values = data.areas.map(area => area.values[id]).filter(value => value !== undefined).map(Number).sort((a, b) => a - b);
  if (!values.length) return [];
  const cuts = [];
  for (let i = 0; i < 5; i++) cuts.push(values[Math.floor(i * values.length / 5)]);
  const quantiles = [...new Set(cuts)];
  if (quantiles.length > 2) return quantiles;
  // most areas share one small number: equal steps tell the others apart
  const least = values[0], most = values[values.length - 1];
  const step = Math.max(1, Math.ceil((most - least) / 5));
  const even = [];
  for (let cut = least; cut < most || !even.length; cut += step) even.push(cut);
  return even;
}
function shade(value, cuts) {
  if (value === undefined) return null;
  let step = 0;
  while (step + 1 < cuts.length && Number(value) >= cuts[step + 1]) step++;
  return cuts.length === 1 ? 2 : Math.round(step * 4 / (cuts.length - 1));
}
const colour = step => step === null ? "var(--none)" : `var(--c${step})`;

function map() {
  const panel = pick("map");
  pick("map-panel").hidden = !data.areas.length;
  if (!data.areas.length) return;
  pick("map-title").textContent = t(words.map);
  pick("metric-label").textContent = t(words.metric);
  const cuts = steps(), id = data.metrics[metric].id, unit = data.metrics[metric].unit;
  const say = area => `${t(area.name)} · ${area.values[id] === undefined ? t(words.none) : shown(area.values[id]) + unit}`;
  const choose = index => { chosen = index; map(); detail(); };
  if (data.height > 0) {
    const svg = draw("svg", {viewBox: `-6 -6 1012 ${data.height + 12}`, role: "group", "aria-label": t(words.map)});
    data.areas.forEach((area, index) => {
      if (!area.path) return;
      const path = draw("path", {d: area.path, "fill-rule": "evenodd", tabindex: 0, role: "button", "aria-label": say(area)});
      path.style.fill = colour(shade(area.values[id], cuts));
      if (index === chosen) path.classList.add("chosen");
      path.addEventListener("click", () => choose(index));
      path.addEventListener("keydown", event => { if (event.key === "Enter" || event.key === " ") { event.preventDefault(); choose(index); } });
      path.addEventListener("mousemove", event => tip(say(area), event));
      path.addEventListener("mouseleave", () => tip(""));
      svg.append(path);
    });
    const last = svg.querySelector(".chosen");
    if (last) svg.append(last);
    put(panel, svg);
  } else {
    put(panel, node("div", {class: "tiles"}, ...data.areas.map((area, index) => {
      const step = shade(area.values[id], cuts);
      const tile = node("button", {type: "button", class: `tile ${step !== null && step > 2 ? "deep" : "pale"}${index === chosen ? " chosen" : ""}`, on: {click: () => choose(index)}},
        node("b", {}, area.values[id] === undefined ? "–" : shown(area.values[id]) + unit), t(area.name));
      tile.style.background = colour(step);
      return tile;
    })));
  }
  put(pick("legend"), ...cuts.map((from, index) => {
    const step = cuts.length === 1 ? 2 : Math.round(index * 4 / (cuts.length - 1));
    const mark = node("i", {});
    mark.style.background = colour(step);
    const to = index + 1 < cuts.length ? shown(cuts[index + 1]) : "";
    return node("span", {}, mark, to ? `${shown(from)}${unit} – ${to}${unit}` : `≥ ${shown(from)}${unit}`);
  }), ...(data.areas.some(area => area.values[id] === undefined) ? [(() => { const mark = node("i", {}); mark.style.background = "var(--none)"; return node("span", {}, mark, t(words.none)); })()] : []));
}
function tip(text, event) {
  const box = pick("tip");
  box.style.opacity = text ? 1 : 0;
  if (!text) return;
  box.textContent = text;
  box.style.left = Math.min(event.clientX + 14, innerWidth - 270) + "px";
  box.style.top = event.clientY + 16 + "px";
}
function detail() {
  const panel = pick("detail");
  panel.hidden = !data.areas.length;
  if (chosen < 0) {
    const id = data.metrics.length ? data.metrics[metric].id : "";
    const best = data.areas.map((area, index) => [area, index]).filter(([area]) => area.values[id] !== undefined)
      .sort(([a], [b]) => Number(b.values[id]) - Number(a.values[id])).slice(0, 10);
    const most = best.length ? Math.max(1e-9, ...best.map(([area]) => Number(area.values[id]))) : 1;
    put(panel, node("h2", {}, data.metrics.length ? t(data.metrics[metric].label) : ""), node("p", {class: "quiet"}, t(words.choose)),
      ...best.map(([area, index]) => {
        const fill = node("i", {});
        fill.style.width = 100 * Number(area.values[id]) / most + "%";
        return node("div", {}, node("dl", {class: "facts", style: "margin:6px 0 2px"}, node("dt", {}, t(area.name)), node("dd", {}, shown(area.values[id]) + data.metrics[metric].unit)), node("div", {class: "bar"}, fill));
      }));
    return;
  }
  const area = data.areas[chosen];
  const score = data.scores.find(score => score.unit.en === area.name.en && score.unit.zh === area.name.zh);
  put(panel, node("h2", {}, t(area.name)),
    node("dl", {class: "facts"}, ...data.metrics.flatMap(each => [node("dt", {}, t(each.label)),
      node("dd", {}, area.values[each.id] === undefined ? "–" : shown(area.values[each.id]) + each.unit)])),
    score ? node("h3", {}, `${t(score.group)}: ${score.total} ${t(score.band)}`) : null,
    score ? lines(score) : null);
}
function lines(score) {
  const cell = text => node("td", {class: "number"}, text);
  return node("table", {}, node("thead", {}, node("tr", {}, node("th", {scope: "col"}, t(words.step)),
      ...[words.raw, words.value, words.points].map(word => node("th", {scope: "col", class: "number"}, t(word))))),
    node("tbody", {}, ...score.lines.map(line => {
      const name = node("td", {}, t(line.label));
      name.style.paddingLeft = 12 + 16 * line.depth + "px";
      return node("tr", {}, name, cell(line.raw), cell(line.value), cell(line.contribution));
    }), node("tr", {}, node("td", {}, node("b", {}, t(words.sum))), cell(""), cell(""), node("td", {class: "number"}, node("b", {}, score.total)))));
}
function bars(chart) {
  const rows = chart.places.length, gap = 26, height = rows * gap * 1 + 8, left = 190, width = 560;
  const most = Math.max(1e-9, ...chart.series.flatMap(series => series.values.map(Number)));
  const svg = draw("svg", {viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": t(chart.title)});
  chart.places.forEach((place, row) => {
    const name = t(place), y = 4 + row * gap;
    svg.append(draw("text", {x: left - 8, y: y + 15, "text-anchor": "end"}, name.length > 27 ? name.slice(0, 26) + "…" : name));
    const thick = Math.floor((gap - 7) / chart.series.length);
    chart.series.forEach((series, index) => {
      const length = (width - left - 70) * Math.max(0, Number(series.values[row])) / most;
      const bar = draw("rect", {x: left, y: y + 2 + index * thick, width: Math.max(1, length), height: thick - 1, rx: 3});
      bar.style.fill = `var(--s${index % 3})`;
      svg.append(bar, draw("text", {x: left + length + 6, y: y + 2 + index * thick + thick / 2 + 4, class: "value"}, shown(series.values[row])));
    });
  });
  return svg;
}
function curve(chart) {
  const width = 560, height = 240, left = 64, right = 34, bottom = 30, top = 12;
  const highest = Math.max(1, ...chart.series.flatMap(series => series.values.map(Number)));
  const unit = Math.pow(10, Math.floor(Math.log10(highest / 4)));
  const most = 4 * unit * [1, 2, 2.5, 5, 10].find(step => 4 * unit * step >= highest);
  const svg = draw("svg", {viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": t(chart.title)});
  const x = index => left + (width - left - right) * (chart.places.length < 2 ? .5 : index / (chart.places.length - 1));
  const y = value => height - bottom - (height - bottom - top) * Number(value) / most;
  for (let i = 0; i <= 4; i++) {
    const value = most * i / 4;
    svg.append(draw("line", {x1: left, x2: width - right, y1: y(value), y2: y(value), class: "grid"}), draw("text", {x: left - 8, y: y(value) + 4, "text-anchor": "end"}, shown(Math.round(value * 10) / 10)));
  }
  const each = Math.max(1, Math.ceil(chart.places.length / 7));
  chart.places.forEach((place, index) => { if (index % each === 0) svg.append(draw("text", {x: x(index), y: height - 8, "text-anchor": "middle"}, t(place))); });
  chart.series.forEach((series, index) => {
    const points = series.values.map((value, place) => `${x(place).toFixed(1)},${y(value).toFixed(1)}`).join(" ");
    const path = draw("polyline", {points, fill: "none", "stroke-width": 2.4, "stroke-linejoin": "round"});
    path.style.stroke = `var(--s${index % 3})`;
    svg.append(path);
  });
  return svg;
}
function charts() {
  put(pick("charts"), ...data.charts.map(chart => node("div", {class: "panel chart"},
    node("div", {class: "panel-head"}, node("h2", {}, t(chart.title))),
    node("div", {class: "key"}, ...(chart.series.length > 1 ? chart.series.map((series, index) => {
      const mark = node("i", {});
      mark.style.background = `var(--s${index % 3})`;
      return node("span", {}, mark, t(series.label));
    }) : [])), chart.kind === "line" ? curve(chart) : bars(chart))));
}
function scores() {
  const groups = new Map();
  data.scores.forEach(score => { const key = JSON.stringify(score.group); groups.set(key, [...(groups.get(key) || []), score]); });
  put(pick("scores"), ...[...groups.values()].map(group => {
    const item = score => {
      const fill = node("i", {});
      fill.style.width = Math.max(0, Math.min(100, Number(score.total) || 0)) + "%";
      const box = node("details", {}, node("summary", {}, node("span", {class: "quiet"}, score.rank), node("span", {}, t(score.unit)),
        node("span", {class: "bar"}, fill), node("span", {class: "number"}, score.total || "–"), t(score.band) ? node("span", {class: "badge"}, t(score.band)) : node("span", {})));
      box.addEventListener("toggle", () => { if (box.open && box.children.length === 1) box.append(node("div", {class: "lines"}, lines(score))); });
      return box;
    };
    const list = node("div", {class: "scroll"}, ...group.slice(0, 60).map(item));
    const rest = group.length > 60 ? node("button", {type: "button", class: "more", on: {click: event => { list.append(...group.slice(60).map(item)); event.target.remove(); }}}, `${t(words.all)} (${group.length})`) : null;
    return node("div", {class: "panel"}, node("div", {class: "panel-head"}, node("h2", {}, `${t(words.scores)}: ${t(group[0].group)}`)), list, rest);
  }));
}
function tables() {
  put(pick("tables"), ...data.tables.map(table => {
    let by = -1, up = true, open = false;
    const box = node("div", {class: "panel"});
    const fill = () => {
      const rows = by < 0 ? table.rows : [...table.rows].sort((a, b) => {
        const left = t(a[by]), right = t(b[by]);
        const order = table.columns[by].isNumber ? (left === "" ? -Infinity : parseFloat(left)) - (right === "" ? -Infinity : parseFloat(right)) : left.localeCompare(right, lang);
        return up ? order : -order;
      });
      const cut = open ? rows : rows.slice(0, 100);
      put(box, node("div", {class: "panel-head"}, node("h2", {}, t(table.title)), node("span", {class: "quiet"}, shown(table.rows.length))),
        node("div", {class: "scroll"}, node("table", {}, node("thead", {}, node("tr", {}, ...table.columns.map((column, index) =>
          node("th", {scope: "col", class: column.isNumber ? "number" : null, "aria-sort": by === index ? (up ? "ascending" : "descending") : "none"},
            node("button", {type: "button", on: {click: () => { up = by === index ? !up : !column.isNumber; by = index; fill(); }}}, t(column.label)))))),
          node("tbody", {}, ...cut.map(row => node("tr", {}, ...row.map((cell, index) => node("td", {class: table.columns[index].isNumber ? "number" : null}, t(cell)))))))),
        rows.length > cut.length ? node("button", {type: "button", class: "more", on: {click: () => { open = true; fill(); }}}, `${t(words.all)} (${shown(rows.length)})`) : null);
    };
    fill();
    return box;
  }));
}
function all() {
  document.documentElement.lang = lang === "zh" ? "zh-CN" : "en";
  document.title = t(data.title);
  pick("title").textContent = t(data.title);
  pick("subtitle").textContent = t(data.subtitle);
  pick("language").textContent = t(words.other);
  pick("theme").textContent = t(document.documentElement.dataset.theme === "dark" ? words.light : words.theme);
  pick("footer").textContent = t(words.footer);
  put(pick("cards"), ...data.cards.map(card => node("div", {class: "card"}, node("div", {class: "label"}, t(card.label)), node("div", {class: "value"}, card.value), node("div", {class: "note"}, t(card.note)))));
  put(pick("metric"), ...data.metrics.map((each, index) => node("option", {value: index}, t(each.label))));
  pick("metric").value = metric;
  map(); detail(); charts(); scores(); tables();
}
pick("language").addEventListener("click", () => { lang = lang === "zh" ? "en" : "zh"; all(); });
pick("theme").addEventListener("click", () => { const root = document.documentElement; root.dataset.theme = root.dataset.theme === "dark" ? "light" : "dark"; all(); });
pick("metric").addEventListener("change", event => { metric = Number(event.target.value); map(); detail(); });
if (matchMedia("(prefers-color-scheme: dark)").matches) document.documentElement.dataset.theme = "dark";
all();
