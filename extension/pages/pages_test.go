package pages

import (
	"html"
	"net/http"
	"net/http/httptest"
	"net/url"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// visit is a Wednesday, the day all dates in these tests count back from.
var visit = time.Date(2026, time.November, 25, 10, 0, 0, 0, time.UTC)

func get(t *testing.T, address string) *httptest.ResponseRecorder {
	t.Helper()
	address, _, _ = strings.Cut(address, "#") // a browser keeps the fragment to itself
	answer := httptest.NewRecorder()
	request := httptest.NewRequest(http.MethodGet, address, nil)
	HandlerAt(func() time.Time { return visit }).ServeHTTP(answer, request)
	return answer
}

func source(t *testing.T, name string) string {
	t.Helper()
	p, ok := Find(name)
	if !ok {
		t.Fatalf("no page %q", name)
	}
	answer := get(t, p.URL)
	if answer.Code != http.StatusOK {
		t.Fatalf("%s: status %d", name, answer.Code)
	}
	return answer.Body.String()
}

var classAttribute = regexp.MustCompile(`<[a-z0-9]+[^>]*\sclass="([^"]*)"`)

// elements counts the elements that carry the class.
func elements(page, class string) int {
	n := 0
	for _, found := range classAttribute.FindAllStringSubmatch(page, -1) {
		for _, token := range strings.Fields(found[1]) {
			if token == class {
				n++
			}
		}
	}
	return n
}

func TestNamesAndAddressesAreUnique(t *testing.T) {
	seen := map[string]bool{}
	for _, p := range All() {
		if seen[p.Name] || seen[address(p.URL)] {
			t.Errorf("%s: name or address %s is used twice", p.Name, p.URL)
		}
		seen[p.Name], seen[address(p.URL)] = true, true
		if found, ok := Find(p.Name); !ok || found != p {
			t.Errorf("Find(%q) = %v, %v", p.Name, found, ok)
		}
	}
	if _, ok := Find("nowhere"); ok {
		t.Error("Find found a page that does not exist")
	}
}

func TestDemonstrationPagesComeFirst(t *testing.T) {
	var demos []string
	for i, p := range All() {
		if !p.Demo {
			continue
		}
		demos = append(demos, p.Name)
		if len(demos) != i+1 || p.Message == "" {
			t.Errorf("%s: demonstration pages stand first and have a message", p.Name)
		}
	}
	want := []string{"linkedin-thread", "linkedin-overlay", "gmail-reply-open", "gmail-reply-closed", "outlook-reply-open"}
	if diff := cmp.Diff(want, demos); diff != "" {
		t.Errorf("demonstration pages (-want +got):\n%s", diff)
	}
}

var nonceInPolicy = regexp.MustCompile(`script-src 'nonce-([A-Z2-7]+)' 'strict-dynamic'`)

func TestPoliciesAndDoctype(t *testing.T) {
	for _, p := range All() {
		answer := get(t, p.URL)
		page, policy := answer.Body.String(), answer.Header().Get("Content-Security-Policy")
		if answer.Code != http.StatusOK || !strings.HasPrefix(page, "<!DOCTYPE html>\n<html lang=") || !strings.HasSuffix(page, "</html>\n") {
			t.Errorf("%s: status %d, or no complete page in standards mode", p.Name, answer.Code)
		}
		switch site, _, _ := strings.Cut(p.Name, "-"); site {
		case "linkedin":
			if !strings.Contains(policy, "require-trusted-types-for 'script'; trusted-types 'allow-duplicates' default jSecure highcharts dompurify") {
				t.Errorf("%s: policy %q", p.Name, policy)
			}
		case "gmail", "outlook":
			nonce := nonceInPolicy.FindStringSubmatch(policy)
			if nonce == nil || strings.Count(page, `nonce="`+nonce[1]+`"`) != 3 {
				t.Errorf("%s: the nonce of %q does not stand on the two scripts and the style sheet", p.Name, policy)
			}
			if get(t, p.URL).Header().Get("Content-Security-Policy") == policy {
				t.Errorf("%s: the nonce is the same at the next visit", p.Name)
			}
		}
		if policy == "" || strings.Contains(policy, "unsafe-eval") || strings.Contains(policy, "script-src 'unsafe-inline'") {
			t.Errorf("%s: policy %q", p.Name, policy)
		}
	}
}

// tags matches every start tag; attribute values hold no ">", since the templates escape it.
var (
	tags        = regexp.MustCompile(`<[a-z][^>]*>`)
	resource    = regexp.MustCompile(`^<(?:script|img|link)\b[^>]*\s(?:src|href)="([^"]*)"`)
	inline      = regexp.MustCompile(`\s(?:style|on[a-z]+)="`)
	bareScript  = regexp.MustCompile(`<script(?:\s[^>]*)?>[^<]`)
	hostInText  = regexp.MustCompile(`https?://([a-z0-9.-]+)`)
	mailAddress = regexp.MustCompile(`[\w.+-]+@([a-z0-9.-]+)`)
)

func invented(host string) bool {
	host = strings.TrimSuffix(host, ".")
	return strings.HasSuffix(host, ".example") || host == "example.org" || strings.HasSuffix(host, ".example.org")
}

func TestNothingComesFromElsewhere(t *testing.T) {
	sites := map[string]bool{"www.linkedin.com": true, "accounts.google.com": true}
	for _, p := range All() {
		page := source(t, p.Name)
		for _, tag := range tags.FindAllString(page, -1) {
			found := resource.FindStringSubmatch(tag)
			if found == nil || found[1] == "data:," {
				continue
			}
			where, _ := url.Parse(p.URL)
			asset := get(t, "https://"+where.Host+html.UnescapeString(found[1]))
			if !strings.HasPrefix(found[1], assetPath) || asset.Code != http.StatusOK || asset.Body.Len() == 0 {
				t.Errorf("%s: %s is not served here", p.Name, tag)
			}
		}
		if inline.MatchString(strings.Join(tags.FindAllString(page, -1), "")) || bareScript.MatchString(page) {
			t.Errorf("%s: inline script or style, which the policy blocks", p.Name)
		}
		for _, host := range hostInText.FindAllStringSubmatch(page, -1) {
			if !invented(host[1]) && !sites[host[1]] {
				t.Errorf("%s: host %s", p.Name, host[1])
			}
		}
		for _, mail := range mailAddress.FindAllStringSubmatch(page, -1) {
			if !invented(mail[1]) {
				t.Errorf("%s: address %s", p.Name, mail[0])
			}
		}
	}
}

func TestMessageStandsOnThePage(t *testing.T) {
	line := regexp.MustCompile(`[^\n]+`)
	withTags := regexp.MustCompile(`<[^>]*>`)
	for _, p := range All() {
		text := html.UnescapeString(withTags.ReplaceAllString(source(t, p.Name), ""))
		for _, want := range line.FindAllString(p.Message, -1) {
			if !strings.Contains(text, want) {
				t.Errorf("%s: the page lacks %q", p.Name, want)
			}
		}
	}
}

func TestUnknownAddresses(t *testing.T) {
	tests := []struct{ name, method, address string }{
		{"host", "GET", "https://www.example.com/"},
		{"path", "GET", "https://www.linkedin.com/jobs/"},
		{"query", "GET", "https://mail.google.com/mail/u/0/?demo=none"},
		{"asset", "GET", "https://mail.google.com/demo/none.js"},
		{"asset outside", "GET", "https://mail.google.com/demo/../pages.go"},
		{"form", "POST", "https://blog.example.org/contact"},
	}
	for _, tt := range tests {
		answer := httptest.NewRecorder()
		Handler().ServeHTTP(answer, httptest.NewRequest(tt.method, tt.address, nil))
		if answer.Code != http.StatusNotFound || !strings.HasPrefix(answer.Header().Get("Content-Type"), "text/plain") {
			t.Errorf("%s: status %d, type %s", tt.name, answer.Code, answer.Header().Get("Content-Type"))
		}
	}
}

func TestHostWithPort(t *testing.T) {
	request := httptest.NewRequest(http.MethodGet, "/contact", nil)
	request.Host = "blog.example.org:8443"
	answer := httptest.NewRecorder()
	Handler().ServeHTTP(answer, request)
	if answer.Code != http.StatusOK {
		t.Errorf("status %d", answer.Code)
	}
}

func TestPortraitEscapesInitials(t *testing.T) {
	if drawn := string(portrait("<b")); strings.Contains(drawn, "<b") || !strings.Contains(drawn, "&lt;b") {
		t.Errorf("portrait = %s", drawn)
	}
}
