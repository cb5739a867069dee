/// The script that each page loads while it is served: reloads it, swaps its style sheets, and shows
/// what is wrong.
///
/// Texts of the site reach the page through `textContent` alone. What the script draws lives in a
/// shadow tree with a style sheet of its own, so that neither a page's styles nor its content
/// security policy touch it. A page that nobody sees lets go of its connection, because a browser
/// opens six to a host and one tab each would soon leave none for the pages.
enum ReloadScript {
  /// The address of the script.
  static let path = "/.casebook/reload.js"
  /// The address of the events.
  static let eventsPath = "/.casebook/events"

  static let bytes = Array((start + overlay + connection).utf8)

  private static let start = #"""
    (() => {
      "use strict";
      const script = document.currentScript;
      const inJapanese = script.dataset.lang === "ja";
      const texts = inJapanese
        ? {title: "このままでは公開できません", hint: "ヒント", close: "閉じる (Esc)",
           note: "下に見えているのは、最後に正しく生成できたページです。"}
        : {title: "This cannot be published yet", hint: "hint", close: "Close (Esc)",
           note: "Below is the last page that was right."};
      const own = document.getElementById("casebook-problems");
      const ownProblems = own ? JSON.parse(own.textContent) : [];
      let version = script.dataset.version;

      const key = "casebook-scroll";
      const here = () => location.pathname + location.search;
      const saved = JSON.parse(sessionStorage.getItem(key) || "null");
      sessionStorage.removeItem(key);
      if (saved && saved.page === here()) {
        const restore = () => scrollTo({left: saved.x, top: saved.y, behavior: "instant"});
        restore();
        addEventListener("load", restore, {once: true});
      }
      function reload() {
        sessionStorage.setItem(key, JSON.stringify({page: here(), x: scrollX, y: scrollY}));
        location.reload();
      }

      function swap(styles) {
        for (const link of document.querySelectorAll('link[rel~="stylesheet"]')) {
          const address = styles[new URL(link.href).pathname];
          if (!address) continue;
          const next = link.cloneNode();
          next.href = address;
          // The old one goes when the new one is there, so that no bare page shows in between.
          for (const end of ["load", "error"]) {
            next.addEventListener(end, () => link.remove(), {once: true});
          }
          link.after(next);
        }
      }

    """#

  private static let overlay = #"""
      const sheet = `
        :host { all: initial }
        section { position: fixed; inset: 0 0 auto; max-height: 80vh; overflow: auto;
          z-index: 2147483647; box-sizing: border-box; padding: 1rem 1.5rem 1.25rem;
          background: #fff; color: #1d1d1f; border-top: 4px solid #c4162a;
          box-shadow: 0 4px 24px rgb(0 0 0 / .35); font: 15px/1.6 system-ui, sans-serif }
        h1 { margin: 0; font-size: 1.1rem; color: #c4162a }
        button { float: right; font: inherit; padding: .15rem .75rem; cursor: pointer;
          color: inherit; background: transparent; border: 1px solid currentColor; border-radius: 4px }
        article { margin-top: 1rem; padding-top: .75rem; border-top: 1px solid #8886 }
        p { margin: 0 } .note, .code { opacity: .75 } .code { white-space: nowrap } .message { font-weight: 600 }
        .place { font-family: ui-monospace, monospace; overflow-wrap: anywhere }
        pre { margin: .35rem 0; padding: .5rem .75rem; overflow-x: auto; background: #f4f4f6;
          font: 13px/1.5 ui-monospace, monospace; border-radius: 4px }
        mark { background: none; color: #c4162a; font-weight: 700 } .unseen { visibility: hidden }
        ul { margin: .35rem 0 0; padding-left: 1.25rem }
        @media (prefers-color-scheme: dark) {
          section { background: #1d1d20; color: #f0f0f2 } pre { background: #2b2b30 }
          h1, mark { color: #ff8088 } section { border-top-color: #ff6670 }
        }`;
      let host = null, shown = "[]", dismissed = "";

      function add(parent, name, text, className) {
        const element = document.createElement(name);
        if (text !== undefined) element.textContent = text;
        if (className) element.className = className;
        parent.append(element);
        return element;
      }
      function addPlace(parent, item) {
        if (!item.path) return;
        const end = item.line ? `:${item.line}:${item.column}` : "";
        add(parent, "p", item.path + end, "place");
        if (!item.line) return;
        const pre = add(parent, "pre", `${item.line} | ${item.before}`);
        add(pre, "mark", item.marked);
        pre.append(`${item.after}\n${" ".repeat(String(item.line).length)} | `);
        add(pre, "span", item.before, "unseen").ariaHidden = "true";
        add(pre, "mark", "^".repeat(item.carets)).ariaHidden = "true";
      }
      function addProblem(parent, problem) {
        const article = add(parent, "article");
        const line = add(article, "p", undefined, "message");
        line.append(problem.message + " ");
        add(line, "span", problem.code ? `${problem.label}[${problem.code}]` : problem.label, "code");
        addPlace(article, problem);
        if (problem.hints.length === 0) return;
        const list = add(article, "ul");
        for (const hint of problem.hints) {
          const item = add(list, "li", `${texts.hint}: ${hint.message}`);
          addPlace(item, hint);
        }
      }
      function hide() {
        host?.remove();
        host = null;
      }
      function show(problems) {
        const now = JSON.stringify(problems);
        if (now === shown && (host || now === dismissed)) return;
        shown = now;
        hide();
        if (problems.length === 0) return;
        host = document.createElement("casebook-problems");
        host.lang = script.dataset.lang;
        const root = host.attachShadow({mode: "open"});
        const styles = new CSSStyleSheet();
        styles.replaceSync(sheet);
        root.adoptedStyleSheets = [styles];
        const section = add(root, "section");
        section.setAttribute("role", "alert");
        add(section, "button", texts.close).addEventListener("click", dismiss);
        add(section, "h1", texts.title);
        const isEmpty = document.documentElement.dataset.casebook === "empty";
        if (!isEmpty) add(section, "p", texts.note, "note");
        for (const problem of problems) addProblem(section, problem);
        document.documentElement.append(host);
        // In a narrow window the place would be out of sight.
        for (const pre of root.querySelectorAll("pre")) {
          pre.scrollLeft = pre.querySelector("mark").offsetLeft - pre.clientWidth / 2;
        }
      }
      function dismiss() {
        dismissed = shown;
        hide();
      }
      addEventListener("keydown", (event) => { if (event.key === "Escape" && host) dismiss(); });

    """#

  private static let connection = #"""
      let source = null;
      function receive(event) {
        const state = JSON.parse(event.data);
        if (state.version !== version) {
          if (!state.styles || state.from !== version) return reload();
          swap(state.styles);
          version = state.version;
        }
        show(ownProblems.concat(state.problems));
      }
      function connect() {
        if (source || document.hidden) return;
        source = new EventSource("/.casebook/events");
        source.addEventListener("message", receive);
        source.addEventListener("error", () => {
          // Most errors are mended by the browser itself; after some it gives up.
          if (source?.readyState !== EventSource.CLOSED) return;
          source = null;
          setTimeout(connect, 1000);
        });
      }
      function disconnect() {
        source?.close();
        source = null;
      }
      document.addEventListener("visibilitychange", () => {
        if (document.hidden) disconnect(); else connect();
      });
      addEventListener("pagehide", disconnect);
      addEventListener("pageshow", connect);
      show(ownProblems);
      connect();
    })();
    """#
}
