// Runs in a page of charts and tells the parent what overlaps, leaves its figure, or is too small.
addEventListener("load", async () => {
  await document.fonts.ready;
  const found = [];
  let texts = 0;
  let shown = 0;
  for (const figure of document.querySelectorAll("figure")) {
    const name = figure.id;
    const frame = figure.getBoundingClientRect();
    const drawings = [...figure.querySelectorAll("svg")]
      .filter((svg) => getComputedStyle(svg).display !== "none");
    if (drawings.length !== 1) found.push(`${name}: ${drawings.length} drawings are shown`);
    shown += drawings.length;
    for (const svg of drawings) {
      const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
      const size = parseFloat(getComputedStyle(svg).fontSize) * scale;
      if (size < 11.95) found.push(`${name}: text is ${size.toFixed(2)} pixels high`);
      const border = svg.getBoundingClientRect();
      const boxes = [...svg.querySelectorAll("text")].map((text) => {
        const box = text.getBoundingClientRect();
        return { text: text.lastChild.textContent, box };
      });
      texts += boxes.length;
      boxes.forEach(({ text, box }, index) => {
        const out = Math.max(
          frame.left - box.left, box.right - frame.right,
          border.top - box.top, box.bottom - border.bottom,
        );
        if (out > 0.5) found.push(`${name}: “${text}” leaves the figure by ${out.toFixed(1)}`);
        for (const other of boxes.slice(index + 1)) {
          const x = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
          const y = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
          if (x > 0.5 && y > 0.5) {
            found.push(`${name}: “${text}” and “${other.text}” overlap by ${x.toFixed(1)} × ${y.toFixed(1)}`);
          }
        }
      });
    }
  }
  if (document.documentElement.scrollWidth > innerWidth) found.push("the page scrolls sideways");
  parent.postMessage({ width: innerWidth, shown, texts, found }, "*");
});
