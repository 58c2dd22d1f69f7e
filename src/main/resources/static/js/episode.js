// The scale of a running episode: time moves on between two news.
"use strict";

const moveScale = () => {
  const timer = document.querySelector("[data-since]");
  const scale = document.querySelector(".scale");
  if (!timer || !scale) {
    return;
  }
  const from = Number(scale.dataset.from);
  const part = (serverNow(timer) - from) / (Number(scale.dataset.to) - from);
  const at = Math.max(0, Math.min(100, part * 100)).toFixed(2) + "%";
  scale.querySelector("[data-gone]").setAttribute("width", at);
  scale.querySelector("[data-now-line]").setAttribute("x", at);
};

setInterval(moveScale, 5000);
