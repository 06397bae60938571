/// The script of a board: search, filters, keys, and links that lead to a decision.
///
/// What is asked for stands behind `#` in the address, `#?q=queue&status=accepted`, so that it can be sent to somebody; in
/// words, so that it still means the same when the log has changed.
enum BoardScript {
    /// The SHA-256 of the script's element in Base64, by which its page allows it and no other.
    static let hash: StaticString = "Vs7fq7MRuJ+VDbZKu0FqUlMJ5hgSMiUEY7y9usQqDAE="

    static let code: StaticString = """
        "use strict";
        (() => {
          const form = document.forms[0];
          const list = document.getElementById("decisions");
          const items = [...list.children];
          const told = document.getElementById("told");
          const choices = ["repository", "status", "tag", "person", "quality"];
          const fold = text => text.normalize("NFKD").replace(/\\p{M}/gu, "").toLowerCase();
          const texts = new WeakMap();
          const textOf = item => {
            if (!texts.has(item)) texts.set(item, fold(item.textContent));
            return texts.get(item);
          };
          const fields = () => [...form.elements].filter(field => field.name);
          // The names and words of what is asked for.
          const state = () => fields().flatMap(field => {
            if (field.type === "checkbox")
              return field.checked ? [[field.name, "1", field.parentElement.textContent.trim()]] : [];
            return field.value ? [[field.name, field.options ? field.selectedOptions[0].text : field.value]] : [];
          });
          const apply = () => {
            const sought = fold(form.q.value).split(/\\s+/).filter(Boolean);
            const asked = choices.filter(name => form.elements[name]?.value);
            const values = state();
            list.classList.toggle("asked", values.length > 0);
            let shown = 0;
            for (const item of items) {
              const isShown = asked.every(name => (item.dataset[name] ?? "").split(" ").includes(form.elements[name].value))
                && (!form.risk.checked || "risk" in item.dataset) && (!form.force.checked || "force" in item.dataset)
                && sought.every(word => textOf(item).includes(word));
              if (item.hidden === isShown) item.hidden = !isShown;
              shown += isShown;
            }
            const words = values.map(([, value, title]) => title ?? value);
            told.textContent = `${shown} of ${items.length} decisions${words.length ? ": " : ""}${words.join(", ")}`;
          };
          const changed = () => {
            apply();
            const address = new URLSearchParams(state().map(([name, value]) => [name, value])).toString();
            history.replaceState(null, "", address ? `#?${address}` : "#");
          };
          const reach = () => {
            const hash = location.hash.slice(1);
            if (hash.startsWith("?")) {
              const asked = new URLSearchParams(hash);
              for (const field of fields()) {
                const value = asked.get(field.name) ?? "";
                if (field.type === "checkbox") field.checked = asked.has(field.name);
                else if (field.options)
                  field.value = [...field.options].find(option => option.value && option.text === value)?.value ?? "";
                else field.value = value;
              }
              apply();
              return;
            }
            const item = items.find(item => new URL(`#${item.id}`, location).hash === location.hash);
            if (!item) return;
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
