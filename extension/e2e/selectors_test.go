package e2e

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/evanw/esbuild/pkg/api"
	"github.com/google/go-cmp/cmp"

	"demur/extension/pages"
)

// A table holds the selectors of a site and what they find on each page, as extension/src/sites keeps them.
type table struct {
	Date      string
	Selectors map[string]struct{ CSS, Why string }
	Counts    map[string]map[string]int // by the name of the English page, then of the selector
}

// TestSelectors counts what each selector finds on each page of its site. One that is not named for a page finds nothing there. In another
// interface language it finds the same.
func TestSelectors(t *testing.T) {
	tables := selectorTables(t)
	for site, table := range tables {
		if _, err := time.Parse(time.DateOnly, table.Date); err != nil {
			t.Errorf("%s: the date of the table: %v", site, err)
		}
		for page := range table.Counts {
			if p, ok := pages.Find(page); !ok || siteOf(p) != site || p.Like != "" {
				t.Errorf("%s: counts for a page %q that is none of its own, or in another language", site, page)
			}
		}
	}
	for _, p := range pages.All() {
		site := siteOf(p)
		table, ok := tables[site]
		if !ok {
			continue
		}
		counts := table.Counts[p.Name]
		if p.Like != "" {
			counts = table.Counts[p.Like]
		}
		t.Run(p.Name, func(t *testing.T) {
			v := open(t, p.Name)
			css, want, got := map[string]string{}, map[string]int{}, map[string]int{}
			for name, s := range table.Selectors {
				css[name] = s.CSS
				want[name] = counts[name]
			}
			list, err := json.Marshal(css)
			v.must(err)
			v.must(v.tab.Eval(`(() => {
				const roots = [document, ...[...document.querySelectorAll("*")].map((e) => e.shadowRoot).filter(Boolean)];
				const count = (css) => roots.reduce((n, root) => n + root.querySelectorAll(css).length, 0);
				return Object.fromEntries(Object.entries(`+string(list)+`).map(([name, css]) => [name, count(css)]));
			})()`, &got))
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("counts (-table +page):\n%s", diff)
			}
		})
	}
}

// selectorTables reads the tables out of the TypeScript sources.
func selectorTables(t *testing.T) map[string]table {
	t.Helper()
	if on == nil {
		open(t, "linkedin-thread") // skips
	}
	result := api.Build(api.BuildOptions{
		Stdin: &api.StdinOptions{
			Contents: `import { linkedin } from "./linkedin.selectors"; import { linkedinCounts } from "./linkedin.counts";
				import { gmail } from "./gmail.selectors"; import { gmailCounts } from "./gmail.counts";
				import { outlook } from "./outlook.selectors"; import { outlookCounts } from "./outlook.counts";
				globalThis.demurTables = JSON.stringify({
					linkedin: { ...linkedin, counts: linkedinCounts }, gmail: { ...gmail, counts: gmailCounts },
					outlook: { ...outlook, counts: outlookCounts } });`,
			ResolveDir: "../src/sites",
			Loader:     api.LoaderTS,
		},
		Bundle: true,
		Format: api.FormatIIFE,
	})
	if len(result.Errors) > 0 {
		t.Fatal(result.Errors[0].Text)
	}
	v := open(t, "any-page")
	text := ""
	v.must(v.tab.Eval(string(result.OutputFiles[0].Contents)+"; demurTables", &text))
	tables := map[string]table{}
	v.must(json.Unmarshal([]byte(text), &tables))
	if len(tables["linkedin"].Selectors) == 0 || len(tables["gmail"].Selectors) == 0 || len(tables["outlook"].Selectors) == 0 {
		t.Fatal("a table is empty")
	}
	return tables
}

// siteOf is the site that a page stands for, which its name begins with; other pages have none.
func siteOf(p pages.Page) string {
	site, _, _ := strings.Cut(p.Name, "-")
	return site
}
