/// The script of a board: search, filters, keys, and links that lead to a decision.
///
/// What is asked for stands behind `#` in the address, `#?q=queue&status=accepted`, so that it can be sent to somebody.
enum BoardScript {
    /// The SHA-256 of the script's element in Base64, by which its page allows it and no other.
    static let hash: StaticString = "0yZKjhWUWmKqZGHIbKJ8iKVF3pFeFXUovrFVJXlSqKw="

    static let code: StaticString = """
        "use strict";
        (() => {
          const form = document.forms[0];
          const items = [...document.querySelectorAll("#decisions > li")];
          const told = document.getElementById("told");
          const choices = ["repository", "status", "tag", "person", "quality"];
          const fold = text => text.normalize("NFKD").replace(/\\p{M}/gu, "").toLowerCase();
          const texts = new WeakMap();
          const textOf = item => {
            if (!texts.has(item)) texts.set(item, fold(item.textContent));
            return texts.get(item);
          };
          const apply = () => {
            const words = fold(form.q.value).split(/\\s+/).filter(Boolean);
            const asked = choices.filter(name => form.elements[name]?.value);
            let shown = 0;
            for (const item of items) {
              const isShown = asked.every(name => (item.dataset[name] ?? "").split(" ").includes(form.elements[name].value))
                && (!form.risk.checked || "risk" in item.dataset) && (!form.force.checked || "force" in item.dataset)
                && words.every(word => textOf(item).includes(word));
              item.hidden = !isShown;
              shown += isShown;
            }
            told.textContent = `${shown} of ${items.length} decisions`;
          };
          const changed = () => {
            apply();
            const state = new URLSearchParams([...new FormData(form)].filter(([, value]) => value)).toString();
            history.replaceState(null, "", state ? `#?${state}` : "#");
          };
          const reach = () => {
            const hash = location.hash.slice(1);
            if (hash.startsWith("?")) {
              for (const [name, value] of new URLSearchParams(hash)) {
                const field = form.elements[name];
                if (field?.type === "checkbox") field.checked = true;
                else if (field) field.value = value;
              }
              apply();
              return;
            }
            const item = document.getElementById(hash);
            if (!items.includes(item)) return;
            if (item.hidden) { form.reset(); apply(); }
            item.querySelector("details").open = true;
            item.querySelector("summary").focus();
            item.scrollIntoView({ behavior: "instant" });
          };
          const step = (from, by) => {
            const shown = items.filter(item => !item.hidden);
            const next = shown[shown.indexOf(from) + by];
            next?.querySelector("summary").focus();
          };
          form.addEventListener("input", changed);
          form.addEventListener("submit", event => event.preventDefault());
          form.addEventListener("reset", () => setTimeout(changed));
          addEventListener("hashchange", reach);
          document.addEventListener("keydown", event => {
            const isTyped = event.target.matches("input, select");
            const item = event.target.closest("#decisions > li");
            if (event.ctrlKey || event.metaKey || event.altKey) return;
            if (event.key === "/" && !isTyped) { event.preventDefault(); form.q.focus(); }
            else if (event.key === "Escape" && event.target === form.q) { form.q.value = ""; changed(); }
            else if (event.key === "ArrowDown" && item) { event.preventDefault(); step(item, 1); }
            else if (event.key === "ArrowUp" && item) { event.preventDefault(); step(item, -1); }
          });
          form.hidden = false;
          apply();
          reach();
        })();

        """
}
